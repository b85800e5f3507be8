package org.sonolens.app;

import org.sonolens.cli.ViewerOptions;
import org.sonolens.cli.WisdomFile;
import org.sonolens.dsp.Transforms;
import org.sonolens.fft.FftEngine;
import org.sonolens.fft.FftEngines;
import org.sonolens.memory.MemoryLedger;
import org.sonolens.settings.LoadedSettings;
import org.sonolens.settings.SettingsStore;
import org.sonolens.settings.UserFolders;
import org.sonolens.tile.TileService;

/**
 * What a window needs besides the toolkit; nothing of it knows JavaFX. Whoever has it closes tiles and settings.
 *
 * @param ledger of all native memory
 * @param transforms of which kind, for how many workers
 * @param tiles the workers
 * @param settings where they are kept
 * @param loaded what they were when the program began
 */
record Parts(
        MemoryLedger ledger, Transforms transforms, TileService tiles, SettingsStore settings, LoadedSettings loaded) {
    /** Makes them: loads FFTW, reads what was measured of it and the settings. Any thread. */
    static Parts make(ViewerOptions options) {
        SettingsStore settings = new SettingsStore(UserFolders.current().settingsFile());
        LoadedSettings loaded = settings.load();
        MemoryLedger ledger = new MemoryLedger(
                options.budgetBytes().orElseGet(() -> loaded.settings().memoryMib() * MemoryLedger.MIB));
        FftEngine fft = WisdomFile.recalledBy(FftEngines.choose(options.fft()));
        int workers = TileService.workersHere();
        return new Parts(ledger, new Transforms(fft, workers), new TileService(workers), settings, loaded);
    }
}
