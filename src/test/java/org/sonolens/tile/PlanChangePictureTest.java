package org.sonolens.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sonolens.audio.PcmWav;
import org.sonolens.dsp.Transforms;
import org.sonolens.fft.FftChoice;
import org.sonolens.fft.FftEngines;
import org.sonolens.memory.MemoryLedger;
import org.sonolens.memory.NativeLeakCheck;
import org.sonolens.recording.EngineSetup;
import org.sonolens.recording.OnFailure;
import org.sonolens.recording.RecordingSlot;
import org.sonolens.recording.RecordingState;
import org.sonolens.recording.SlotListener;
import org.sonolens.view.ChannelChoice;
import org.sonolens.view.FrequencyAxis;
import org.sonolens.view.FrequencyScale;
import org.sonolens.view.Statistic;
import org.sonolens.view.StftPlan;
import org.sonolens.view.TimeSpan;
import org.sonolens.view.WindowShape;

@Tag("engine")
@ExtendWith(NativeLeakCheck.class)
@Timeout(60)
class PlanChangePictureTest {
    private static final StftPlan FIRST = new StftPlan(WindowShape.HANN, 256, 512, 64);
    private static final StftPlan SECOND = new StftPlan(WindowShape.HANN, 1024, 1024, 256);

    @TempDir
    private Path folder;

    @Test
    void aPictureOfAnOldPlanIsDroppedNeverDrawnWithTheNewEngine(MemoryLedger ledger) throws Exception {
        Path file = PcmWav.write(
                folder.resolve("long.wav"), 16_000, 1, 4_000_000, (channel, n) -> (short) (n * 7919 % 2000));
        AtomicReference<RecordingState> state = new AtomicReference<>();
        EngineSetup setup = new EngineSetup(new Transforms(FftEngines.choose(FftChoice.configured()), 2), id -> {});
        try (TileService tiles = new TileService(2);
                RecordingSlot slot =
                        new RecordingSlot(ledger, setup, (path, format, metadata) -> FIRST, hears(state))) {
            slot.open(file, OnFailure.KEEP).get();
            RecordingState.Ready ready = (RecordingState.Ready) state.get();
            PictureRequest request = new PictureRequest(
                    new TimeSpan(0, 4_000_000),
                    new FrequencyAxis(FrequencyScale.LINEAR, 0, 8000),
                    200,
                    100,
                    new ChannelChoice.Stack(),
                    Statistic.MAX,
                    1);
            int dropped = 0;
            for (int i = 0; i < 10; i++) {
                StftPlan next = i % 2 == 0 ? SECOND : FIRST;
                PictureJob old = tiles.picture(ready.recording(), request, null, () -> {});
                old.drawn().get(20, TimeUnit.SECONDS);
                slot.replan(next).get();
                if (old.isExact()) {
                    continue; // this machine was too fast, or this thread too slow
                }
                dropped++;
                short[] levels = old.image().levels().clone();
                PictureJob fresh = tiles.picture(ready.recording(), request, old, () -> {});
                assertThat(fresh.plan()).isEqualTo(next);
                fresh.drawn().get(20, TimeUnit.SECONDS);
                assertThatThrownBy(() -> old.exact().get(20, TimeUnit.SECONDS))
                        .isInstanceOf(CancellationException.class);
                assertThat(old.image().levels()).isEqualTo(levels);
            }
            assertThat(dropped).isPositive();
        }
    }

    private static SlotListener hears(AtomicReference<RecordingState> state) {
        return new SlotListener() {
            @Override
            public void changed(RecordingState next) {
                state.set(next);
            }

            @Override
            public void noticed(String sentence) {
                throw new AssertionError(sentence);
            }
        };
    }
}
