package org.sonolens.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sonolens.recording.TestRecordings.sound;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sonolens.dsp.Transforms;
import org.sonolens.fft.FftChoice;
import org.sonolens.fft.FftEngines;
import org.sonolens.memory.AccountKind;
import org.sonolens.memory.LedgerAccount;
import org.sonolens.memory.MemoryLedger;
import org.sonolens.memory.NativeArena;
import org.sonolens.memory.NativeLeakCheck;

@ExtendWith(NativeLeakCheck.class)
class MemoryReportTest {
    @Test
    void namesEverythingThatIsHeldAndWhatFor(MemoryLedger ledger) {
        EngineSetup fftw = new EngineSetup(new Transforms(FftEngines.choose(FftChoice.FFTW), 2), id -> {});
        Recording recording = Recording.open(1, sound("bat.wav"), TestRecordings.PLAN, fftw, ledger);
        LedgerAccount previews = ledger.openAccount(AccountKind.PREVIEWS, "next.wav");
        try (NativeArena scan = NativeArena.open(previews, "scan")) {
            scan.allocate("buffer", 1000);
            MemoryReport report = MemoryReport.of(ledger);
            assertThat(report.reservedBytes()).isEqualTo(recording.reservedBytes() + 1000);
            assertThat(report.budgetBytes()).isEqualTo(MemoryLedger.DEFAULT_BUDGET_BYTES);
            assertThat(report.previewBytes()).isEqualTo(1000);
            assertThat(report.openHandles()).isEqualTo(1);
            assertThat(report.lines().stream()
                            .mapToLong(MemoryReport.Line::bytes)
                            .sum())
                    .isEqualTo(report.reservedBytes());
            assertThat(report.lines())
                    .contains(new MemoryReport.Line("previews", "next.wav", "scan: buffer", 1000))
                    .contains(new MemoryReport.Line("recording", "bat.wav", "spectrogram engine: FFTW plan of 512", 0))
                    .anyMatch(line -> line.owner().equals("waveform engine: pyramid") && line.bytes() > 0);
        }
        recording.close();
    }

    @Test
    void anEmptyLedgerIsAnEmptyReport(MemoryLedger ledger) {
        MemoryReport report = MemoryReport.of(ledger);
        assertThat(report.reservedBytes()).isZero();
        assertThat(report.openHandles()).isZero();
        assertThat(report.lines()).isEmpty();
    }
}
