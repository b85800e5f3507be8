package org.sonolens.recording;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sonolens.audio.AudioFormat;
import org.sonolens.audio.Metadata;
import org.sonolens.audio.RecordingTime;
import org.sonolens.view.NightClock;
import org.sonolens.view.RecordingFacts;
import org.sonolens.view.StftPlan;

/**
 * What the window and the command line may know of an open recording. Immutable.
 *
 * @param id number of this opening, never used twice in a process
 * @param file where it was read from
 * @param format what its header says, after repairs
 * @param metadata what else it says of itself
 * @param plan the plan of its spectrogram now
 */
public record RecordingInfo(long id, Path file, AudioFormat format, Metadata metadata, StftPlan plan) {
    private static final List<String> LOSSLESS = List.of("PCM", "float", "FLAC", "ALAC", "WavPack", "TTA");

    public String name() {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }

    /** Samples per channel. */
    public long samples() {
        return format.frames();
    }

    public int channels() {
        return format.channels();
    }

    /** The file's own rate, before any time expansion. */
    public int sampleRateHz() {
        return format.sampleRateHz();
    }

    /** What defaults are chosen by. */
    public RecordingFacts facts() {
        return facts(format, metadata);
    }

    /** What defaults are chosen by, of a file that is not open yet. */
    public static RecordingFacts facts(AudioFormat format, Metadata metadata) {
        // what is compressed without loss is PCM to whoever looks at it
        boolean pcm = LOSSLESS.stream().anyMatch(format.codec()::startsWith);
        return new RecordingFacts(
                format.sampleRateHz(),
                metadata.timeExpansion(),
                format.channels(),
                format.frames(),
                metadata.fieldTag(),
                pcm);
    }

    /** The clock of the recording's own time, where its tags or its name say when it began. @param trueRateHz above 0 */
    public Optional<NightClock> clock(double trueRateHz) {
        return RecordingTime.of(metadata, name(), trueRateHz)
                .map(time -> new NightClock(time.at().local(), time.at().offset()));
    }

    /** Whether another opening found the same file to say the same of itself. */
    public boolean isAlike(RecordingInfo other) {
        return other.file.equals(file) && other.format.equals(format) && other.metadata.equals(metadata);
    }

    /** The same opening, of which more is known. */
    RecordingInfo withFormat(AudioFormat counted) {
        return new RecordingInfo(id, file, counted, metadata, plan);
    }

    RecordingInfo withPlan(StftPlan other) {
        return new RecordingInfo(id, file, format, metadata, other);
    }
}
