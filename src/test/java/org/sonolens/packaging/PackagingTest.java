package org.sonolens.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sonolens.folder.RecordingExtensions;
import org.sonolens.ui.WindowIcon;

/** What the packages are made from; the packages themselves are tested by .ci/package. */
class PackagingTest {
    private static final Path SOURCES = Path.of("src/main/packaging");

    /** What the launcher decides anew at every start, or what says where the parts lie. */
    private static final Pattern OF_ONE_START =
            Pattern.compile("-XX:AOTCache.*|-Dprism.order=.*|-Dsonolens\\..*|-Dslf4j.provider=.*|--module-path=.*|-cp");

    @TempDir
    Path folder;

    /** The options that the launcher starts a kind with. */
    private static Set<String> launcher(String kind) throws Exception {
        String text = Files.readString(Path.of("sonolens"));
        String start = text.substring(text.indexOf("\nstart() {"), text.indexOf("\nfind_cache() {"));
        int end = start.indexOf("\n    fi\n", start.indexOf("exec \"$jdk/bin/java\""));
        String part = kind.equals("viewer") ? start.substring(0, end) : start.substring(end);
        for (String variable : List.of("modules", "native")) {
            // as they are in a package
            Matcher set = Pattern.compile("\n        " + variable + "=(\\S+)\n").matcher(text);
            assertThat(set.find()).isTrue();
            part = part.replace("${" + variable + ":+\"$" + variable + "\"}", set.group(1))
                    .replace("\"$" + variable + "\"", set.group(1));
        }
        Matcher options = Pattern.compile("(?<= )-[-A-Za-z][^\\s}\"]*").matcher(part.substring(part.indexOf("exec")));
        Set<String> found = new TreeSet<>();
        while (options.find()) {
            found.add(options.group());
        }
        return withoutThoseOfOneStart(found);
    }

    private static Set<String> withoutThoseOfOneStart(Iterable<String> options) {
        Set<String> kept = new TreeSet<>();
        options.forEach(option -> {
            if (!OF_ONE_START.matcher(option).matches()) {
                kept.add(option);
            }
        });
        return kept;
    }

    @Test
    void thePackagesOfOtherSystemsStartJavaAsTheLauncherDoes() throws Exception {
        assertThat(launcher("viewer")).hasSizeGreaterThan(8);
        assertThat(withoutThoseOfOneStart(JavaOptions.viewer())).isEqualTo(launcher("viewer"));
        assertThat(launcher("command")).hasSizeGreaterThan(6);
        assertThat(withoutThoseOfOneStart(JavaOptions.command())).isEqualTo(launcher("command"));
    }

    @Test
    void everyNameThatAFolderListsHasItsKindOfFile() throws Exception {
        Set<String> known = Associations.in(SOURCES.resolve("associations")).stream()
                .flatMap(kind -> kind.extensions().stream())
                .collect(Collectors.toSet());
        // whoever double-clicks a film does not want its spectrogram; it opens by drop and dialog
        assertThat(RecordingExtensions.all().stream()
                        .filter(extension -> !extension.equals("mp4"))
                        .toList())
                .isSubsetOf(known);
    }

    @Test
    void aKindOfFileIsNamedOnceAndOnlyUnknownOnesAreDescribed() throws Exception {
        List<Associations> kinds = Associations.in(SOURCES.resolve("associations"));
        assertThat(kinds.stream().map(Associations::mimeType).toList()).doesNotHaveDuplicates();
        assertThat(kinds).allSatisfy(kind -> {
            assertThat(kind.mimeType()).startsWith("audio/");
            assertThat(kind.extensions()).isNotEmpty();
            assertThat(kind.description()).isNotBlank();
        });
        String info = Associations.mimeInfo(kinds);
        assertThat(info)
                .contains("type=\"audio/x-w64\"", "<glob pattern=\"*.w64\"/>", "value=\"riff\\x2e\\x91\\xcf\\x11\"");
        assertThat(info).doesNotContain("<comment>WAV sound</comment>");
    }

