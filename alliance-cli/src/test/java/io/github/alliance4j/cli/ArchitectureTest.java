package io.github.alliance4j.cli;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.github.alliance4j.model.instrument.AnswerScale;
import io.github.alliance4j.scoring.questionnaire.Scorer;
import io.github.alliance4j.scoring.rupture.RuptureDetector;
import io.github.alliance4j.scoring.trend.LinearTrend;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;
import java.util.ResourceBundle;
import java.util.TimeZone;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** The direction of the modules and what each may touch, over all published modules at once. */
@AnalyzeClasses(packages = "io.github.alliance4j", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

    private static final String BASE = "io.github.alliance4j.";

    @ArchTest
    static final ArchRule modelKnowsOnlyTheJdk = classes()
            .that()
            .resideInAPackage(BASE + "model..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(BASE + "model..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule scoringDoesNotKnowTheEdges = noClasses()
            .that()
            .resideInAPackage(BASE + "scoring..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(BASE + "io..", BASE + "cli..", "tools.jackson..", "de.siegmar..", "org.slf4j..");

    @ArchTest
    static final ArchRule ioDoesNotKnowTheCommandLine = noClasses()
            .that()
            .resideInAPackage(BASE + "io..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(BASE + "cli..", "picocli..");

    @ArchTest
    static final ArchRule packagesHaveNoCycle =
            slices().matching(BASE + "(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule methodsStandAlone = slices().matching(BASE + "scoring.(trend|rupture|congruence|change)..")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule kernelsStayInTheirModule = noClasses()
            .that()
            .resideOutsideOfPackage(BASE + "scoring..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(BASE + "scoring.internal..");

    @ArchTest
    static final ArchRule walksOverJsonStayWithJson = noClasses()
            .that()
            .resideOutsideOfPackage(BASE + "io.json..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(BASE + "io.json.internal..");

    @ArchTest
    static final ArchRule modelAndScoringTouchNothingOutside = noClasses()
            .that()
            .resideInAnyPackage(BASE + "model..", BASE + "scoring..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.io..", "java.nio..", "java.net..", "java.sql..")
                    .or(DescribedPredicate.describe(
                            "clocks, zones and shared randomness",
                            type -> Stream.of(Clock.class, TimeZone.class, ThreadLocalRandom.class)
                                    .anyMatch(type::isEquivalentTo))))
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(Locale.class, "getDefault")
            .orShould()
            // A bundle of texts is part of the code, as long as the locale is named.
            .callMethod(ResourceBundle.class, "getBundle", String.class)
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .callConstructor(Random.class)
            .orShould()
            .callMethod(System.class, "getenv")
            .orShould()
            .callMethod(System.class, "getProperty", String.class)
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    @ArchTest
    static final ArchRule ioComputesNothing = noClasses()
            .that()
            .resideInAPackage(BASE + "io..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Scorer.class, RuptureDetector.class)
            .orShould()
            .callMethod(AnswerScale.class, "reverse", double.class)
            .orShould()
            .callMethodWhere(DescribedPredicate.describe(
                    "fit a trend",
                    call -> call.getTargetOwner().isEquivalentTo(LinearTrend.class)
                            && call.getTarget().getName().equals("fit")));

    @ArchTest
    static final ArchRule signaturesShowOurTypesOnly = methods()
            .that()
            .areDeclaredInClassesThat(resideInAnyPackage(BASE + "model..", BASE + "scoring..", BASE + "io..")
                    .and(not(resideInAnyPackage(BASE + "scoring.internal..", BASE + "io.json.internal..")))
                    .and(DescribedPredicate.describe(
                            "are public", type -> type.getModifiers().contains(JavaModifier.PUBLIC))))
            .and()
            .arePublic()
            .should(showOnlyTypesOf("java.", BASE));

    private static ArchCondition<JavaMethod> showOnlyTypesOf(String... prefixes) {
        return new ArchCondition<>("show only types of " + String.join(", ", prefixes)) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                Stream.concat(
                                Stream.of(method.getRawReturnType()),
                                Stream.concat(
                                        method.getRawParameterTypes().stream(),
                                        method.getThrowsClause().stream().map(thrown -> thrown.getRawType())))
                        .map(JavaClass::getBaseComponentType)
                        .filter(type ->
                                !type.isPrimitive() && Stream.of(prefixes).noneMatch(type.getName()::startsWith))
                        .forEach(type -> events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " shows " + type.getName())));
            }
        };
    }
}
