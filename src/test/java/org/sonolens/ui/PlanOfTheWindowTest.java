package org.sonolens.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sonolens.ui.OpenWindow.await;
import static org.sonolens.ui.OpenWindow.differing;
import static org.sonolens.ui.OpenWindow.fx;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sonolens.memory.MemoryLedger;
import org.sonolens.view.Statistic;
import org.sonolens.view.StftPlan;
import org.sonolens.view.WindowShape;

class PlanOfTheWindowTest {
    private static final StftPlan OTHER = new StftPlan(WindowShape.BLACKMAN, 1000, 4096, 250);
    private static final StftPlan TOO_LARGE = new StftPlan(WindowShape.HANN, 65_536, 65_536, 16_384);

    @TempDir
    Path folder;

    private static void choose(OpenWindow open, StftPlan plan) {
        fx(() -> {
            new PlanWishes(open.window().session()).planChosen(plan);
            return true;
        });
    }

    private static void isExact(OpenWindow open) throws Exception {
        Shown shown = open.shown();
        try (DirectPictures direct =
                new DirectPictures(shown.info().file(), shown.info().plan())) {
            assertThat(differing(direct.spectrogram(shown), open.pixels())).isZero();
        }
    }

    @Test
    void anotherPlanMakesAnotherPictureAndTheOldEngineIsFreedFirst() throws Exception {
        try (OpenWindow open = OpenWindow.on(folder, TestSounds.sweep(folder.resolve("a.wav"), 16_000, 1, 12, 2))) {
            int[] before = open.pixels();
            StftPlan first = open.shown().info().plan();
            long reservedBefore = open.ledger.reservedBytes();
            choose(open, OTHER);
            await(
                    "the plan is taken",
                    () -> open.window().session().shown().info().plan().equals(OTHER));
            open.settle();
            isExact(open);
            assertThat(differing(before, open.pixels())).isPositive();
            assertThat(open.text("#plan-chip")).endsWith("1000 blackman 75 %");
            assertThat(open.ledger.peakBytes())
                    .as("never two engines at once")
                    .isEqualTo(Math.max(reservedBefore, open.ledger.reservedBytes()));
            choose(open, first);
            await(
                    "the first plan is back",
                    () -> open.window().session().shown().info().plan().equals(first));
            open.settle();
            assertThat(differing(before, open.pixels())).isZero();
            assertThat(open.ledger.reservedBytes()).isEqualTo(reservedBefore);
        }
    }

    @Test
    void theFolderRemembersItsPlan() throws Exception {
        TestSounds.sweep(folder.resolve("b.wav"), 16_000, 1, 2, 4);
        try (OpenWindow open = OpenWindow.on(folder, TestSounds.sweep(folder.resolve("a.wav"), 16_000, 1, 2, 2))) {
            await("the folder is listed", () -> open.window().session().files().size() == 2);
            choose(open, OTHER);
            fx(() -> {
                open.window().session().step(1);
                return true;
            });
            await(
                    "b.wav is shown",
                    () -> open.window().session().shown().info().name().equals("b.wav"));
            open.settle();
            assertThat(open.shown().info().plan()).isEqualTo(OTHER);
            isExact(open);
        }
    }

    @Test
    void aPlanThatDoesNotFitIsRefusedInWordsAndThePictureInTheMakingIsStillFinished() throws Exception {
        Path file = TestSounds.sweep(folder.resolve("a.wav"), 48_000, 2, 60, 2);
        try (OpenWindow open = OpenWindow.on(folder, 12 * MemoryLedger.MIB, file)) {
            StftPlan plan = open.shown().info().plan();
            for (Statistic other : new Statistic[] {Statistic.MEAN, Statistic.MAX}) {
                // the message of the second time changes nothing of the layout, so nothing else begins the picture anew
                changeAndChoose(open, other, TOO_LARGE);
                await("it is said", () -> open.window().messages().message().contains("This plan needs"));
                open.settle();
                assertThat(open.shown().info().plan()).isEqualTo(plan);
                isExact(open);
            }
        }
    }

    @Test
    void thePlanThatIsThereAlreadyDisturbsNoPictureInTheMaking() throws Exception {
        Path file = TestSounds.sweep(folder.resolve("a.wav"), 48_000, 2, 60, 2);
        try (OpenWindow open = OpenWindow.on(folder, file)) {
            changeAndChoose(open, Statistic.MEAN, open.shown().info().plan());
            open.settle();
            isExact(open);
        }
    }

    private static void changeAndChoose(OpenWindow open, Statistic statistic, StftPlan plan) {
        fx(() -> {
            open.window().session().change(s -> s.withStatistic(statistic));
            new PlanWishes(open.window().session()).planChosen(plan);
            return true;
        });
    }
}
