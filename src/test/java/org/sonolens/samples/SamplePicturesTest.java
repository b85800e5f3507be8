package org.sonolens.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pictures of samples/ show what is in the recordings, nothing else, and where it is. */
class SamplePicturesTest {
    private static final double LEVEL_DB = 1;

    /** What a short sound loses at most that stands in the middle between two frames, a quarter of a Hann window apart. */
    private static final double BETWEEN_FRAMES_DB = 1.4;

    private static final List<Tape.Sample> SAMPLES = SampleMaker.all();

    static Stream<SampleTruth> samples() {
        return SAMPLES.stream().map(Tape.Sample::truth);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void itOpensWithTheRateChannelsLengthAndWindowOfTheTable(SampleTruth truth) throws Exception {
        try (Sight sight = open(truth)) {
            assertThat(sight.info().format().sampleRateHz()).isEqualTo(truth.rateHz());
            assertThat(sight.info().format().channels()).isEqualTo(truth.channels());
            assertThat(sight.info().format().frames() / (double) truth.rateHz()).isEqualTo(truth.seconds());
            assertThat(sight.first().plan().windowLength()).isEqualTo(truth.windowSamples());
            if (truth.file().startsWith("bat-")) {
                assertThat(sight.info().metadata().guano())
                        .containsEntry("Make", "Sonolens")
                        .containsKey("Timestamp")
                        .doesNotContainKey("TE");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySeriesIsSeenAsOftenAsItSoundsAndAtItsTimes(SampleTruth truth) throws Exception {
        try (Sight sight = open(truth)) {
            for (List<SampleTruth.Event> events : truth.series().values()) {
                SampleTruth.Event first = events.getFirst();
                Picture picture = sight.whole(first.channel());
                double[] crest = crest(picture, truth, events);
                double weakest = events.stream()
                        .mapToDouble(SampleTruth.Event::peakDbfs)
                        .min()
                        .orElseThrow();
                assertThat(Picture.runs(crest, weakest - SampleTruth.EDGE_DB))
                        .as(truth.file() + " " + first.series())
                        .hasSameSizeAs(events);
                events.forEach(event -> timesAgree(picture, truth, event, crest));
            }
        }
    }

    /** The loudest of a series' own rows in each column, where no other sound of the channel may be in them. */
    private static double[] crest(Picture picture, SampleTruth truth, List<SampleTruth.Event> events) {
        double[] crest = new double[picture.widthPx()];
        double reach = truth.windowSeconds() / 2 + picture.columnSeconds();
        SampleTruth.Event first = events.getFirst();
        for (int c = 0; c < crest.length; c++) {
            double seconds = picture.seconds(c);
            List<SampleTruth.Event> others = truth.events().stream()
                    .filter(other -> other.channel() == first.channel()
                            && !other.series().equals(first.series())
                            && seconds > other.silentBeforeSeconds() - reach
                            && seconds < other.silentAfterSeconds() + reach)
                    .toList();
            crest[c] = picture.loudest(
                    c,
                    row -> events.stream().anyMatch(event -> Zoom.holds(picture, truth, event, row))
                            && others.stream().noneMatch(other -> Zoom.holds(picture, truth, other, row)));
        }
        return crest;
    }

    /** The window smears a sound by at most its half to either side; frames stand a quarter of it apart. */
    private static void timesAgree(Picture picture, SampleTruth truth, SampleTruth.Event event, double[] crest) {
        double tolerance = truth.windowSeconds() * 0.625 + picture.columnSeconds();
        int at = picture.column(event.peak().seconds());
        Picture.Run run = Picture.runs(crest, event.peakDbfs() - SampleTruth.EDGE_DB).stream()
                .filter(r -> r.first() - 1 <= at && at <= r.last() + 1)
                .findFirst()
                .orElseThrow(() -> new AssertionError(event + " is not there"));
        assertThat(picture.seconds(run.first()))
                .as("start of " + event)
                .isCloseTo(event.startSeconds(), within(tolerance));
        assertThat(picture.seconds(run.last() + 1))
                .as("end of " + event)
                .isCloseTo(event.endSeconds(), within(tolerance));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theLoudestRowOfASoundStandsAtItsFrequencyAndShowsItsLevel(SampleTruth truth) throws Exception {
        SoftAssertions softly = new SoftAssertions();
        try (Sight sight = open(truth)) {
            for (SampleTruth.Event event : truth.events()) {
                for (SampleTruth.Point point : event.track()) {
                    Picture near = Zoom.on(sight, truth, event.channel(), point.seconds());
                    int column = near.column(point.seconds());
                    IntPredicate free = row -> truth.events().stream()
                            .filter(other -> other != event && other.channel() == event.channel())
                            .noneMatch(other -> Zoom.covers(near, truth, other, point.seconds(), row));
                    int row = near.loudestRow(column, free);
                    String what = truth.file() + " " + event.series() + " " + point;
                    softly.assertThat(near.middleHz(row))
                            .as(what)
                            .isCloseTo(point.hz(), within(Zoom.toleranceHz(near, sight, truth, point, row)));
                    softly.assertThat(near.levels().levelDbfs(column, row))
                            .as(what)
                            .isCloseTo(point.levelDbfs(), within(LEVEL_DB));
                }
            }
        }
        softly.assertAll();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theLoudestOfASoundInTheWholePictureIsItsLevel(SampleTruth truth) throws Exception {
        try (Sight sight = open(truth)) {
            for (SampleTruth.Event event : truth.events()) {
                Picture picture = sight.whole(event.channel());
                double reach = 2 / truth.windowSeconds();
                IntPredicate rows = picture.rows(event.peakHz() - reach, event.peakHz() + reach);
                double loudest = Double.NEGATIVE_INFINITY;
                for (int c = picture.column(event.startSeconds()); c <= picture.column(event.endSeconds()); c++) {
                    loudest = Math.max(loudest, picture.loudest(c, rows));
                }
                boolean brief = event.endSeconds() - event.startSeconds() < truth.windowSeconds();
                assertThat(loudest)
                        .as(truth.file() + " " + event)
                        .isBetween(
                                event.peakDbfs() - LEVEL_DB - (brief ? BETWEEN_FRAMES_DB : 0),
                                event.peakDbfs() + LEVEL_DB);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void besideItsSoundsThePictureIsQuiet(SampleTruth truth) throws Exception {
        try (Sight sight = open(truth)) {
            for (int channel = 0; channel < truth.channels(); channel++) {
                int its = channel;
                Picture picture = sight.whole(channel);
                double reach = truth.windowSeconds() / 2 + 2 * picture.columnSeconds();
                int quiet = 0;
                for (int c = 0; c < picture.widthPx(); c++) {
                    double seconds = picture.seconds(c);
                    boolean sounds = truth.events().stream()
                            .filter(event -> event.channel() == its)
                            .anyMatch(event -> seconds > event.silentBeforeSeconds() - reach
                                    && seconds < event.silentAfterSeconds() + reach);
                    if (!sounds) {
                        quiet++;
                        assertThat(picture.loudest(c, row -> true))
                                .as(truth.file() + " at " + seconds)
                                .isLessThan(truth.quietBelowDbfs());
                    }
                }
                assertThat(quiet).as("columns without a sound").isGreaterThan(20);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void whileASoundLastsNothingElseIsAsLoud(SampleTruth truth) throws Exception {
        try (Sight sight = open(truth)) {
            for (SampleTruth.Event event : truth.events()) {
                Picture picture = sight.whole(event.channel());
                double worst = Double.NEGATIVE_INFINITY;
                for (int c = picture.column(event.startSeconds()); c <= picture.column(event.endSeconds()); c++) {
                    worst = Math.max(worst, elsewhere(picture, truth, event.channel(), c));
                }
                assertThat(worst)
                        .as(truth.file() + ": the loudest beside what sounds during " + event + ", in dB against that")
                        .isLessThan(-SampleTruth.EDGE_DB);
            }
        }
    }

    /** How loud the rows of a column are that no sound is in, against the loudest of the sounds there. */
    private static double elsewhere(Picture picture, SampleTruth truth, int channel, int column) {
        double seconds = picture.seconds(column);
        List<SampleTruth.Event> sounding = truth.events().stream()
                .filter(event -> event.channel() == channel && Zoom.sounds(picture, truth, event, seconds))
                .toList();
        double loudest = picture.loudest(
                column, row -> sounding.stream().noneMatch(event -> Zoom.holds(picture, truth, event, row)));
        return loudest
                - sounding.stream()
                        .mapToDouble(SampleTruth.Event::peakDbfs)
                        .max()
                        .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theHarmonicsOfASoundStandAtMultiplesOfItsFundamental(SampleTruth truth) throws Exception {
        try (Sight sight = open(truth)) {
            for (SampleTruth.Event event : truth.events()) {
                if (event.harmonics() > 1) {
                    SampleTruth.Point peak = event.peak();
                    Picture near = Zoom.on(sight, truth, event.channel(), peak.seconds());
                    double stepHz = peak.fundamentalHz();
                    int seen = 0;
                    for (int n = 2; n <= Math.min(6, event.harmonics() - 1); n++) {
                        double on = level(near, peak, n * stepHz);
                        boolean apart = level(near, peak, (n - 0.5) * stepHz) < on - 6
                                && level(near, peak, (n + 0.5) * stepHz) < on - 6;
                        seen += apart ? 1 : 0;
                    }
                    assertThat(seen)
                            .as(truth.file() + ": partials of " + event + " apart from what is between")
                            .isGreaterThanOrEqualTo(4);
                }
            }
        }
    }

    private static double level(Picture picture, SampleTruth.Point at, double hz) {
        return picture.loudest(picture.column(at.seconds()), picture.rows(hz, hz));
    }

    private static Sight open(SampleTruth truth) throws Exception {
        return new Sight(Path.of("samples", truth.file()));
    }
}
