package io.github.alliance4j.scoring.explanation;

import io.github.alliance4j.scoring.interpretation.Comparison;
import io.github.alliance4j.scoring.rupture.FixedFalseAlarm;
import io.github.alliance4j.scoring.rupture.RuptureDetector;
import io.github.alliance4j.scoring.rupture.changepoint.LevelShift;
import io.github.alliance4j.scoring.rupture.chart.ChartBasis;
import io.github.alliance4j.scoring.rupture.chart.CusumChart;
import io.github.alliance4j.scoring.rupture.chart.EwmaChart;
import io.github.alliance4j.scoring.rupture.chart.IndividualsChart;
import io.github.alliance4j.scoring.rupture.chart.RunRule;
import io.github.alliance4j.scoring.rupture.chart.SelfStartingCusum;
import io.github.alliance4j.scoring.rupture.consensus.Consensus;
import io.github.alliance4j.scoring.rupture.episode.EpisodeForm;
import io.github.alliance4j.scoring.rupture.episode.EpisodeRules;
import io.github.alliance4j.scoring.rupture.episode.Reference;
import io.github.alliance4j.scoring.rupture.episode.Repair;
import io.github.alliance4j.scoring.rupture.episode.Scale;
import io.github.alliance4j.scoring.rupture.episode.VEpisode;
import io.github.alliance4j.scoring.rupture.signal.SrsSignal;
import io.github.alliance4j.scoring.rupture.signal.SrsSignalKind;
import io.github.alliance4j.scoring.rupture.structural.BayesianOnline;
import io.github.alliance4j.scoring.rupture.sudden.SuddenLoss;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Real rules of every family, by a name of the test's own. */
final class Detectors {

    private Detectors() {}

    static Map<String, RuptureDetector> all() {
        Map<String, RuptureDetector> all = new LinkedHashMap<>();
        addEpisodes(all);
        addReferences(all);
        addScales(all);
        addCharts(all);
        all.put("sudden-loss", SuddenLoss.withCutoff(1));
        all.put("pelt", LevelShift.pelt());
        all.put("optimal-partition", LevelShift.optimalPartition());
        all.put("binary-segmentation", LevelShift.binarySegmentation());
        all.put("bocpd", BayesianOnline.withDefaults());
        all.put("srs-signal", SrsSignal.withDefaults());
        all.put("srs-signal at most", SrsSignal.withDefaults().with(Comparison.LESS_OR_EQUAL));
        all.put("srs-signal drop", SrsSignal.withDefaults().with(SrsSignalKind.DROP));
        all.put("false alarm", FixedFalseAlarm.of(VEpisode.mean2Sd(), 0.2));
        List<RuptureDetector> members = new ArrayList<>(
                List.of(VEpisode.mean2Sd(), EpisodeRules.reliableChange(0.5), SuddenLoss.withCutoff(1)));
        all.put("consensus", Consensus.of(members));
        all.put("consensus of one vote", Consensus.of(members).withVotes(1));
        return all;
    }

    static RuptureDetector of(String name) {
        RuptureDetector detector = all().get(name);
        if (detector == null) {
            throw new IllegalArgumentException(name);
        }
        return detector;
    }

    private static void addEpisodes(Map<String, RuptureDetector> all) {
        all.put("mean-2sd", VEpisode.mean2Sd());
        all.put("mean-2sd causal", VEpisode.mean2Sd().with(EpisodeForm.CAUSAL));
        all.put("stiles-2004", EpisodeRules.stiles2004());
        all.put("strauss-2006", EpisodeRules.strauss2006());
        all.put("gumz-2012", EpisodeRules.gumz2012(0.9));
        all.put("mclaughlin-2014", EpisodeRules.mclaughlin2014(0.5));
        all.put("rci", EpisodeRules.reliableChange(0.5));
        all.put("rci of 1", EpisodeRules.reliableChange(0.5).withThreshold(1));
        all.put("stevens-2007", EpisodeRules.stevens2007());
        all.put("window of 1", VEpisode.mean2Sd().withRepairWindow(1));
    }

    private static void addReferences(Map<String, RuptureDetector> all) {
        VEpisode engine = VEpisode.withDefaults().withThreshold(1);
        all.put("mean of 3", engine.with(Reference.meanOfPrevious(3)));
        all.put("earlier mean", engine.with(Reference.earlierMean()));
        all.put("line", engine.with(Reference.line()));
        all.put("line causal", engine.with(Reference.line()).with(EpisodeForm.CAUSAL));
        all.put("norm", engine.with(Reference.norm(4.5)));
        all.put("fraction", engine.with(Repair.fractionRegained(0.5).atAnyTime()));
    }

    private static void addScales(Map<String, RuptureDetector> all) {
        VEpisode engine = VEpisode.withDefaults().withThreshold(1);
        List<Scale> scales = List.of(
                Scale.differenceSd(),
                Scale.mssd(),
                Scale.movingRange(),
                Scale.residualSd(),
                Scale.pooledWithinSd(0.5),
                Scale.betweenSd(0.5),
                Scale.sem(0.5),
                Scale.sDiff(0.5),
                Scale.points(0.5),
                Scale.withinSd().orBetweenSd(0.7));
        scales.forEach(scale -> {
            all.put("own mean in " + scale + (scale.equals(scales.get(9)) ? " or between" : ""), engine.with(scale));
            all.put(
                    "drop in " + scale + (scale.equals(scales.get(9)) ? " or between" : ""),
                    engine.with(Reference.previousSession()).with(scale));
        });
    }

    private static void addCharts(Map<String, RuptureDetector> all) {
        ChartBasis first = ChartBasis.ofFirst(5);
        all.put("i-chart", IndividualsChart.withDefaults().with(first).detector());
        all.put(
                "i-chart nelson",
                IndividualsChart.withDefaults().withRules(RunRule.nelson()).detector());
        all.put(
                "i-chart western electric",
                IndividualsChart.withDefaults()
                        .withRules(RunRule.westernElectric())
                        .detector());
        all.put("ewma", EwmaChart.withDefaults().with(first).detector());
        all.put("cusum", CusumChart.withDefaults().with(first).detector());
        all.put("cusum whole", CusumChart.withDefaults().withH(2).detector());
        all.put("cusum self-starting", SelfStartingCusum.withDefaults().detector());
    }
}
