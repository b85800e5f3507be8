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
import java.io.File;
import java.lang.foreign.Arena;
import java.lang.foreign.Linker;
import java.nio.file.Files;
import java.nio.file.attribute.FileAttribute;
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
            Map.entry("instance", List.of()),
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
                            "instance",
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

    /** Of the network nothing is used; a window is found by a socket that is a file of this machine. */
    @Test
    void nothingReachesForTheNetwork() {
        DescribedPredicate<JavaClass> network = DescribedPredicate.describe(
                "the network",
                type -> type.getPackageName().startsWith("java.net.http")
                        || type.getPackageName().startsWith("javax.net")
                        || type.getPackageName().startsWith("java.rmi")
                        || type.getName().matches("java\\.net\\.(Inet.*|.*Socket|.*Connection|.*Datagram.*)")
                        || type.getName()
                                .matches("java\\.nio\\.channels\\.(Asynchronous)?(Server)?(Socket|Datagram)Channel"));
        DescribedPredicate<JavaClass> socketOfThisMachine = DescribedPredicate.describe(
                "sockets that are files",
                type -> type.getName().matches("java\\.nio\\.channels\\.(Server)?SocketChannel"));
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "instance..")
                .should()
                .dependOnClassesThat(network)
                .check(SONOLENS);
        noClasses()
                .should()
                .dependOnClassesThat(network.and(DescribedPredicate.not(socketOfThisMachine)))
                .check(SONOLENS);
    }

    /** A folder that all users share is no place for what somebody records. */
    @Test
    void temporaryFilesAreNeverPutWhereAllUsersCanLook() {
        noClasses()
                .should()
                .callMethod(Files.class, "createTempFile", String.class, String.class, FileAttribute[].class)
                .orShould()
                .callMethod(Files.class, "createTempDirectory", String.class, FileAttribute[].class)
                .orShould()
                .callMethod(File.class, "createTempFile", String.class, String.class)
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
