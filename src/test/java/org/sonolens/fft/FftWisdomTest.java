package org.sonolens.fft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sonolens.memory.AccountKind;
import org.sonolens.memory.MemoryLedger;
import org.sonolens.memory.NativeArena;
import org.sonolens.memory.NativeLeakCheck;

@ExtendWith(NativeLeakCheck.class)
class FftWisdomTest {
    private static final int WISDOM_ONLY = 1 << 21;

    @TempDir
    private Path folder;

    private final FftEngine fftw = FftEngines.choose(FftChoice.FFTW);

    @Test
    void whatWasMeasuredIsSavedAndTakenInAgain(MemoryLedger ledger) throws IOException {
        Path file = folder.resolve("state/wisdom");
        FftWisdom.measure(fftw, ledger, file, 32, 64);
        assertThat(Files.readString(file)).contains("fftw").contains("fftwf_wisdom");
        assertThat(FftWisdom.load(fftw, file)).isTrue();
        assertThat(isWise(64, ledger)).isTrue();
        try (var left = Files.list(file.getParent())) {
            assertThat(left).as("no temporary file is left").containsExactly(file);
        }
    }

    @Test
    void aMissingOrDamagedFileIsPassedOver() throws IOException {
        assertThat(FftWisdom.load(fftw, folder.resolve("none"))).isFalse();
        Path damaged = Files.writeString(folder.resolve("damaged"), "(fftw-3.3.10 fftwf_wisdom #x0 #x0 (");
        assertThat(FftWisdom.load(fftw, damaged)).isFalse();
        Path empty = Files.createFile(folder.resolve("empty"));
        assertThat(FftWisdom.load(fftw, empty)).isFalse();
        Path binary = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xFF, 0, 1, (byte) 0xC3});
        assertThat(FftWisdom.load(fftw, binary)).isFalse();
    }

    @Test
    void anotherEngineHasNoWisdom(MemoryLedger ledger) throws IOException {
        FftEngine other = FftEngines.choose(FftChoice.JTRANSFORMS);
        Path file = folder.resolve("wisdom");
        FftWisdom.measure(other, ledger, file, 64);
        assertThat(file).doesNotExist();
        assertThat(FftWisdom.load(other, file)).isFalse();
    }

    @Test
    void aFileThatCannotBeWrittenIsAnExceptionThatLeavesNothingOpen(MemoryLedger ledger) throws IOException {
        Path taken = Files.createFile(folder.resolve("a file, no folder"));
        assertThatThrownBy(() -> FftWisdom.measure(fftw, ledger, taken.resolve("wisdom"), 32))
                .isInstanceOf(IOException.class);
        try (var left = Files.list(folder)) {
            assertThat(left.toList()).isEqualTo(List.of(taken));
        }
    }

    private boolean isWise(int size, MemoryLedger ledger) {
        FftwLibrary library = ((FftwEngine) fftw).library();
        try (NativeArena arena = NativeArena.open(ledger.openAccount(AccountKind.SCRATCH, "test"), "test")) {
            MemorySegment in = arena.allocate("frame", 4L * size);
            MemorySegment out = arena.allocate("spectrum", 4L * size + 8);
            synchronized (FftwLibrary.LOCK) {
                MemorySegment plan = library.makePlan(size, in, out, FftwEngine.MEASURE | 1 | WISDOM_ONLY);
                if (plan.address() != 0) {
                    library.destroyPlan(plan);
                }
                return plan.address() != 0;
            }
        }
    }
}
