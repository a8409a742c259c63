package io.github.alliance4j.scoring.observer;

import static io.github.alliance4j.model.Rater.CLIENT;
import static io.github.alliance4j.model.Rater.THERAPIST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.alliance.Alliance;
import io.github.alliance4j.model.alliance.Rupture;
import io.github.alliance4j.model.alliance.term.Rating;
import io.github.alliance4j.model.alliance.term.RuptureId;
import io.github.alliance4j.model.alliance.term.RuptureKind;
import io.github.alliance4j.model.instrument.EvidenceMark;
import io.github.alliance4j.model.instrument.Fact;
import io.github.alliance4j.model.response.AnswerState;
import io.github.alliance4j.model.score.AllianceProfile;
import io.github.alliance4j.model.score.Completeness;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DirectReportTest {

    private static final DyadId DYAD = DyadId.of("SECRET-17");
    private static final SessionNumber FIVE = SessionNumber.of(5);
    private static final RuptureId R1 = RuptureId.of("r1");

    private static DirectReport nothing() {
        return DirectReport.nothing(DYAD, FIVE, CLIENT);
    }

    private static DirectReport occurred() {
        return DirectReport.occurred(DYAD, FIVE, CLIENT);
    }

    @Test
    void keepsItsAnswers() {
        DirectReport report = occurred().withIntensity(4).withAddressed(3).withResolved(2);
        assertThat(report.dyad()).isEqualTo(DYAD);
        assertThat(report.session()).isEqualTo(FIVE);
        assertThat(report.by()).isEqualTo(CLIENT);
        assertThat(report.isOccurred()).isTrue();
        assertThat(report.intensity()).contains(Rating.of(4, 1, 5));
        assertThat(report.addressed()).contains(Rating.of(3, 1, 5));
        assertThat(report.resolved()).contains(Rating.of(2, 1, 5));
    }

    @ParameterizedTest
    @EnumSource(DirectReport.Part.class)
    void absentWhereNothingOccurredAndMissingWhereSomethingDid(DirectReport.Part part) {
        DirectReport all = occurred().withIntensity(1).withAddressed(1).withResolved(1);
        assertThat(nothing().state(part)).isEqualTo(AnswerState.NOT_ASKED);
        assertThat(occurred().state(part)).isEqualTo(AnswerState.MISSING);
        assertThat(all.state(part)).isEqualTo(AnswerState.ANSWERED);
    }

    @Test
    void eachAnswerHasItsOwnState() {
        DirectReport report = occurred().withAddressed(2);
        assertThat(report.state(DirectReport.Part.INTENSITY)).isEqualTo(AnswerState.MISSING);
        assertThat(report.state(DirectReport.Part.ADDRESSED)).isEqualTo(AnswerState.ANSWERED);
        assertThat(report.state(DirectReport.Part.RESOLVED)).isEqualTo(AnswerState.MISSING);
    }

    @Test
    void refusesAnswersWhereNothingOccurred() {
        List<UnaryOperator<DirectReport>> answers =
                List.of(r -> r.withIntensity(1), r -> r.withAddressed(1), r -> r.withResolved(1));
        for (UnaryOperator<DirectReport> answer : answers) {
            assertThatThrownBy(() -> answer.apply(nothing()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("A report that nothing occurred has no intensity, no degree of being addressed and none"
                            + " of resolution");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Rater.class,
            names = {"OBSERVER", "PARENT"})
    void refusesRatersOutsideTheDyad(Rater rater) {
        assertThatThrownBy(() -> DirectReport.nothing(DYAD, FIVE, rater))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A direct report is by CLIENT or THERAPIST, not " + rater);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 6})
    void refusesAnswersOffTheirScale(int value) {
        assertThatThrownBy(() -> occurred().withIntensity(value)).hasMessageContaining("1 to 5");
        assertThatThrownBy(() -> occurred().withAddressed(value)).hasMessageContaining("1 to 5");
        assertThatThrownBy(() -> occurred().withResolved(value)).hasMessageContaining("1 to 5");
        assertThatThrownBy(() -> DirectReport.ofIntensity(DYAD, FIVE, CLIENT, value))
                .hasMessageContaining("1 to 5");
    }

    @ParameterizedTest
    @CsvSource({"1, false", "2, true", "5, true"})
    void intensityAloneTellsFromTwoOn(int intensity, boolean occurred) {
        DirectReport report = DirectReport.ofIntensity(DYAD, FIVE, THERAPIST, intensity);
        assertThat(report.isOccurred()).isEqualTo(occurred);
        assertThat(report.intensity().isPresent()).isEqualTo(occurred);
        assertThat(report.by()).isEqualTo(THERAPIST);
    }

    @ParameterizedTest
    @CsvSource({"3, false", "4, true", "5, true"})
    void resolvedFromFourOn(int resolved, boolean expected) {
        assertThat(occurred().withResolved(resolved).isResolved().value()).contains(expected);
    }

    @Test
    void resolutionIsJudgedOnAnyScaleAndFromAnyDegree() {
        DirectReport report = occurred().withResolved(Rating.of(6, 0, 8));
        assertThat(report.isResolved().value()).contains(true);
        assertThat(report.isResolved(75.1).value()).contains(false);
    }

    @Test
    void resolutionIsNotEvaluableWithoutAnAnswer() {
        assertThat(nothing().isResolved().reason())
                .isEqualTo("nothing occurred, so the degree of resolution is not asked");
        assertThat(occurred().isResolved().reason()).isEqualTo("the degree of resolution is missing");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 100.1, Double.NaN})
    void refusesADegreeOutsideItsBounds(double degree) {
        assertThatThrownBy(() -> occurred().isResolved(degree)).hasMessageContaining("not above 0 and at most 100");
    }

    @ParameterizedTest
    @CsvSource({"1, 100", "2, 75", "3, 50", "5, 0"})
    void evidenceIsTheIntensityTurned(int intensity, double pomp) {
        AllianceProfile evidence =
                occurred().withIntensity(intensity).profile().value().orElseThrow();
        assertThat(evidence)
                .isEqualTo(AllianceProfile.of(
                                DYAD,
                                FIVE,
                                "direct-report",
                                Map.of(),
                                new AllianceProfile.Part(
                                        OptionalDouble.of(pomp), OptionalDouble.empty(), Completeness.COMPLETE))
                        .with(CLIENT));
    }

    @Test
    void noRuptureIsNoEvidenceOfAPerfectAlliance() {
        assertThat(nothing().profile().isEvaluable()).isFalse();
        assertThat(nothing().profile().reason()).isEqualTo("nothing occurred, so the intensity is not asked");
        assertThat(occurred().withResolved(5).profile().reason()).isEqualTo("the intensity is missing");
    }

    @Test
    void statesRuptureAndRepairWhenAsked() {
        DirectReport report = occurred().withIntensity(4).withResolved(3);
        Alliance record = Alliance.builder(DYAD)
                .session(5)
                .add(report.rupture(R1, RuptureKind.WITHDRAWAL))
                .add(report.repair(R1))
                .build();
        Rupture rupture = record.ruptures().get(0);
        assertThat(rupture.statedBy()).isEqualTo(CLIENT);
        assertThat(rupture.kind()).isEqualTo(RuptureKind.WITHDRAWAL);
        assertThat(rupture.markers()).isEmpty();
        assertThat(rupture.intensity()).contains(Rating.of(4, 1, 5));
        assertThat(rupture.repairs().get(0).repair().degree()).contains(Rating.of(3, 1, 5));
        assertThat(rupture.repairs().get(0).by()).isEqualTo(CLIENT);
    }

    @Test
    void statesWhatItKnowsAndNoMore() {
        assertThat(occurred().rupture(R1, RuptureKind.MIXED).intensity()).isEmpty();
        assertThat(occurred().repair(R1).repair().degree()).isEmpty();
    }

    @Test
    void statesNothingWhereNothingOccurred() {
        assertThatThrownBy(() -> nothing().rupture(R1, RuptureKind.MIXED))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("A report that nothing occurred states no rupture");
        assertThatThrownBy(() -> nothing().repair(R1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("A report that nothing occurred states no repair");
    }

    @Test
    void equalReportsAreEqual() {
        assertThat(occurred().withIntensity(2))
                .isEqualTo(DirectReport.ofIntensity(DYAD, FIVE, CLIENT, 2))
                .hasSameHashCodeAs(DirectReport.ofIntensity(DYAD, FIVE, CLIENT, 2))
                .isNotEqualTo(occurred())
                .isNotEqualTo(occurred().withAddressed(2))
                .isNotEqualTo(occurred().withResolved(2))
                .isNotEqualTo(DirectReport.ofIntensity(DYAD, FIVE, THERAPIST, 2));
        assertThat(nothing()).isNotEqualTo(occurred()).isNotEqualTo("report");
    }

    @Test
    void textHasNeitherDyadNorAnswers() {
        assertThat(occurred().withIntensity(4)).hasToString("direct report of session 5 by CLIENT");
        assertThat(nothing()).hasToString("direct report of session 5 by CLIENT");
    }

    @Test
    void onlyTheRelationWithStayingIsVerified() {
        assertThat(DirectReport.facts().stream()
                        .filter(fact -> fact.mark() == EvidenceMark.VERIFIED)
                        .map(Fact::about))
                .containsExactly("retention");
        assertThat(DirectReport.facts())
                .anyMatch(fact -> fact.about().equals("resolved from") && fact.mark() == EvidenceMark.LIBRARY_DEFAULT)
                .anyMatch(fact -> fact.about().equals("addressed") && fact.mark() == EvidenceMark.LIBRARY_DEFAULT);
    }

    @Property(seed = "3103", tries = 200)
    void strongerRupturesGiveLessAndStayWithinBounds(
            @ForAll @IntRange(min = 2, max = 40) int steps, @ForAll @IntRange(min = 0, max = 39) int step) {
        int lower = Math.min(step, steps - 1);
        double weaker = evidence(lower, steps);
        double stronger = evidence(lower + 1, steps);
        assertThat(stronger).isBetween(0.0, 100.0).isLessThan(weaker);
        assertThat(weaker).isLessThanOrEqualTo(100);
    }

    private static double evidence(int value, int max) {
        return occurred()
                .withIntensity(Rating.of(value, 0, max))
                .profile()
                .value()
                .orElseThrow()
                .overall()
                .pomp()
                .orElseThrow();
    }
}
