package io.github.alliance4j.scoring.rupture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Example;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FindingTest {

    private static final SeriesKey KEY = SeriesKey.of(DyadId.of("secret"));

    private static RuptureFinding.Builder finding() {
        return RuptureFinding.builder()
                .onset(4)
                .nadir(5, 2.25)
                .preLevel(5)
                .scale(0.5)
                .signalSession(5)
                .status(EpisodeStatus.PENDING);
    }

    @Test
    void depthIsPreLevelMinusNadirInBothUnits() {
        assertThat(finding().build().depth()).hasValue(2.75);
        assertThat(finding().build().depthInSd()).hasValue(5.5);
    }

    @Test
    void depthNeedsAPreLevelAndDepthInSdAScale() {
        RuptureFinding bare =
                RuptureFinding.builder().onset(4).nadir(4, 2).signalSession(4).build();
        assertThat(bare.depth()).isEmpty();
        assertThat(bare.depthInSd()).isEmpty();
        assertThat(bare.status()).isEqualTo(EpisodeStatus.NOT_EVALUABLE);
        RuptureFinding withoutScale = RuptureFinding.builder()
                .onset(4)
                .nadir(4, 2)
                .preLevel(5)
                .signalSession(4)
                .build();
        assertThat(withoutScale.depth()).hasValue(3);
        assertThat(withoutScale.depthInSd()).isEmpty();
    }

    /** Sessions 1 to 3, 4 and 5 down, then whatever follows from session 6 on; the level before is 5. */
    private static RuptureFinding.Builder after(int repair, long timeEnds, double... later) {
        double[] y = {5, 5, 5, 3, 2, 0, 0, 0, 0, 0};
        System.arraycopy(later, 0, y, 5, later.length);
        SessionSeries series = Example.of(Arrays.copyOf(y, 5 + later.length));
        RuptureFinding.Builder finding = finding().nadir(5, 2);
        return (repair > 0 ? finding.repair(repair) : finding).course(series, timeEnds);
    }

    @ParameterizedTest
    @CsvSource({
        // repair, sixth, seventh, shape, duration, recovered
        "6, 5, 5, GRADUAL_DECLINE, 2, 1",
        "7, 3, 5, U, 3, 1",
        "7, 1.9, 5, W, 3, 1",
        "6, 6.5, 5, GRADUAL_DECLINE, 2, 1.5",
        "0, 3.5, 5, UNREPAIRED, 3, 0.5",
        "0, 1.5, 5, UNREPAIRED, 3, 0",
    })
    void courseIsCountedByTheScores(
            int repair, double sixth, double seventh, EpisodeShape shape, int duration, double recovered) {
        RuptureFinding finding = after(repair, 6, sixth, seventh).build();
        assertThat(finding.shape()).contains(shape);
        assertThat(finding.duration()).hasValue(duration);
        assertThat(finding.recoveredFraction().orElseThrow()).isCloseTo(recovered, within(1e-12));
    }

    @Test
    void courseOfAnOpenEpisodeEndsWithTheSeries() {
        assertThat(after(0, Long.MAX_VALUE, 2).build().duration()).hasValue(3);
        assertThat(after(0, 5, 2).build().duration()).hasValue(2);
    }

    @Test
    void courseNeedsALevelBeforeAndSessionsThatWereObserved() {
        SessionSeries series = Example.of(5, 5, 5, 3, 2, 5);
        assertThat(RuptureFinding.builder()
                        .onset(4)
                        .nadir(5, 2)
                        .signalSession(5)
                        .course(series, 9)
                        .build()
                        .shape())
                .isEmpty();
        assertThatIllegalStateException()
                .isThrownBy(() -> RuptureFinding.builder().course(series, 9))
                .withMessage("The course of a finding needs its onset and its nadir");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> finding().repair(8).course(series, 9))
                .withMessage("Session 8 of a finding is not in the series");
    }

    static Stream<RuptureFinding.Builder> incomplete() {
        return Stream.of(
                RuptureFinding.builder().nadir(5, 2).signalSession(5),
                RuptureFinding.builder().onset(5).signalSession(5),
                RuptureFinding.builder().onset(5).nadir(5, 2));
    }

    @ParameterizedTest
    @MethodSource("incomplete")
    void onsetNadirAndSignalAreNeeded(RuptureFinding.Builder builder) {
        assertThatIllegalStateException()
                .isThrownBy(builder::build)
                .withMessage("A finding needs onset, nadir and signal session");
    }

    @Test
    void sessionsMustFollowEachOther() {
        assertThatIllegalStateException()
                .isThrownBy(() -> finding().onset(6).build())
                .withMessage("Onset 6, nadir 5, repair null: they must follow each other");
        assertThatIllegalStateException()
                .isThrownBy(() -> finding().repair(5).build())
                .withMessage("Onset 4, nadir 5, repair 5: they must follow each other");
        assertThatIllegalStateException()
                .isThrownBy(() -> finding().signalSession(3).build())
                .withMessage("Signal session 3 is before the onset 4");
        assertThat(finding()
                        .signalSession(4)
                        .onset(4)
                        .nadir(4, 2)
                        .build()
                        .onset()
                        .value())
                .isEqualTo(4);
    }

    @Test
    void repairAndStatusAgree() {
        assertThat(finding().repair(6).build().status()).isEqualTo(EpisodeStatus.REPAIRED);
        assertThatIllegalStateException()
                .isThrownBy(() -> finding().status(EpisodeStatus.REPAIRED).build())
                .withMessage("An episode has a repair session exactly if it is repaired");
        assertThatIllegalStateException()
                .isThrownBy(
                        () -> finding().repair(6).status(EpisodeStatus.PENDING).build())
                .withMessage("An episode has a repair session exactly if it is repaired");
    }

    @Test
    void levelsAreFiniteNumbers() {
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> finding().nadir(5, bad))
                    .withMessage("The nadir level of a finding must be a finite number");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> finding().preLevel(bad))
                    .withMessage("The pre level of a finding must be a finite number");
        }
    }

    @Test
    void unrepairedAndPendingAreOpen() {
        assertThat(finding().status(EpisodeStatus.UNREPAIRED).build().isOpen()).isTrue();
        assertThat(finding().status(EpisodeStatus.PENDING).build().isOpen()).isTrue();
        assertThat(finding().status(EpisodeStatus.NOT_EVALUABLE).build().isOpen())
                .isFalse();
        assertThat(finding().repair(6).build().isOpen()).isFalse();
    }

    @Test
    void scaleAndPValueHaveTheirRanges() {
        for (double bad : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> finding().scale(bad))
                    .withMessage("The scale of a finding must be a number above 0");
        }
        for (double bad : new double[] {-0.1, 1.1, Double.NaN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> finding().pValue(bad))
                    .withMessage("The p value of a finding must lie within 0 to 1");
        }
        assertThat(finding().pValue(1).build().pValue()).hasValue(1);
        assertThat(finding().pValue(0).build().pValue()).hasValue(0);
    }

    static Stream<UnaryOperator<RuptureFinding.Builder>> changes() {
        return Stream.of(
                f -> f.status(EpisodeStatus.UNREPAIRED),
                f -> f.onset(3),
                f -> f.nadir(6, 2.25),
                f -> f.nadir(5, 2),
                f -> f.preLevel(4),
                f -> f.scale(1),
                f -> f.pValue(0.5),
                f -> f.signalSession(6),
                f -> f.repair(7),
                f -> f.evidence(Evidence.none().with("n", 3)));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void everyPartCountsForEquality(UnaryOperator<RuptureFinding.Builder> change) {
        assertThat(change.apply(finding()).build()).isNotEqualTo(finding().build());
    }

    @Test
    void equalFindingsAreEqualAndShowNoScore() {
        assertThat(finding().build())
                .isEqualTo(finding().build())
                .hasSameHashCodeAs(finding().build())
                .isNotEqualTo("finding")
                .hasToString("PENDING, onset 4, nadir 5");
        assertThat(finding().repair(6).build()).hasToString("REPAIRED, onset 4, nadir 5, repair 6");
    }

    @Test
    void evidenceKeepsItsOrderAndNeverChanges() {
        Evidence first = Evidence.none().with("b", 1.5);
        Evidence more = first.with("a", 2).with("word", "x").withSessions("s", 3, 4);
        assertThat(first.values()).containsOnlyKeys("b");
        assertThat(Evidence.none().values()).isEmpty();
        assertThat(more.values().keySet()).containsExactly("b", "a", "word", "s");
        assertThat(more.number("b")).hasValue(1.5);
        assertThat(more.number("a")).hasValue(2);
        assertThat(more.number("word")).isEmpty();
        assertThat(more.number("none")).isEmpty();
        assertThat(more.values()).containsEntry("s", List.of(3, 4));
        assertThat(more).hasToString("evidence [b, a, word, s]");
        assertThat(Evidence.none().with("b", 1.5)).isEqualTo(first).hasSameHashCodeAs(first);
        assertThat(first).isNotEqualTo(more).isNotEqualTo("evidence");
    }

    @Test
    void evidenceIsFinite() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Evidence.none().with("z", Double.NaN))
                .withMessage("Evidence z must be a finite number");
    }

    @Test
    void detectionThatCouldNotBeMadeHasNoFindings() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Detection("rule", KEY, List.of(finding().build()), "too short", Set.of()))
                .withMessage("Criterion rule: findings from a series that is not evaluable");
        assertThat(new Detection("rule", KEY, List.of(), "too short", Set.of()).isEvaluable())
                .isFalse();
        assertThat(new Detection("rule", KEY, List.of(), "", Set.of()).isEvaluable())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "MET,MET,MET", "MET,NOT_MET,NOT_MET", "MET,UNDECIDED,UNDECIDED",
        "NOT_MET,MET,NOT_MET", "NOT_MET,NOT_MET,NOT_MET", "NOT_MET,UNDECIDED,NOT_MET",
        "UNDECIDED,MET,UNDECIDED", "UNDECIDED,NOT_MET,NOT_MET", "UNDECIDED,UNDECIDED,UNDECIDED"
    })
    void notMetBeatsUndecidedBeatsMet(Verdict a, Verdict b, Verdict both) {
        assertThat(a.and(b)).isEqualTo(both);
    }

    @Test
    void comparisonThatCouldBeMadeIsMetOrNot() {
        assertThat(Verdict.of(true)).isEqualTo(Verdict.MET);
        assertThat(Verdict.of(false)).isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void aFindingOfWhichALiveRunWouldNeverSpeakHasNoSignal() {
        RuptureFinding silent =
                RuptureFinding.builder().onset(4).nadir(4, 2).noSignal().build();
        assertThat(silent.signalSession()).isEmpty();
        assertThat(silent)
                .isNotEqualTo(RuptureFinding.builder()
                        .onset(4)
                        .nadir(4, 2)
                        .signalSession(4)
                        .build());
        assertThat(RuptureFinding.builder()
                        .onset(4)
                        .nadir(4, 2)
                        .noSignal()
                        .signalSession(5)
                        .build()
                        .signalSession())
                .contains(SessionNumber.of(5));
    }

    @Test
    void withdrawnAlarmsAreNoFindingsAndNeedARuleThatCouldBeApplied() {
        RuptureFinding alarm = finding().build();
        Detection detection = new Detection("rule", KEY, List.of(), "", Set.of(), List.of(alarm));
        assertThat(detection.findings()).isEmpty();
        assertThat(detection.withdrawn()).containsExactly(alarm);
        assertThat(Detection.of("rule", KEY, List.of()).withdrawn()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Detection("rule", KEY, List.of(), "too short", Set.of(), List.of(alarm)));
    }
}
