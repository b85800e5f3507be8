package org.sonolens.still;

import java.util.OptionalDouble;
import org.sonolens.tile.PictureRequest;
import org.sonolens.view.ChannelChoice;
import org.sonolens.view.FrequencyAxis;
import org.sonolens.view.LevelRange;
import org.sonolens.view.Palette;
import org.sonolens.view.RecordingClass;
import org.sonolens.view.Statistic;
import org.sonolens.view.StftPlan;
import org.sonolens.view.TimeSpan;

/**
 * All that makes a saved picture what it is: the same of the same recording always gives the same pixels. Immutable.
 *
 * @param source which recording
 * @param recordingClass what it was taken for
 * @param plan its transform
 * @param timeExpansion how many times slower than life it plays, 1 for most
 * @param channels which channels, and how
 * @param statistic how the frames of a column become one level
 * @param smooth whether columns without a frame lie between their neighbours
 * @param span samples over the width
 * @param axis frequencies over the height of each band, in true Hz
 * @param palette colours
 * @param floorDbfs level of the first colour; empty for what suits the picture
 * @param ceilingDbfs level of the last colour; empty for what suits the picture
 * @param widthPx of the whole picture, 1 to {@value #MOST_PX}
 * @param heightPx of the whole picture, 1 to {@value #MOST_PX}
 * @param frame what stands around the spectrogram
 */
public record StillSpec(
        StillSource source,
        RecordingClass recordingClass,
        StftPlan plan,
        double timeExpansion,
        ChannelChoice channels,
        Statistic statistic,
        boolean smooth,
        TimeSpan span,
        FrequencyAxis axis,
        Palette palette,
        OptionalDouble floorDbfs,
        OptionalDouble ceilingDbfs,
        int widthPx,
        int heightPx,
        StillFrame frame) {
    public static final int MOST_PX = 32_000;

    public StillSpec {
        if (widthPx < 1 || heightPx < 1 || widthPx > MOST_PX || heightPx > MOST_PX) {
            throw new IllegalArgumentException(
                    "a picture of " + widthPx + " × " + heightPx + " pixels; a side has 1 to " + MOST_PX);
        }
        if (!(timeExpansion > 0) || Double.isInfinite(timeExpansion)) {
            throw new IllegalArgumentException("time expansion " + timeExpansion + " is not above 0");
        }
    }

    /** Samples a second of the sound as it was. */
    public double trueRateHz() {
        return source.sampleRateHz() * timeExpansion;
    }

    /** The levels it shows, in so many pixels. */
    PictureRequest request(int dataWidthPx, int dataHeightPx) {
        return new PictureRequest(span, axis, dataWidthPx, dataHeightPx, channels, statistic, timeExpansion, smooth);
    }

    /** In colours that span this range. */
    public StillSpec withRange(LevelRange range) {
        return new StillSpec(
                source,
                recordingClass,
                plan,
                timeExpansion,
                channels,
                statistic,
                smooth,
                span,
                axis,
                palette,
                OptionalDouble.of(range.floorDbfs()),
                OptionalDouble.of(range.ceilingDbfs()),
                widthPx,
                heightPx,
                frame);
    }

    /** The colours' range, where what is empty is taken of another. @throws IllegalArgumentException when that is none */
    LevelRange range(LevelRange automatic) {
        return new LevelRange(floorDbfs.orElse(automatic.floorDbfs()), ceilingDbfs.orElse(automatic.ceilingDbfs()));
    }
}
