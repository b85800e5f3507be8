package org.sonolens.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PathTextTest {
    @Test
    void addressesAreTakenWithTheirEscapes() {
        assertThat(PathText.paths("# a comment\r\nfile:///a%20b/%C3%A4%23%3F%25.wav\r\nfile://localhost/x%0Ay.wav\r\n"))
                .containsExactly(Path.of("/a b/ä#?%.wav"), Path.of("/x\ny.wav"));
        assertThat(PathText.paths("file:/one.wav")).containsExactly(Path.of("/one.wav"));
    }

    @Test
    void whatAFileManagerPutsBeforeItsAddressesIsNoFile() {
        assertThat(PathText.paths("copy\nfile:///a.wav\nfile:///b.wav"))
                .containsExactly(Path.of("/a.wav"), Path.of("/b.wav"));
    }

    @Test
    void pathsStandOneALineInQuotesOrNot() {
        assertThat(PathText.paths("/a b.wav\n'/c d.wav'\n  \"/e.wav\" \n/100%.wav"))
                .containsExactly(Path.of("/a b.wav"), Path.of("/c d.wav"), Path.of("/e.wav"), Path.of("/100%.wav"));
    }

    @Test
    void otherTextAndOtherMachinesNameNothing() {
        for (String text : new String[] {
            "",
            "hello",
            "relative/a.wav",
            "https://example.org/a.wav",
            "file://server/a.wav",
            "file:///a.wav?x=1",
            "file:///%zz.wav",
            "file:///a%00b.wav",
            "/a\0b.wav",
            "file:",
            "file://",
            "smb://host/a.wav",
            "data:,x",
            "'",
            "''"
        }) {
            assertThat(PathText.paths(text)).as(text).isEmpty();
        }
    }

    @Test
    void aTextWithoutEndIsReadUpToABound() {
        assertThat(PathText.paths("/a.wav\n".repeat(100_000))).hasSize(20_000);
    }
}
