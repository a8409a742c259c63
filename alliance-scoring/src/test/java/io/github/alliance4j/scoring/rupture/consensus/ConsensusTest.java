package io.github.alliance4j.scoring.rupture.consensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.instrument.EvidenceMark;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.criterion.RuptureCriterion;
import io.github.alliance4j.scoring.rupture.Caveat;
import io.github.alliance4j.scoring.rupture.ChanceRate;
import io.github.alliance4j.scoring.rupture.Detection;
import io.github.alliance4j.scoring.rupture.EpisodeShape;
import io.github.alliance4j.scoring.rupture.EpisodeStatus;
import io.github.alliance4j.scoring.rupture.LiveDetector;
import io.github.alliance4j.scoring.rupture.RuptureDetector;
import io.github.alliance4j.scoring.rupture.RuptureFinding;
import io.github.alliance4j.scoring.rupture.chart.CusumChart;
import io.github.alliance4j.scoring.rupture.chart.SelfStartingCusum;
import io.github.alliance4j.scoring.rupture.episode.VEpisode;
import io.github.alliance4j.scoring.rupture.sudden.SuddenLoss;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsensusTest {

    private static final SeriesKey KEY = SeriesKey.of(DyadId.of("C001"));
    private static final SessionSeries SERIES = series(5, 5, 5, 5, 3, 2, 3, 5, 5, 5, 5, 5);

    private static SessionSeries series(double... scores) {
        int[] sessions = new int[scores.length];
        Arrays.setAll(sessions, i -> i + 1);
        return SessionSeries.of(KEY, sessions, scores);
    }

    /** A criterion that always says the same. */
    private record Fixed(String id, boolean dependsOnLevel, Detection answer, String threshold)
            implements RuptureDetector {

        Fixed(String id, boolean dependsOnLevel, Detection answer) {
            this(id, dependsOnLevel, answer, "2");
        }

        static Fixed saying(String id, RuptureFinding... findings) {
            return new Fixed(id, false, Detection.of(id, KEY, List.of(findings)));
        }

        static Fixed silent(String id) {
            return new Fixed(id, false, Detection.notEvaluable(id, KEY, "of no reason"));
        }

        @Override
        public Map<String, String> settings() {
            return Map.of("threshold", threshold);
        }

        @Override
        public Detection detect(SessionSeries series) {
            return answer;
        }
    }

    private static RuptureFinding.Builder finding(int onset, int nadir) {
        return RuptureFinding.builder().onset(onset).nadir(nadir, 2).signalSession(nadir);
    }

    private static RuptureFinding pending(int onset, int nadir) {
        return finding(onset, nadir).status(EpisodeStatus.PENDING).build();
    }

    private static List<RuptureFinding> found(int votes, RuptureDetector... members) {
        return Consensus.of(List.of(members)).withVotes(votes).detect(SERIES).findings();
    }

    @Test
    void oneVoteOfThreeIsNoMajority() {
        Consensus consensus =
                Consensus.of(List.of(Fixed.saying("a", pending(5, 6)), Fixed.saying("b"), Fixed.saying("c")));
        assertThat(consensus.settings()).containsEntry("votes", "2");
        assertThat(consensus.detect(SERIES).findings()).isEmpty();
        assertThat(consensus.withVotes(1).detect(SERIES).findings()).hasSize(1);
    }

    @Test
    void tellsWhoVoted() {
        RuptureFinding finding = found(
                        2,
                        Fixed.saying("a", pending(5, 6)),
                        Fixed.saying("b"),
                        Fixed.saying("c", pending(6, 6)),
                        Fixed.silent("d"))
                .get(0);
        assertThat(finding.evidence().values())
                .containsEntry("votes", 2)
                .containsEntry("members", 3)
                .containsEntry("voters", "a c");
    }

    @ParameterizedTest
    @CsvSource({
        // onset of the second after a first of 4..5, tolerance, together
        "5, 0, true",
        "6, 0, false",
        "7, 1, true",
        "8, 1, false",
        "9, 2, true",
        "10, 2, false",
    })
    void findingsWithinTheToleranceAreOneEpisode(int onset, int tolerance, boolean together) {
        Consensus consensus = Consensus.of(
                        List.of(Fixed.saying("a", pending(4, 5)), Fixed.saying("b", pending(onset, onset))))
                .withTolerance(tolerance);
        assertThat(consensus.detect(SERIES).findings()).hasSize(together ? 1 : 0);
    }

    @Test
    void onsetIsTheMiddleOneAndNadirTheLowestSession() {
        List<RuptureFinding> findings = found(
                3,
                Fixed.saying("a", pending(4, 5)),
                Fixed.saying("b", pending(5, 5)),
                Fixed.saying("c", pending(5, 7)));
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).onset().value()).isEqualTo(5);
        assertThat(findings.get(0).nadir().value()).isEqualTo(6);
        assertThat(findings.get(0).nadirLevel()).isEqualTo(2);
    }

    @Test
    void speaksWhenTheDecidingVoteIsCast() {
        RuptureDetector early = Fixed.saying("a", finding(5, 6).signalSession(6).build());
        RuptureDetector late = Fixed.saying("b", finding(5, 6).signalSession(9).build());
        RuptureDetector last = Fixed.saying("c", finding(5, 6).signalSession(11).build());
        assertThat(found(1, late, early, last)
                        .get(0)
                        .signalSession()
                        .orElseThrow()
                        .value())
                .isEqualTo(6);
        assertThat(found(2, late, early, last)
                        .get(0)
                        .signalSession()
                        .orElseThrow()
                        .value())
                .isEqualTo(9);
        assertThat(found(3, late, early, last)
                        .get(0)
                        .signalSession()
                        .orElseThrow()
                        .value())
                .isEqualTo(11);
    }

    @Test
    void aVoterThatWouldBeSilentLiveDoesNotCountForTheSignal() {
        RuptureDetector early = Fixed.saying("a", finding(5, 6).signalSession(6).build());
        RuptureDetector silent = Fixed.saying("b", finding(5, 6).noSignal().build());
        assertThat(found(1, early, silent).get(0).signalSession().orElseThrow().value())
                .isEqualTo(6);
        assertThat(found(2, early, silent).get(0).signalSession()).isEmpty();
    }

    @Test
    void isRepairedWhenMoreThanHalfOfTheVotersSaySo() {
        RuptureDetector eight = Fixed.saying("a", finding(5, 6).repair(8).build());
        RuptureDetector nine = Fixed.saying("b", finding(5, 6).repair(9).build());
        RuptureDetector open =
                Fixed.saying("c", finding(5, 6).status(EpisodeStatus.UNREPAIRED).build());
        RuptureFinding repaired = found(2, eight, nine, open).get(0);
        assertThat(repaired.status()).isEqualTo(EpisodeStatus.REPAIRED);
        assertThat(repaired.repair().orElseThrow().value()).isEqualTo(8);
        assertThat(found(2, eight, open).get(0).status()).isEqualTo(EpisodeStatus.UNREPAIRED);
        assertThat(found(2, eight, Fixed.saying("d", pending(5, 6))).get(0).status())
                .isEqualTo(EpisodeStatus.PENDING);
    }

    /** Who has no level to come back to, or came back before the lowest session, has no say in the repair. */
    @ParameterizedTest
    @CsvSource({
        "REPAIRED, NOT_EVALUABLE, REPAIRED",
        "REPAIRED, EARLIER, REPAIRED",
        "REPAIRED, UNREPAIRED, UNREPAIRED",
        "REPAIRED, PENDING, PENDING",
        "UNREPAIRED, PENDING, PENDING",
        "NOT_EVALUABLE, UNREPAIRED, UNREPAIRED",
        "EARLIER, EARLIER, NOT_EVALUABLE",
        "EARLIER, NOT_EVALUABLE, NOT_EVALUABLE",
    })
    void repairIsDecidedByThoseWhoCanTell(String one, String other, EpisodeStatus status) {
        RuptureDetector low = Fixed.saying("low", finding(5, 6).build());
        RuptureFinding finding = found(3, Fixed.saying("a", ending(one)), Fixed.saying("b", ending(other)), low)
                .get(0);
        assertThat(finding.nadir().value()).isEqualTo(6);
        assertThat(finding.status()).isEqualTo(status);
    }

    private static RuptureFinding ending(String how) {
        return switch (how) {
            case "REPAIRED" -> finding(5, 6).repair(8).build();
            case "EARLIER" -> finding(5, 5).repair(6).build();
            default -> finding(5, 6).status(EpisodeStatus.valueOf(how)).build();
        };
    }

    @Test
    void ruleWithOtherSettingsIsAnotherWitness() {
        Detection fall = Detection.of("a", KEY, List.of(pending(5, 6)));
        RuptureDetector two = new Fixed("a", false, fall, "2");
        RuptureDetector three = new Fixed("a", false, fall, "3");
        Consensus consensus = Consensus.of(List.of(two, Fixed.saying("b"), three));
        assertThat(consensus.settings())
                .containsEntry("of", "a+b+a#2")
                .containsEntry("a.threshold", "2")
                .containsEntry("a#2.threshold", "3");
        assertThat(consensus.detect(SERIES).findings().get(0).evidence().values())
                .containsEntry("voters", "a a#2");
        assertThatThrownBy(() -> Consensus.of(List.of(two, three, two)))
                .hasMessageContaining("once unless its settings differ");
    }

    @Test
    void bothCusumChartsMayVote() {
        Consensus both = Consensus.of(List.of(
                CusumChart.withDefaults().detector(),
                SelfStartingCusum.withDefaults().detector()));
        assertThat(both.settings()).containsEntry("of", "cusum+cusum#2");
        assertThat(RuptureCriterion.parse("consensus").mark(both.settings())).isEqualTo(EvidenceMark.LIBRARY_DEFAULT);
    }

    @Test
    void tellsTheCourseOfARepairedEpisode() {
        RuptureFinding finding = found(
                        2,
                        Fixed.saying("a", finding(5, 6).preLevel(5).repair(8).build()),
                        Fixed.saying("b", finding(5, 6).preLevel(5).repair(8).build()))
                .get(0);
        assertThat(finding.shape()).contains(EpisodeShape.U);
        assertThat(finding.duration()).hasValue(3);
        assertThat(finding.recoveredFraction()).hasValue(1);
    }

    @Test
    void withoutRepairTheCourseEndsWhereTheLastVoterStopsWaiting() {
        RuptureFinding.Builder seven =
                finding(5, 6).preLevel(5).status(EpisodeStatus.UNREPAIRED).duration(3);
        RuptureFinding.Builder silent = finding(5, 6).preLevel(5).status(EpisodeStatus.UNREPAIRED);
        RuptureFinding finding = found(2, Fixed.saying("a", seven.build()), Fixed.saying("b", silent.build()))
                .get(0);
        assertThat(finding.shape()).contains(EpisodeShape.UNREPAIRED);
        assertThat(finding.duration()).hasValue(3);
        assertThat(finding.recoveredFraction().orElseThrow()).isEqualTo(1 / 3.0);
        RuptureFinding nobodySays = found(2, Fixed.saying("a", silent.build()), Fixed.saying("b", silent.build()))
                .get(0);
        assertThat(nobodySays.shape()).isEmpty();
    }

    @Test
    void levelBeforeThatIsNotAboveTheNadirIsLeftOut() {
        RuptureFinding low = finding(5, 6).preLevel(2).build();
        assertThat(found(2, Fixed.saying("a", low), Fixed.saying("b", low))
                        .get(0)
                        .depth())
                .isEmpty();
    }

    @Test
    void hasNoLiveForm() {
        assertThat(Consensus.of(List.of(Fixed.saying("a"), Fixed.saying("b")))).isNotInstanceOf(LiveDetector.class);
    }

    @Test
    void hasNoStatusWhereNoVoterHasOne() {
        RuptureFinding bare = finding(5, 6).build();
        assertThat(found(2, Fixed.saying("a", bare), Fixed.saying("b", bare))
                        .get(0)
                        .status())
                .isEqualTo(EpisodeStatus.NOT_EVALUABLE);
    }

    @Test
    void levelBeforeIsTheMeanOfTheVotersWhoGiveOne() {
        RuptureFinding finding = found(
                        2,
                        Fixed.saying("a", finding(5, 6).preLevel(5).build()),
                        Fixed.saying("b", finding(5, 6).preLevel(4).build()),
                        Fixed.saying("c", finding(5, 6).build()))
                .get(0);
        assertThat(finding.preLevel()).hasValue(4.5);
        assertThat(finding.depth()).hasValue(2.5);
    }

    @Test
    void twoEpisodesStayTwo() {
        List<RuptureFinding> findings = found(
                2, Fixed.saying("a", pending(2, 2), pending(8, 9)), Fixed.saying("b", pending(3, 3), pending(9, 9)));
        assertThat(findings.stream().map(finding -> finding.onset().value())).containsExactly(2, 8);
    }

    @Test
    void isNotEvaluableWhereTooFewCanVote() {
        Detection detection = Consensus.of(
                        List.of(Fixed.saying("a", pending(5, 6)), Fixed.silent("b"), Fixed.silent("c")))
                .detect(SERIES);
        assertThat(detection.isEvaluable()).isFalse();
        assertThat(detection.notEvaluableReason()).isEqualTo("1 of 3 criteria can be applied, 2 votes are needed");
    }

    @Test
    void passesTheCaveatsOfItsMembersOn() {
        Fixed member = new Fixed("a", false, new Detection("a", KEY, List.of(), "", Set.of(Caveat.CEILING)));
        assertThat(Consensus.of(List.of(member, Fixed.saying("b")))
                        .detect(SERIES)
                        .caveats())
                .containsExactly(Caveat.CEILING);
    }

    @Test
    void dependsOnTheLevelIfOneMemberDoes() {
        Fixed level = new Fixed("a", true, Detection.of("a", KEY, List.of()));
        assertThat(Consensus.of(List.of(level, Fixed.saying("b"))).dependsOnLevel())
                .isTrue();
        assertThat(Consensus.of(List.of(Fixed.saying("a"), Fixed.saying("b"))).dependsOnLevel())
                .isFalse();
    }

    @Test
    void settingsNameEveryChoiceOfEveryMember() {
        assertThat(Consensus.of(List.of(Fixed.saying("a"), Fixed.saying("b"))).settings())
                .containsExactly(
                        Map.entry("of", "a+b"),
                        Map.entry("votes", "2"),
                        Map.entry("tolerance", "1"),
                        Map.entry("a.threshold", "2"),
                        Map.entry("b.threshold", "2"));
    }

    @Test
    void refusesWhatIsNoConsensus() {
        Fixed a = Fixed.saying("a");
        assertThatThrownBy(() -> Consensus.of(List.of(a))).hasMessageContaining("at least 2");
        assertThatThrownBy(() -> Consensus.of(List.of(a, a))).hasMessageContaining("once");
        Consensus two = Consensus.of(List.of(a, Fixed.saying("b")));
        assertThatThrownBy(() -> two.withVotes(0)).hasMessageContaining("0 votes of 2");
        assertThatThrownBy(() -> two.withVotes(3)).hasMessageContaining("3 votes of 2");
        assertThatThrownBy(() -> two.withTolerance(-1)).hasMessageContaining("negative");
        assertThat(two.withTolerance(0).settings()).containsEntry("tolerance", "0");
    }

    @Test
    void aFindingOutsideTheSeriesIsAFaultOfTheMember() {
        Consensus two = Consensus.of(List.of(Fixed.saying("a", pending(20, 20)), Fixed.saying("b", pending(20, 20))));
        assertThatThrownBy(() -> two.detect(SERIES))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not in the series");
    }

    @Test
    void agreesWithTheRulesItIsMadeOf() {
        Consensus both = Consensus.of(List.of(VEpisode.mean2Sd(), SuddenLoss.withCutoff(1)));
        RuptureFinding finding = both.detect(SERIES).findings().get(0);
        assertThat(finding.evidence().values()).containsEntry("voters", "mean-2sd sudden-loss");
        assertThat(finding.nadir().value()).isEqualTo(6);
    }

    @Test
    void hasAChanceRateLikeAnyRuleAndItIsBelowThatOfItsMembers() {
        VEpisode mean = VEpisode.mean2Sd();
        SuddenLoss loss = SuddenLoss.withCutoff(2);
        double own = ChanceRate.simulate(mean, 12, 0, 1, 2_000, 1).rate();
        double both = ChanceRate.simulate(Consensus.of(List.of(mean, loss)), 12, 0, 1, 2_000, 1)
                .rate();
        assertThat(both).isGreaterThan(0).isLessThan(own);
    }

    @Property(seed = "4801", tries = 300)
    void moreVotesNeverFindMoreSeries(
            @ForAll @Size(12) List<@DoubleRange(min = 1, max = 5) Double> scores,
            @ForAll @IntRange(min = 1, max = 2) int votes) {
        SessionSeries series =
                series(scores.stream().mapToDouble(Double::doubleValue).toArray());
        Consensus consensus = Consensus.of(
                List.of(VEpisode.mean2Sd().withThreshold(1.2), SuddenLoss.withCutoff(1), Fixed.saying("c")));
        boolean few = consensus.withVotes(votes).detect(series).findings().isEmpty();
        boolean more = consensus.withVotes(votes + 1).detect(series).findings().isEmpty();
        assertThat(few)
                .as("silent with fewer votes")
                .satisfies(silent -> assertThat(!silent || more).isTrue());
    }
}
