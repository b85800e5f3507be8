package org.sonolens.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.apache.commons.cli.Options;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sonolens.fft.FftChoice;
import org.sonolens.fft.FftEngine;
import org.sonolens.fft.FftEngines;
import org.sonolens.fft.FftWisdom;
import org.sonolens.memory.MemoryLedger;
import org.sonolens.settings.UserFolders;

/**
 * {@code prepare}: run once after a build, so that later starts are fast. Measures FFTW's plans for the sizes that classes
 * use, unless they are known, and does each command's work once, which is what the Java runtime then remembers.
 */
final class PrepareCommand implements Command {
    private static final Logger LOG = LoggerFactory.getLogger(PrepareCommand.class);
    private static final int[] SIZES = {128, 256, 512, 1024, 2048, 4096, 8192, 16_384};
    private static final int RATE_HZ = 48_000;
    private static final int SECONDS = 90;

    @Override
    public String name() {
        return "prepare";
    }

    @Override
    public String description() {
        return "Measures transforms and does each kind of work once, so that later starts are fast.";
    }

    @Override
    public String operands() {
        return "";
    }

    @Override
    public void declare(Options options) {
        // there is nothing to choose
    }

    @Override
    public int run(Given given) throws IOException {
        given.nothingElse();
        measurePlans();
        Path cache = UserFolders.current().cache();
        Files.createDirectories(cache);
        Path folder = Files.createTempDirectory(cache, "prepare-");
        Path stereo = folder.resolve("stereo.wav");
        Path mono = folder.resolve("mono.wav");
        Path picture = folder.resolve("picture.png");
        try {
            writeNoise(stereo, 2);
            writeNoise(mono, 1);
            // as most are used, and as the benchmark uses it
            Cli.run("render", stereo.toString(), "-o", picture.toString());
            Cli.run(
                    "render",
                    "--raw",
                    "--channel",
                    "mix",
                    "--hop",
                    "1024",
                    stereo.toString(),
                    "-o",
                    picture.toString());
            Cli.run("render", "--raw", "--class", "bat", mono.toString(), "-o", picture.toString());
            return 0;
        } finally {
            for (Path made : new Path[] {stereo, mono, picture, folder}) {
                Files.deleteIfExists(made);
            }
        }
    }

    private static void measurePlans() {
        FftEngine engine = FftEngines.choose(FftChoice.AUTO);
        if (FftWisdom.load(engine, WisdomFile.current())) {
            return;
        }
        MemoryLedger ledger = new MemoryLedger(MemoryLedger.DEFAULT_BUDGET_BYTES);
        try {
            FftWisdom.measure(engine, ledger, WisdomFile.current(), SIZES);
        } catch (IOException unwritable) {
            LOG.warn(
                    "FFTW's measured plans cannot be kept in {}; estimated ones will do",
                    WisdomFile.current(),
                    unwritable);
        }
        ledger.assertEmpty();
    }

    private static void writeNoise(Path file, int channels) throws IOException {
        int bytes = RATE_HZ * SECONDS * channels * Short.BYTES;
        ByteBuffer wav = ByteBuffer.allocate(44 + bytes).order(ByteOrder.LITTLE_ENDIAN);
        wav.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + bytes);
        wav.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        wav.putShort((short) 1).putShort((short) channels).putInt(RATE_HZ);
        wav.putInt(RATE_HZ * channels * Short.BYTES)
                .putShort((short) (channels * Short.BYTES))
                .putShort((short) 16);
        wav.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(bytes);
        Random random = new Random(1);
        while (wav.hasRemaining()) {
            wav.putShort((short) (random.nextInt(2000) - 1000));
        }
        Files.write(file, wav.array());
    }
}