    @Test
    void theMenuEntryPassesFilesOnAndTheSocketsWindowIsNamedByItsClass() throws Exception {
        String entry = Files.readString(SOURCES.resolve("sonolens.desktop"));
        assertThat(entry)
                .contains("\nExec=sonolens %F\n", "\nMimeType=@MIME@\n", "\nStartupWMClass=org.sonolens.app.Viewer\n");
        assertThat(entry).contains("\nIcon=" + DebPackage.ID + "\n");
    }

    @Test
    void theIconIsDrawnInEverySizeAndFillsIt() throws Exception {
        Icons.draw(SOURCES.resolve("sonolens.svg"), folder);
        for (int size : Icons.SIZES) {
            BufferedImage icon = ImageIO.read(folder.resolve(size + ".png").toFile());
            assertThat(icon.getWidth()).isEqualTo(size);
            assertThat(icon.getRGB(0, 0) >>> 24).as("its corner is clear").isLessThan(40);
            assertThat(icon.getRGB(size / 2, size / 8) >>> 24).isEqualTo(255);
            Set<Integer> colours = new TreeSet<>();
            for (int y = 0; y < size; y++) {
                for (int x = 0; x < size; x++) {
                    colours.add(icon.getRGB(x, y) & 0xF0F0F0);
                }
            }
            assertThat(colours.size()).as("colours at " + size).isGreaterThan(20);
        }
        assertThat(Files.readAllBytes(folder.resolve("sonolens.ico"))).startsWith(0, 0, 1, 0, 6, 0);
        assertThat(new String(Files.readAllBytes(folder.resolve("sonolens.icns")), 0, 4, "US-ASCII"))
                .isEqualTo("icns");
    }

    @Test
    void theWindowsOwnIconsAreTheSamePicture() throws Exception {
        SvgDrawing drawing = new SvgDrawing(SOURCES.resolve("sonolens.svg"));
        for (int size : WindowIcon.SIZES_PX) {
            BufferedImage kept = ImageIO.read(WindowIcon.class.getResource("icon/" + size + ".png"));
            BufferedImage drawn = drawing.at(size);
            assertThat(kept.getWidth()).isEqualTo(size);
            assertThat(kept.getHeight()).isEqualTo(size);
            for (int y = 0; y < size; y++) {
                for (int x = 0; x < size; x++) {
                    int a = kept.getRGB(x, y);
                    int b = drawn.getRGB(x, y);
                    for (int shift = 0; shift < 32; shift += 8) {
                        // another Java may round otherwise
                        assertThat((a >>> shift & 0xFF) - (b >>> shift & 0xFF))
                                .as("pixel %d, %d of %d", x, y, size)
                                .isBetween(-8, 8);
                    }
                }
            }
        }
    }

    @Test
    void everyLibraryOfThePackageHasItsLicenceNamed() throws Exception {
        String named = Files.readString(SOURCES.resolve("licences/README.md"));
        for (String part : List.of(
                "Java",
                "JavaFX",
                "FFTW",
                "FFmpeg",
                "TarsosDSP",
                "jaudiotagger",
                "Logback",
                "JTransforms",
                "JLargeArrays",
                "AtlantaFX",
                "SLF4J",
                "JOpt Simple",
                "JMH",
                "Commons CLI",
                "Commons Math",
                "Gson",
                "Error Prone",
                "JSpecify")) {
            assertThat(named).contains(part);
        }
        Matcher texts = Pattern.compile("`([A-Za-z0-9.-]+\\.txt)`").matcher(named);
        while (texts.find()) {
            String text = texts.group(1);
            assertThat(
                            text.equals("GPL-3.0.txt")
                                    ? Path.of("LICENSE")
                                    : SOURCES.resolve("licences").resolve(text))
                    .isRegularFile();
        }
    }
}
