package org.sonolens.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.foreign.Arena;
import java.lang.foreign.Linker;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The arrows between packages, as ARCHITECTURE.md draws them: one way, and no other. */
class ArchitectureTest {
    private static final String ROOT = "org.sonolens.";

    /** Each package and the ones it may use. */
    private static final Map<String, List<String>> MAY_USE = Map.ofEntries(
            Map.entry("memory", List.of()),
            Map.entry("view", List.of()),
            Map.entry("folder", List.of()),
            Map.entry("disk", List.of()),
            Map.entry("trash", List.of()),
            Map.entry("fft", List.of("memory")),
            Map.entry("audio", List.of("memory")),
            Map.entry("audio.decode", List.of("memory")),
            Map.entry("settings", List.of("disk", "view")),
            Map.entry("review", List.of("disk", "folder", "view")),
            Map.entry("export", List.of("audio", "memory")),
            Map.entry("picture", List.of("disk", "view")),
            Map.entry("dsp", List.of("memory", "fft", "audio", "view")),
            Map.entry("recording", List.of("audio", "dsp", "memory", "view")),
            Map.entry("measure", List.of("dsp", "view")),
            Map.entry("tile", List.of("recording", "dsp", "view")),
            Map.entry("still", List.of("picture", "recording", "tile", "view")),
            Map.entry("play", List.of("recording", "audio", "dsp", "view")),
            Map.entry(
                    "ui",
                    List.of(
                            "audio",
                            "dsp",
                            "export",
                            "folder",
                            "measure",
                            "picture",
                            "play",
                            "recording",
                            "review",
                            "settings",
                            "still",
                            "tile",
                            "trash",
                            "view")),
            Map.entry(
                    "cli",
                    List.of(
                            "audio",
                            "dsp",
                            "export",
                            "fft",
                            "folder",
                            "memory",
                            "picture",
                            "play",
                            "recording",
                            "review",
                            "settings",
                            "still",
                            "tile",
                            "view")),
            Map.entry(
                    "app",
                    List.of(
                            "audio",
                            "cli",
                            "export",
                            "fft",
                            "dsp",
                            "memory",
                            "play",
                            "recording",
                            "review",
                            "settings",
                            "tile",
                            "trash",
                            "ui")));

    private static final JavaClasses SONOLENS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            // made by the benchmark's annotation processor
            .withImportOption(place -> !place.contains("jmh_generated"))
            .importPackages("org.sonolens");

    static Stream<String> packages() {
        return MAY_USE.keySet().stream().sorted();
    }

    @Test
    void everyPackageHasItsPlaceInTheDrawing() {
        var found = SONOLENS.stream()
                .map(type -> type.getPackageName().substring(ROOT.length()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(found).isEqualTo(new TreeSet<>(MAY_USE.keySet()));
    }

    @ParameterizedTest
    @MethodSource("packages")
    void aPackageUsesOnlyWhatTheDrawingAllows(String name) {
        String[] allowed = Stream.concat(Stream.of(name), MAY_USE.get(name).stream())
                .map(used -> ROOT + used + "..")
                .toArray(String[]::new);
        DescribedPredicate<JavaClass> forbidden = resideInAPackage("org.sonolens..")
                .and(resideOutsideOfPackages(allowed))
                .as("classes of Sonolens outside of %s and %s", name, MAY_USE.get(name));
        noClasses()
                .that()
                .resideInAPackage(ROOT + name + "..")
                .should()
                .dependOnClassesThat(forbidden)
                .check(SONOLENS);
    }

    @Test
    void arrowsPointOneWay() {
        slices().matching("org.sonolens.(*)..").should().beFreeOfCycles().check(SONOLENS);
    }

    @Test
    void javaFxIsInTheWindowAndItsCompositionRootAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + "ui..", ROOT + "app..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "atlantafx..")
                .check(SONOLENS);
    }

    /** Asked before JavaFX is loaded, which a command must never do. */
    @Test
    void theEntryPointDoesNotNeedJavaFxItself() {
        noClasses()
                .that()
                .haveFullyQualifiedName(ROOT + "app.Main")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..")
                .check(SONOLENS);
    }

    @Test
    void onlyMemoryAndTheTransformsKnowArenasAndNativeFunctions() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + "memory..", ROOT + "fft..")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Arena.class, Linker.class)
                .check(SONOLENS);
    }

    @Test
    void nothingNeedsAwtOrSwingOrTheInnardsOfTheRuntime() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.awt..", "javax.swing..", "sun..", "com.sun..")
                .check(SONOLENS);
    }
}
