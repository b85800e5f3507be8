package org.sonolens.ui;

import static org.sonolens.ui.OpenWindow.await;
import static org.sonolens.ui.OpenWindow.fx;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Dimension2D;
import javafx.scene.Node;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/**
 * What a window shows, and how that is to be had again in another one. Immutable.
 *
 * @param shown how the recording is looked at
 * @param size of the window
 * @param area of the spectrogram in it
 * @param picture its ints
 * @param waveform its ints
 * @param frequencies the frequency axis as it is drawn
 * @param times the time axis as it is drawn
 * @param lockedPeak of the waveform's scale, which goes over files and is no setting; 0 for none
 * @param reservedBytes of native memory for the recording that is shown
 */
record MonkeyScreen(
        Shown shown,
        Dimension2D size,
        Dimension2D area,
        int[] picture,
        int[] waveform,
        int[] frequencies,
        int[] times,
        float lockedPeak,
        long reservedBytes) {
    /** Of a window that has settled. Any thread but that of the toolkit. */
    static MonkeyScreen of(OpenWindow open) {
        String name = open.shown().info().name();
        await(
                "previews are done",
                () -> open.ledger.lines().stream()
                        .allMatch(line -> line.holder().equals(name)));
        return new MonkeyScreen(
                open.shown(),
                fx(() -> new Dimension2D(open.stage().getWidth(), open.stage().getHeight())),
                area(open),
                open.pixels(),
                open.wavePixels(),
                drawn(open, FrequencyAxisPane.class, "frequencies"),
                drawn(open, TimeAxisPane.class, "times"),
                fx(() -> open.window().waveform().lockedPeak()),
                open.ledger.reservedBytes());
    }

    private static Dimension2D area(OpenWindow open) {
        return fx(() -> {
            open.stage().getScene().getRoot().applyCss();
            open.stage().getScene().getRoot().layout();
            return new Dimension2D(
                    open.window().spectrogram().getWidth(),
                    open.window().spectrogram().getHeight());
        });
    }

    Path file() {
        return shown.info().file();
    }

    /** The same in a window that was just opened on the same file with the same settings. */
    MonkeyScreen shownIn(OpenWindow fresh) {
        fx(() -> {
            fresh.stage().setWidth(size.getWidth());
            fresh.stage().setHeight(size.getHeight());
            return true;
        });
        fresh.settle();
        Dimension2D given = area(fresh);
        if (!given.equals(area)) {
            throw new AssertionError("in a fresh window of " + size + " the picture has " + given + " and not " + area);
        }
        fresh.change(now -> new Shown(
                now.info(),
                now.facts(),
                now.recording(),
                now.sight(),
                shown.viewport(),
                shown.channels(),
                shown.statistic(),
                shown.palette(),
                shown.range(),
                shown.history(),
                shown.selection(),
                shown.crosshair()));
        fx(() -> {
            fresh.window().waveform().lockAt(lockedPeak);
            return true;
        });
        fresh.settle();
        return of(fresh);
    }

    /** What another one shows differently, in words. */
    List<String> differences(MonkeyScreen other) {
        List<String> found = new ArrayList<>();
        if (!shown.info().plan().equals(other.shown.info().plan())) {
            found.add(shown.info().plan() + " instead of " + other.shown.info().plan());
        }
        if (!shown.facts().equals(other.shown.facts())) {
            found.add(shown.facts() + " instead of " + other.shown.facts());
        }
        compare("picture", picture, other.picture, found);
        compare("waveform", waveform, other.waveform, found);
        compare("frequency axis", frequencies, other.frequencies, found);
        compare("time axis", times, other.times, found);
        return found;
    }

    private static void compare(String what, int[] mine, int[] its, List<String> found) {
        int count = OpenWindow.differing(its, mine);
        if (count > 0) {
            found.add(count + " of " + its.length + " pixels of the " + what);
        }
    }

    private static int[] drawn(OpenWindow open, Class<? extends Node> pane, String name) {
        Node node = fx(() -> open.window().area().getChildrenUnmodifiable().stream()
                .filter(pane::isInstance)
                .findFirst()
                .orElseThrow());
        WritableImage image = Snapshots.of(node, "monkey-" + name, 1);
        int width = (int) image.getWidth();
        int[] pixels = new int[width * (int) image.getHeight()];
        image.getPixelReader()
                .getPixels(0, 0, width, (int) image.getHeight(), PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return pixels;
    }

    @Override
    public String toString() {
        return shown.info().name() + " at " + shown.viewport() + ", " + shown.channels() + ", " + shown.statistic();
    }
}
