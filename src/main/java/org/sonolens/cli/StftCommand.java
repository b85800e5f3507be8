package org.sonolens.cli;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sonolens.dsp.ColumnWorker;
import org.sonolens.dsp.Spectrogram;
import org.sonolens.memory.MemoryLedger;
import org.sonolens.recording.Recording;
import org.sonolens.recording.SpectrogramLease;
import org.sonolens.view.StftPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code stft}: levels of single frames as numbers, not quantised. */
@Command(
        name = "stft",
        mixinStandardHelpOptions = true,
        description = "Prints levels of frames in dBFS as JSON. Frame f has the middle of its window on sample f·hop.")
final class StftCommand implements Callable<Integer> {
    @Spec
    @Nullable
    CommandSpec spec;

    @Parameters(paramLabel = "IN", description = "a recording")
    @Nullable
    Path file;

    @Option(names = "--first-frame", paramLabel = "F", description = "number of the first frame (default 0)")
    long firstFrame;

    @Option(names = "--frames", paramLabel = "K", description = "how many frames (default 1)")
    long frames = 1;

    @Option(names = "--channel", paramLabel = "C", description = "channel, from 0 (default 0)")
    int channel;

    @Option(names = "--json", description = "JSON, which is all there is")
    boolean json;

    @Mixin
    PlanOptions plan = new PlanOptions();

    @Mixin
    EngineOptions engine = new EngineOptions();

    @Override
    public Integer call() throws Exception {
        CommandSpec known = java.util.Objects.requireNonNull(spec);
        Path in = java.util.Objects.requireNonNull(file);
        if (firstFrame < 0 || frames < 1) {
            throw new ParameterException(known.commandLine(), "--first-frame begins at 0 and --frames at 1");
        }
        MemoryLedger ledger = engine.ledger();
        Recording recording = OpenRecording.open(in, plan::plan, engine.engine(), 1, ledger);
        try (SpectrogramLease lease = OpenRecording.whole(recording).borrowSpectrogram()) {
            if (lease == null) {
                throw new IllegalStateException("nobody else closes this recording");
            }
            Spectrogram spectrogram = lease.spectrogram();
            if (channel < 0 || channel >= spectrogram.channels()) {
                throw new CommandFailure(
                        in + ": has no channel " + channel + "; choose one from 0 to " + (spectrogram.channels() - 1));
            }
            long existing = spectrogram.plan().frames(spectrogram.samples());
            if (firstFrame >= existing) {
                throw new CommandFailure(
                        in + ": has no frame " + firstFrame + "; choose one from 0 to " + (existing - 1));
            }
            print(
                    spectrogram,
                    Math.min(frames, existing - firstFrame),
                    known.commandLine().getOut());
        } finally {
            recording.close();
        }
        return 0;
    }

    private void print(Spectrogram spectrogram, long count, PrintWriter out) throws IOException {
        StftPlan p = spectrogram.plan();
        ColumnWorker worker = spectrogram.takeWorker();
        double[] levels = new double[p.bins()];
        JsonWriter json = new JsonWriter(out);
        json.beginObject().name("plan").beginObject();
        json.name("fftSize").value(p.fftSize());
        json.name("windowLength").value(p.windowLength());
        json.name("window").value(p.window().label());
        json.name("hopSamples").value(p.hop());
        json.endObject();
        json.name("sampleRateHz").value(spectrogram.sampleRateHz());
        json.name("channel").value(channel);
        json.name("frames").beginArray();
        for (long f = firstFrame; f < firstFrame + count; f++) {
            worker.levels(f, channel, levels);
            json.beginObject();
            json.name("frame").value(f);
            json.name("centreSample").value(f * p.hop());
            json.name("levelsDbfs").beginArray();
            for (double level : levels) {
                json.value(Math.round(level * 1e6) / 1e6);
            }
            json.endArray().endObject();
        }
        json.endArray().endObject();
        json.flush();
        out.println();
        out.flush();
        spectrogram.giveBack(worker);
    }
}
