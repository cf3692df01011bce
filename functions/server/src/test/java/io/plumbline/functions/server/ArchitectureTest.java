package io.plumbline.functions.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/// The contract held: the server knows how it is started, and nothing of what it answers.
final class ArchitectureTest {

    @Test
    void whatIsAnsweredIsNotItsBusiness() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.plumbline.functions.api..",
                        "io.plumbline.engine..",
                        "io.plumbline.storage..",
                        "jakarta.ws.rs..",
                        "org.duckdb..",
                        "org.apache.arrow..",
                        "com.amazonaws..")
                .because("a request is answered alike on Lambda and on a laptop")
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.plumbline.functions.server"));
    }
}
