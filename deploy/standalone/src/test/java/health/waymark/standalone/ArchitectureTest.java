package health.waymark.standalone;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import health.waymark.plan.command.PlanCommand;
import health.waymark.projection.Projection;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What a reader may rely on without looking. */
class ArchitectureTest {
    private static final JavaClasses WAYMARK = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("health.waymark");

    private static final String[] COMMAND_SIDE = {"..command", "health.waymark.command.api"};
    private static final String[] QUERY_SIDE = {"..query", "..projection"};

    @Test
    void theTwoSidesKnowOnlyWhatTheyShare() {
        noClasses()
                .that()
                .resideInAnyPackage(COMMAND_SIDE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(QUERY_SIDE)
                .check(WAYMARK);
        noClasses()
                .that()
                .resideInAnyPackage(QUERY_SIDE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(COMMAND_SIDE)
                .check(WAYMARK);
    }

    @Test
    void eventsDependOnNothingThatCouldChangeUnderThem() {
        classes()
                .that(resideInAnyPackage("..event"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "..event", "org.jspecify..", "com.fasterxml.jackson.annotation")
                .check(WAYMARK);
    }

    @Test
    void whatDecidesAndWhatFoldsKnowsNoFramework() {
        noClasses()
                .that(assignableTo(PlanCommand.class).or(resideInAnyPackage("..plan.state", "..plan.lint")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "org.axonframework..", "java.sql..")
                .check(WAYMARK);
    }

    @Test
    void timeComesFromTheClockThatWasGiven() {
        noClasses()
                .that()
                .resideInAnyPackage("..event", "..state", "..lint", "..command", "..query", "..projection")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .check(WAYMARK);
    }

    @Test
    void projectionsHaveNoSideEffects() {
        noClasses()
                .that(assignableTo(Projection.class))
                .should(dependOnClassesThat(
                        resideInAnyPackage("java.net..", "org.springframework.mail..", "org.springframework.web..")))
                .check(WAYMARK);
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Manager|Helper|Util|Utils|Impl|Dto|DTO|(?<!Meta)Data|Info)$")
                .check(WAYMARK);
    }

    @Test
    void everyPackageSaysWhatMayBeNull() {
        assertThat(WAYMARK.stream().map(it -> it.getPackage()).distinct().filter(it -> !marked(it)))
                .isEmpty();
    }

    private static boolean marked(JavaPackage checked) {
        return checked.isAnnotatedWith(org.jspecify.annotations.NullMarked.class);
    }
}
