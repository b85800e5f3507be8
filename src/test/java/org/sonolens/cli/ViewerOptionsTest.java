package org.sonolens.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sonolens.fft.FftChoice;
import org.sonolens.memory.MemoryLedger;

/** What the viewer takes besides files. */
class ViewerOptionsTest {
    @Test
    void filesAloneLeaveTheMemoryToTheSettings() {
        ViewerOptions options = ViewerOptions.of("a.wav", "night one");
        assertThat(options.given()).containsExactly(Path.of("a.wav"), Path.of("night one"));
        assertThat(options.budgetBytes()).isEqualTo(OptionalLong.empty());
    }

    @Test
    void memoryAndTransformsMayStandAnywhere() {
        ViewerOptions options = ViewerOptions.of("--memory", "64", "a.wav", "--fft-engine=jtransforms", "b.wav");
        assertThat(options.budgetBytes()).hasValue(64 * MemoryLedger.MIB);
        assertThat(options.fft()).isEqualTo(FftChoice.JTRANSFORMS);
        assertThat(options.given()).containsExactly(Path.of("a.wav"), Path.of("b.wav"));
    }

    @Test
    void afterTwoDashesANameMayBeginWithOne() {
        assertThat(ViewerOptions.of("--memory=64", "--", "-odd.wav").given()).containsExactly(Path.of("-odd.wav"));
    }

    @Test
    void whoeverNamesOptionsThatAnOpenWindowCannotTakeIsTold() {
        assertThat(ViewerOptions.of("--memory", "64", "a.wav", "--fft-engine=jtransforms")
                        .leftToTheOpenWindow())
                .hasValue("--memory and --fft-engine left aside: the open window keeps its own;"
                        + " --new-window opens another");
        assertThat(ViewerOptions.of("a.wav").leftToTheOpenWindow()).isEmpty();
        assertThat(ViewerOptions.of("--", "--memory").leftToTheOpenWindow()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--memory=0", "--memory=much", "--memory", "--fft-engine=fast", "--nonsense", "-x"})
    void whatMakesNoSenseIsWrongUsage(String argument) {
        assertThatThrownBy(() -> ViewerOptions.of("a.wav", argument))
                .isInstanceOf(WrongUsageException.class)
                .hasMessageNotContaining("\n");
    }
}
