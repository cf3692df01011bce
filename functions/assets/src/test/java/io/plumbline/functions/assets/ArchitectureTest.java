package io.plumbline.functions.assets;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/// The functions are thin around the library: Lambda is known by the handlers alone, and what a trigger is and
/// what a run costs are told without either of the other.
class ArchitectureTest {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.plumbline.functions.assets");

    @Test
    void onlyTheHandlersKnowLambda() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Handler")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.amazonaws..", "io.quarkus..", "jakarta..")
                .because("what they do is tried without a cloud")
                .check(MAIN);
    }

    @Test
    void triggersKnowNothingOfTheWork() {
        noClasses()
                .that()
                .resideInAPackage("..trigger")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.plumbline.functions.assets",
                        "io.plumbline.functions.assets.metric",
                        "io.plumbline.asset",
                        "io.plumbline.engine",
                        "io.plumbline.action")
                .because("an event is read once, before anything is done")
                .check(MAIN);
    }

    @Test
    void packagesFormNoCircle() {
        slices().matching("io.plumbline.functions.(**)")
                .should()
                .beFreeOfCycles()
                .because("what cannot be taken apart cannot be understood in parts")
                .check(MAIN);
    }
}
