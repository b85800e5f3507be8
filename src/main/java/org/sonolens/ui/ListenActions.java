package org.sonolens.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.sonolens.play.HeardChannels;
import org.sonolens.play.PlayMode;
import org.sonolens.settings.FollowMode;

/** What a user does about listening. Called on the FX thread. */
interface ListenActions {
    void playOrPause();

    void modeChosen(PlayMode mode);

    void bandOfBoxChosen(boolean wanted);

    void loopChosen(boolean wanted);

    void channelsChosen(HeardChannels channels);

    /** @param volume 0 to 1 */
    void volumeChosen(double volume);

    void mutedChosen(boolean wanted);

    void followChosen(FollowMode mode);

    /** Empty for the system's own choice. */
    void deviceChosen(Optional<String> device);

    /** Asks which devices there are; heard on the FX thread, later. */
    void askDevices(Consumer<List<String>> heard);

    void saveWhatIsHeard();
}
