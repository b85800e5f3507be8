package org.sonolens.cli;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.apache.commons.cli.Options;
import org.sonolens.dsp.ColumnWorker;
import org.sonolens.dsp.Spectrogram;
import org.sonolens.memory.MemoryLedger;
import org.sonolens.recording.Recording;
import org.sonolens.recording.SpectrogramLease;
import org.sonolens.view.StftPlan;

/** {@code stft}: levels of single frames as numbers, not quantised. */
final class StftCommand implements Command {
    @Override
    public String name() {
        return "stft";
    }

    @Override
    public String description() {
        return "Prints levels of frames in dBFS as JSON. Frame f has the middle of its window on sample f·hop.";
    }

    @Override
    public String operands() {
        return "IN";
    }

    @Override
    public boolean transforms() {
        return true;
    }

    @Override
    public void declare(Options options) {
        Given.value(options, "first-frame", "F", "number of the first frame (default 0)");
        Given.value(options, "frames", "K", "how many frames (default 1)");
        Given.value(options, "channel", "C", "channel, from 0 (default 0)");
        Given.flag(options, "json", "JSON, which is all there is");
        PlanOptions.declare(options);
        EngineOptions.declare(options);
    }

    @Override
    public int run(Given given) throws Exception {
        Path in = given.file();
        long firstFrame = given.whole("first-frame", 0L);
        long frames = given.whole("frames", 1L);
        int channel = given.whole("channel", 0);
        if (firstFrame < 0 || frames < 1) {
            throw new WrongUsageException("--first-frame begins at 0 and --frames at 1");
        }
        PlanOptions plan = new PlanOptions(given);
        EngineOptions engine = new EngineOptions(given);
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
            print(spectrogram, channel, firstFrame, Math.min(frames, existing - firstFrame), given.out());
        } finally {
            recording.close();
        }
        return 0;
    }

    private static void print(Spectrogram spectrogram, int channel, long firstFrame, long count, PrintWriter out)
            throws IOException {
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
