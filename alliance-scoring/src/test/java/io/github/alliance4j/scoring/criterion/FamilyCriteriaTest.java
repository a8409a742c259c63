package io.github.alliance4j.scoring.criterion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.alliance4j.model.instrument.EvidenceMark;
import io.github.alliance4j.scoring.rupture.LiveDetector;
import io.github.alliance4j.scoring.rupture.RuptureDetector;
import io.github.alliance4j.scoring.rupture.changepoint.LevelShift;
import io.github.alliance4j.scoring.rupture.chart.CusumChart;
import io.github.alliance4j.scoring.rupture.chart.EwmaChart;
import io.github.alliance4j.scoring.rupture.chart.IndividualsChart;
import io.github.alliance4j.scoring.rupture.chart.SelfStartingCusum;
import io.github.alliance4j.scoring.rupture.consensus.Consensus;
import io.github.alliance4j.scoring.rupture.episode.VEpisode;
import io.github.alliance4j.scoring.rupture.signal.SrsSignal;
import io.github.alliance4j.scoring.rupture.structural.BayesianOnline;
import io.github.alliance4j.scoring.rupture.sudden.SuddenLoss;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Charts, change points, sudden losses, SRS signals and the consensus by name. */
class FamilyCriteriaTest {

    static Stream<Arguments> factories() {
        return Stream.of(
                Arguments.of("i-chart", "", IndividualsChart.withDefaults().detector()),
                Arguments.of("ewma", "", EwmaChart.withDefaults().detector()),
                Arguments.of("cusum", "", CusumChart.withDefaults().detector()),
                Arguments.of(
                        "cusum",
                        "self-starting=true",
                        SelfStartingCusum.withDefaults().detector()),
                Arguments.of("pelt", "", LevelShift.pelt()),
                Arguments.of("optimal-partition", "", LevelShift.optimalPartition()),
                Arguments.of("binary-segmentation", "", LevelShift.binarySegmentation()),
                Arguments.of("bocpd", "", BayesianOnline.withDefaults()),
                Arguments.of("sudden-loss", "cutoff=1", SuddenLoss.withCutoff(1)),
                Arguments.of("srs-signal", "", SrsSignal.withDefaults()),
                Arguments.of(
                        "consensus",
                        "",
                        Consensus.of(List.of(
                                VEpisode.mean2Sd(), EwmaChart.withDefaults().detector(), LevelShift.pelt()))));
    }

    @ParameterizedTest
    @MethodSource("factories")
    void defaultsAreThoseOfTheFactory(String id, String given, RuptureDetector factory) {
        RuptureCriterion criterion = RuptureCriterion.parse(id);
        RuptureDetector detector = criterion.detector(values(given));
        assertThat(detector.id()).isEqualTo(factory.id()).isEqualTo(id);
        assertThat(detector.settings()).isEqualTo(factory.settings());
        assertThat(criterion.parameters(values(given)))
                .extracting(CriterionParameter::name)
                .containsAll(detector.settings().keySet());
    }

    /** A value that is not the default, for every parameter of these families, with what it needs beside it. */
    private static final String[] OTHERS = {
        "i-chart: limit=2.5",
        "i-chart: rules=nelson-1+nelson-5",
        "ewma: lambda=0.3",
        "ewma: limit=2.7",
        "ewma: limits=asymptotic",
        "ewma: decay=sessions",
        "cusum: self-starting=true",
        "cusum: k=0.25",
        "cusum: h=4.0",
        "cusum: head-start=0.5",
        "cusum: min-earlier=6 self-starting=true",
        "bocpd: threshold=0.6",
        "bocpd: expected-run=50.0",
        "bocpd: baseline=4",
        "bocpd: baseline=250 longest-run=300",
        "bocpd: longest-run=4 baseline=3",
        "bocpd: level=5.5 sd=0.8",
        "bocpd: sd=0.8 level=5.5",
        "bocpd: repair-window=3",
        "bocpd: repair-tolerance=1.0",
        "sudden-loss: cutoff=2.0",
        "sudden-loss: stability=true-t cutoff=1",
        "sudden-loss: proportion=0.25 cutoff=1",
        "sudden-loss: proportion-of=scale-range cutoff=1",
        "sudden-loss: alpha=0.1 cutoff=1",
        "sudden-loss: critical-value=2.776 cutoff=1",
        "srs-signal: signal=drop",
        "srs-signal: concern=less-or-equal",
        "srs-signal: drop=2.0 signal=drop",
        "consensus: of=mean-2sd+pelt",
        "consensus: votes=3",
        "consensus: tolerance=0"
    };

