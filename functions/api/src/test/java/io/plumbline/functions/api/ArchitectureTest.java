package io.plumbline.functions.api;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.plumbline.engine.ArrowStream;
import io.plumbline.engine.Session;
import io.plumbline.engine.SessionSettings;
import org.junit.jupiter.api.Test;

/// The contract held: the web function turns requests into questions to the library and answers into JSON,
/// knows nothing underneath the library, and nothing of Lambda, so that it serves on a laptop too.
final class ArchitectureTest {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.plumbline.functions.api");

    @Test
    void theEngineUnderneathIsNotItsBusiness() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.duckdb..", "org.apache.arrow..")
                .because("what computes belongs to the library")
                .check(MAIN);
    }

    @Test
    void ofTheEngineItKnowsThatASessionAnswers() {
        classes()
                .should()
                .onlyDependOnClassesThat(
                        DescribedPredicate.not(JavaClass.Predicates.resideInAPackage("io.plumbline.engine"))
                                .or(JavaClass.Predicates.belongToAnyOf(
                                        Session.class, SessionSettings.class, ArrowStream.class)))
                .because("it computes nothing: readiness asks whether the engine could")
                .check(MAIN);
    }

    @Test
    void lambdaIsNotItsBusiness() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.amazonaws..", "io.quarkus.amazon..")
                .because("the same classes serve on a laptop, where there is no Lambda")
                .check(MAIN);
    }

    @Test
    void nothingOfItIsOthersBusiness() {
        classes()
                .that()
                .areTopLevelClasses()
                .should()
                .notBePublic()
                .because("whoever wants an answer asks over HTTP")
                .check(MAIN);
    }

    @Test
    void classesAreNamedForWhatTheyAre() {
        noClasses()
                .should()
                .haveNameMatching(".*(Utils?|Helper|Manager|Impl)")
                .because("such a name says where code was put, not what it is")
                .check(MAIN);
    }
}
