package org.sonolens.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sonolens.ui.OpenWindow.fx;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javafx.animation.AnimationTimer;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sonolens.audio.PcmWav;
import org.sonolens.view.LevelRange;

/** Floor and ceiling dragged on the colour bar for a second, as a hand does, on a picture of usual size. */
class RangeDragTest {
    private static final int MOVES = 125;
    private static final int TRIES = 3;
    private static final int WANTED = 30;
    private static final double DRAGGED_DB = 12;

    @TempDir
    Path folder;

    /** What was on the screen in a second. @param pulses of the toolkit @param pictures that differ from each other */
    private record Second(int pulses, int pictures) {}

    /** Looks at the picture's ints at each pulse, which runs as long as this is started. */
    private static final class Look extends AnimationTimer {
        private final OpenWindow open;
        private final Set<Integer> pictures = new HashSet<>();
        private int pulses;

        private Look(OpenWindow open) {
            this.open = open;
        }

        @Override
        public void handle(long now) {
            pulses++;
            pictures.add(Arrays.hashCode(open.window().spectrogram().pixels()));
        }
    }

    private OpenWindow open() throws Exception {
        SplittableRandom random = new SplittableRandom(8);
        return OpenWindow.on(folder, PcmWav.write(folder.resolve("noise.wav"), 48_000, 2, 480_000, (channel, i) ->
                (short) (random.nextInt(4_000) * Math.sin(i / 50_000.0))));
    }

    /** A second in which the pointer moves so many times. */
    private static Second second(OpenWindow open, int moves, double fromDbfs) {
        Look look = new Look(open);
        fx(() -> {
            look.start();
            return true;
        });
        long start = System.nanoTime();
        for (int i = 1; i <= MOVES; i++) {
            LockSupport.parkNanos(start + i * (TimeUnit.SECONDS.toNanos(1) / MOVES) - System.nanoTime());
            if (i <= moves) {
                mouse(open, MouseEvent.MOUSE_DRAGGED, fromDbfs + DRAGGED_DB * i / moves);
            }
        }
        return fx(() -> {
            look.stop();
            return new Second(look.pulses, look.pictures.size());
        });
    }

    private static void mouse(OpenWindow open, EventType<MouseEvent> type, double levelDbfs) {
        javafx.application.Platform.runLater(() -> {
            Canvas bar =
                    (Canvas) open.window().colourBar().getChildrenUnmodifiable().getFirst();
            LevelScale scale = open.window().colourBar().scale();
            double y = scale.yOf(levelDbfs);
            Event.fireEvent(bar, PointerEvents.primary(type, 37, y, Set.of()));
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aDragOfOneSecondPaintsAtLeastThirtyPicturesThatDiffer(boolean floor) throws Exception {
        try (OpenWindow open = open()) {
            Second best = new Second(0, 0);
            int able = 0;
            for (int i = 0; i < TRIES && best.pictures() < WANTED; i++) {
                // what the toolkit makes of an idle second tells how loaded the machine is
                able = Math.max(able, second(open, 0, 0).pulses());
                LevelRange range = fx(() -> open.window().colourBar().range());
                double from = floor ? range.floorDbfs() : range.ceilingDbfs();
                mouse(open, MouseEvent.MOUSE_PRESSED, from);
                Second dragged = second(open, MOVES, from);
                mouse(open, MouseEvent.MOUSE_DRAGGED, from);
                mouse(open, MouseEvent.MOUSE_RELEASED, from);
                System.out.println((floor ? "floor: " : "ceiling: ") + dragged + ", idle pulses " + able);
                best = dragged.pictures() > best.pictures() ? dragged : best;
            }
            assertThat(best.pictures())
                    .as("pictures in a second, where the toolkit makes " + able + " pulses of an idle one")
                    .isGreaterThanOrEqualTo(Math.min(WANTED, able * 2 / 3));
        }
    }

    @Test
    void whatWasDraggedEndsOnWholeDecibelsAndTheWheelTurnsByOne() {
        LevelRange range = new LevelRange(-80, -20);
        assertThat(RangeGrip.FLOOR.moved(range, 3.6, RangeGrip.GLIDING_STEP_DB).floorDbfs())
                .isEqualTo(-76.5);
        assertThat(RangeGrip.FLOOR.moved(range, 3.6, RangeGrip.STEP_DB).floorDbfs())
                .isEqualTo(-76);
        assertThat(RangeGrip.BOTH.moved(range, -0.3, RangeGrip.GLIDING_STEP_DB))
                .isEqualTo(new LevelRange(-80.25, -20.25));
    }
}