    private static final String[] CHART = {
        "baseline=6",
        "sigma=median-moving-range",
        "sigma-value=0.7",
        "target=5.5",
        "gaps=span",
        "floor=0.1",
        "repair=statistic",
        "repair-tolerance=1.0",
        "repair-window=3"
    };

    private static final String[] SEGMENTED = {
        "penalty=mbic",
        "penalty=13.8",
        "min-segment=3",
        "noise=mad",
        "noise=0.5",
        "repair-tolerance=1.0",
        "repair-window=3"
    };

    static List<String> otherValues() {
        return Stream.of(
                        Arrays.stream(OTHERS),
                        Stream.of("i-chart", "ewma", "cusum")
                                .flatMap(id -> Arrays.stream(CHART).map(value -> id + ": " + value)),
                        Stream.of("pelt", "optimal-partition", "binary-segmentation")
                                .flatMap(id -> Arrays.stream(SEGMENTED).map(value -> id + ": " + value)))
                .flatMap(cases -> cases)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("otherValues")
    void everyParameterReachesTheDetectorsSettings(String choice) {
        String[] parts = choice.split(": ", -1);
        String[] first = parts[1].split(" ", -1)[0].split("=", -1);
        Map<String, String> settings =
                RuptureCriterion.parse(parts[0]).detector(values(parts[1])).settings();
        assertThat(settings).containsEntry(first[0], first[1]);
    }

    @Test
    void noParameterOfTheseFamiliesIsWithoutACase() {
        Set<String> cases = new HashSet<>();
        otherValues().forEach(choice -> cases.add(choice.split("=", -1)[0]));
        for (String id : "i-chart ewma cusum pelt optimal-partition binary-segmentation bocpd srs-signal consensus"
                .split(" ", -1)) {
            for (CriterionParameter parameter : RuptureCriterion.parse(id).parameters()) {
                assertThat(cases).contains(id + ": " + parameter.name());
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "i-chart | baseline=1 | Parameter baseline is 1; it must be 2 or more",
                "i-chart | limit=0 | Parameter limit is 0.0; it must be above 0",
                "i-chart | rules=nelson-9 | No run rule \"nelson-9\"",
                "i-chart | sigma-value=1 floor=0.5 | Criterion i-chart with sigma-value takes no floor",
                "i-chart | sigma-value=1 sigma=standard-deviation | Criterion i-chart with sigma-value takes no sigma",
                "ewma | lambda=0 | Parameter lambda is 0.0; it must be above 0 and at most 1",
                "ewma | decay=days | parameter decay is \"days\", not one of observations, sessions",
                "cusum | min-earlier=4 | Criterion cusum without self-starting takes no min-earlier",
                "cusum | self-starting=true baseline=5 | Criterion cusum with self-starting takes no baseline",
                "cusum | self-starting=yes | parameter self-starting is \"yes\", not one of true, false",
                "cusum | head-start=1 | Parameter head-start is 1.0; it must be at least 0 and below 1",
                "pelt | penalty=none | Penalty \"none\" is neither aic, bic, bic0 or mbic nor a number",
                "pelt | min-segment=0 | Parameter min-segment is 0; it must be at least 1",
                "binary-segmentation | noise=0 | A noise scale of 0.0; it must be above 0",
                "bocpd | level=5 | Criterion bocpd takes both level and sd as numbers, or both from the baseline",
                "bocpd | longest-run=5 | Parameter longest-run is 5; it must be above the baseline",
                "sudden-loss | cutoff=1 alpha=.1 critical-value=2 | Criterion sudden-loss with critical-value takes no alpha",
                "srs-signal | signal=drop drop=41 | Parameter drop is 41.0; it must be above 0 and at most 40",
                "srs-signal | concern=greater-than | take LESS_THAN or LESS_OR_EQUAL",
                "consensus | of=pelt | A consensus needs at least 2 criteria, not 1",
                "consensus | of=pelt+pelt | A consensus counts a criterion once unless its settings differ",
                "consensus | of=pelt+consensus | Criterion consensus cannot vote in itself",
                "consensus | of=pelt+mean-3sd | No criterion \"mean-3sd\"; there are mean-2sd",
                "consensus | of=pelt+rci | Criterion rci with scale s-diff needs either scale-value",
                "consensus | votes=4 | 4 votes of 3 criteria; it takes 1 to 3",
                "consensus | rci.scale-value=1 | Criterion consensus has no parameter \"rci.scale-value\"",
                "consensus | pelt.penalty=none | Penalty \"none\" is neither"
            })
    void whatCannotBeIsRefused(String id, String given, String reason) {
        RuptureCriterion criterion = RuptureCriterion.parse(id);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> criterion.detector(values(given)))
                .withMessageContaining(reason);
    }

    @Test
    void membersOfAConsensusTakeParametersOfTheirOwn() {
        Map<String, String> given = values("of=mean-2sd+rci votes=1 rci.scale-value=0.5 mean-2sd.threshold=1.5");
        assertThat(RuptureCriterion.CONSENSUS.detector(given).settings())
                .containsEntry("of", "mean-2sd+rci")
                .containsEntry("votes", "1")
                .containsEntry("rci.scale-value", "0.5")
                .containsEntry("mean-2sd.threshold", "1.5");
        assertThat(RuptureCriterion.CONSENSUS.parameters(given))
                .extracting(CriterionParameter::name)
                .startsWith("of", "votes", "tolerance", "mean-2sd.form")
                .contains("rci.reliability")
                .doesNotContain("pelt.penalty");
    }

    @ParameterizedTest
    @CsvSource({
        "srs-signal, '', SINGLE",
        "srs-signal, concern=less-or-equal, SINGLE",
        "srs-signal, signal=drop, UNCONFIRMED",
        "srs-signal, signal=drop drop=2, LIBRARY_DEFAULT",
        "consensus, '', LIBRARY_DEFAULT",
        "consensus, of=pelt+stiles-2004, UNCONFIRMED",
        "consensus, of=pelt+stiles-2004 stiles-2004.threshold=1, LIBRARY_DEFAULT",
        "i-chart, '', LIBRARY_DEFAULT",
        "cusum, self-starting=true, LIBRARY_DEFAULT",
        "bocpd, '', LIBRARY_DEFAULT"
    })
    void markIsThatOfTheRuleAsItIsSet(String id, String given, EvidenceMark mark) {
        RuptureCriterion criterion = RuptureCriterion.parse(id);
        assertThat(criterion.mark(criterion.detector(values(given)).settings())).isEqualTo(mark);
    }

    @ParameterizedTest
    @CsvSource({
        "i-chart, '', false",
        "i-chart, baseline=4, true",
        "ewma, target=5 sigma-value=1, true",
        "cusum, self-starting=true, true",
        "pelt, '', false",
        "bocpd, '', true",
        "sudden-loss, cutoff=1, true",
        "srs-signal, '', true",
        "consensus, '', false",
        "mean-2sd, form=causal, true"
    })
    void whatRunsLiveIsALiveDetector(String id, String given, boolean isLive) {
        assertThat(RuptureCriterion.parse(id).detector(values(given)) instanceof LiveDetector)
                .isEqualTo(isLive);
    }

    private static Map<String, String> values(String given) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String one : given.isBlank() ? new String[0] : given.strip().split(" +", -1)) {
            int equals = one.indexOf('=');
            values.put(one.substring(0, equals), one.substring(equals + 1));
        }
        return values;
    }
}
