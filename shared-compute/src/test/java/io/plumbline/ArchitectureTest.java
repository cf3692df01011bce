package io.plumbline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// The contract held: the rooms of the design, and which of them may know which.
///
/// Data flows one way, storage to engine to asset to action to event bus, and nothing on the left knows
/// anything on its right. A rule that fails says why it is there.
final class ArchitectureTest {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("stand-ins"))
            // What tests have in place of AWS is main code of a module of its own, and no part of the library.
            .withImportOption(location -> !location.contains("stand-ins"))
            .importPackages("io.plumbline");

    /// Each package, and after it all of ours that it may know beside itself and the root.
    private static final List<String> ROOMS = List.of(
            "storage",
            "engine",
            "plan",
            "limits plan",
            "dataset engine storage plan",
            "asset engine storage plan limits dataset",
            "eligibility asset",
            "additions asset engine plan",
            "nondiscrimination engine asset plan",
            "privacy engine",
            "action storage asset engine privacy",
            "sample engine",
            "typeset",
            "report engine storage plan limits typeset",
            "compliance asset eligibility additions nondiscrimination action",
            "explain storage engine plan limits dataset asset compliance typeset",
            "s3 storage",
            "eventbridge storage action s3",
            "benchmark engine storage",
            "benchmark.gate benchmark",
            "benchmark.report benchmark report typeset",
            "benchmark.workload benchmark engine storage plan limits dataset asset compliance sample s3");

    @Test
    void onlyTheEngineKnowsDuckDbAndArrow() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.plumbline.engine")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.duckdb..", "org.apache.arrow..")
                .because("the engine can be sealed, measured and replaced only where it is one package")
                .check(MAIN);
    }

    @ParameterizedTest
    @FieldSource("ROOMS")
    void aPackageKnowsNothingOnItsRight(String room) {
        List<String> names = List.of(room.split(" ", -1));
        String name = names.getFirst();
        String[] allowed = Stream.concat(
                        Stream.of("io.plumbline"), names.stream().map("io.plumbline."::concat))
                .toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage("io.plumbline." + name)
                .should()
                .onlyDependOnClassesThat(JavaClass.Predicates.resideInAnyPackage(allowed)
                        .or(DescribedPredicate.not(JavaClass.Predicates.resideInAPackage("io.plumbline.."))))
                .because("data flows one way: storage, engine, asset, action, event bus")
                .check(MAIN);
    }

    @Test
    void everyPackageHasItsPlace() {
        List<String> packages = MAIN.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith("io.plumbline."))
                .map(name -> name.substring("io.plumbline.".length()))
                .distinct()
                .toList();

        assertThat(ROOMS.stream().map(room -> room.split(" ", -1)[0]).toList())
                .as("a package that is not listed would be held to nothing")
                .containsExactlyInAnyOrderElementsOf(packages);
    }

    @Test
    void theRootKnowsNoOtherPackage() {
        noClasses()
                .that()
                .resideInAPackage("io.plumbline")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.plumbline.*..")
                .because("everything may tell of bad input, so what tells it knows nothing else")
                .check(MAIN);
    }

    @Test
    void packagesFormNoCircle() {
        slices().matching("io.plumbline.(*)..")
                .should()
                .beFreeOfCycles()
                .because("what cannot be taken apart cannot be understood in parts")
                .check(MAIN);
    }

    @Test
    void nothingNearMoneyIsFloatingPoint() {
        classes()
                .that()
                .resideInAnyPackage(
                        "io.plumbline.plan",
                        "io.plumbline.limits",
                        "io.plumbline.dataset",
                        "io.plumbline.asset",
                        "io.plumbline.eligibility",
                        "io.plumbline.additions",
                        "io.plumbline.nondiscrimination",
                        "io.plumbline.action",
                        "io.plumbline.sample")
                .should(useNoFloatingPoint())
                .because("a cent that is rounded away is a wrong correction")
                .check(MAIN);
    }

    @Test
    void classesAreNamedForWhatTheyAre() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .because("such a name says where code was put, not what it is")
                .check(MAIN);
    }

    @Test
    void theLibraryPrintsNothing() {
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("standard output belongs to the command line, and a function has none")
                .check(MAIN);
    }

    @Test
    void everyPackageSaysWhatItIs() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            List<Path> silent = sources.filter(path -> path.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .distinct()
                    .filter(directory -> !Files.exists(directory.resolve("package-info.java")))
                    .toList();
            assertThat(silent).as("packages without package-info.java").isEmpty();
        }
    }

    @Test
    void noFileIsLongerThanThreeHundredLines() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of(".."))) {
            List<Path> files = sources.filter(path -> path.toString().contains("/src/main/java/"))
                    .filter(path -> path.toString().endsWith(".java"))
                    .toList();
            assertThat(files).hasSizeGreaterThan(50).allSatisfy(file -> assertThat(Files.readAllLines(file))
                    .as("lines of %s: one idea a file", file)
                    .hasSizeLessThanOrEqualTo(300));
        }
    }

    private static ArchCondition<JavaClass> useNoFloatingPoint() {
        return new ArchCondition<>("have no field, parameter or result of type float or double") {
            @Override
            public void check(JavaClass owner, ConditionEvents events) {
                Stream<JavaClass> fields = owner.getFields().stream().map(field -> field.getRawType());
                Stream<JavaClass> results = owner.getMethods().stream().map(method -> method.getRawReturnType());
                Stream<JavaClass> parameters =
                        owner.getCodeUnits().stream().flatMap(unit -> unit.getRawParameterTypes().stream());
                Stream.of(fields, results, parameters)
                        .flatMap(types -> types)
                        .filter(type -> List.of("float", "double", "java.lang.Float", "java.lang.Double")
                                .contains(type.getName()))
                        .forEach(type -> events.add(
                                SimpleConditionEvent.violated(owner, owner.getName() + " uses " + type.getName())));
            }
        };
    }
}
