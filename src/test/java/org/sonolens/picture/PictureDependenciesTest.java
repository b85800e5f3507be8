package org.sonolens.picture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class PictureDependenciesTest {
    @Test
    void savedPicturesNeedNeitherAwtNorJavaFxNorAnythingOfSonolensButTheViewAndTheDisk() {
        classes()
                .that()
                .resideInAPackage("org.sonolens.picture")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.sonolens.picture",
                        "org.sonolens.disk",
                        "org.sonolens.view",
                        "org.jspecify.annotations",
                        "java.lang..",
                        "java.io",
                        "java.math",
                        "java.nio..",
                        "java.text",
                        "java.util..")
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.sonolens.picture"));
    }
}
