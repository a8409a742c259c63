package io.github.alliance4j.scoring.criterion;

import io.github.alliance4j.model.instrument.EvidenceMark;
import io.github.alliance4j.scoring.rupture.RuptureDetector;
import io.github.alliance4j.scoring.rupture.chart.ChartBasis;
import io.github.alliance4j.scoring.rupture.chart.CusumChart;
import io.github.alliance4j.scoring.rupture.chart.EwmaChart;
import io.github.alliance4j.scoring.rupture.chart.IndividualsChart;
import io.github.alliance4j.scoring.rupture.chart.MovingRangeGaps;
import io.github.alliance4j.scoring.rupture.chart.RepairRule;
import io.github.alliance4j.scoring.rupture.chart.RunRule;
import io.github.alliance4j.scoring.rupture.chart.SelfStartingCusum;
import io.github.alliance4j.scoring.rupture.chart.SigmaEstimate;

/** The control charts: {@code i-chart}, {@code ewma} and {@code cusum}. */
final class ChartCriteria {

    private static final String[] ESTIMATED = {"sigma", "gaps", "floor"};
    private static final String USE = "; the use on alliance scores, onset and repair are library defaults";

    static final Definition I_CHART = withBasis(Definition.of("i-chart", EvidenceMark.LIBRARY_DEFAULT)
                    .parameter("limit", "3", "sigmas below the centre line, strict")
                    .parameter(
                            "rules",
                            "nelson-1",
                            "run rules joined by +: nelson-1 to -8, western-electric-1 to -4,"
                                    + " nelson, western-electric"))
            .summary("individuals chart: single scores below a limit, or run rules")
            .source("NIST/SEMATECH e-Handbook of Statistical Methods 6.3.2.2; Nelson (1984), J Qual Technol 16, 237-239"
                    + USE)
            .detector(ChartCriteria::individuals);

    static final Definition EWMA = withBasis(Definition.of("ewma", EvidenceMark.LIBRARY_DEFAULT)
                    .parameter("lambda", "0.2", "weight of the present session, above 0 and at most 1")
                    .parameter("limit", "2.962", "standard deviations of the average below the centre line, strict")
                    .parameter("limits", "time-varying", "time-varying or asymptotic")
                    .parameter("decay", "observations", "what the past loses weight by: observations or sessions"))
            .summary("chart of an exponentially weighted moving average: small falls that last")
            .source("NIST/SEMATECH e-Handbook of Statistical Methods 6.3.2.4" + USE)
            .detector(ChartCriteria::ewma);

    static final Definition CUSUM = withBasis(Definition.of("cusum", EvidenceMark.LIBRARY_DEFAULT)
                    .parameter("self-starting", "false", "true: each score is compared with those before it alone")
                    .parameter("k", "0.5", "allowance in sigmas, half the shift to be seen")
                    .parameter("h", "5", "limit of the sum in sigmas, strict")
                    .parameter("head-start", "0", "where the sums start, as a share of h")
                    .parameter("min-earlier", "5", "earlier sessions that an alarm needs; self-starting only"))
            .summary("cumulated sum of what lies below the level: small falls that last")
            .source("NIST/SEMATECH e-Handbook of Statistical Methods 6.3.2.3; self-starting: Hawkins (1987), The"
                    + " Statistician 36, 299-305" + USE)
            .detector(values -> values.isTrue("self-starting") ? selfStarting(values) : cusum(values));

    private ChartCriteria() {}

    private static Definition withBasis(Definition definition) {
        return definition
                .parameter("baseline", "0", "first sessions that give level and sigma, 2 or more; 0 is all sessions")
                .parameter("sigma", "mean-moving-range", "mean-moving-range, median-moving-range or standard-deviation")
                .parameter("sigma-value", "", "the sigma in points, where it is known")
                .parameter("target", "", "the level in points, where it is known")
                .parameter("gaps", "skip", "sessions around missing ones have a moving range: skip or span")
                .parameter("floor", "0", "smallest sigma used, in points; 0 is off")
                .parameter("repair", "score", "what has to come back: score or statistic")
                .parameter("repair-tolerance", "0.5", "back is this many sigmas below the centre line")
                .parameter("repair-window", "4", "sessions after nadir and alarm in which repair counts");
    }

    private static RuptureDetector individuals(Parameters values) {
        return IndividualsChart.withDefaults()
                .with(basis(values))
                .withLimit(values.number("limit"))
                .withRules(RunRule.parseAll(values.text("rules")))
                .detector(repair(values));
    }

    private static RuptureDetector ewma(Parameters values) {
        return EwmaChart.withDefaults()
                .with(basis(values))
                .withLambda(values.number("lambda"))
                .withLimit(values.number("limit"))
                .with(values.choice("limits", EwmaChart.Limits.class))
                .with(values.choice("decay", EwmaChart.Decay.class))
                .detector(repair(values));
    }

    private static RuptureDetector cusum(Parameters values) {
        values.refuse("without self-starting", "min-earlier");
        return CusumChart.withDefaults()
                .with(basis(values))
                .withK(values.number("k"))
                .withH(values.number("h"))
                .withHeadStart(values.number("head-start"))
                .detector(repair(values));
    }

    private static RuptureDetector selfStarting(Parameters values) {
        values.refuse("with self-starting", "baseline", "sigma", "sigma-value", "target", "gaps", "floor");
        return SelfStartingCusum.withDefaults()
                .withK(values.number("k"))
                .withH(values.number("h"))
                .withHeadStart(values.number("head-start"))
                .withMinEarlier(values.count("min-earlier"))
                .detector(repair(values));
    }

    private static ChartBasis basis(Parameters values) {
        int first = values.count("baseline");
        ChartBasis estimated = (first == 0 ? ChartBasis.wholeSeries() : ChartBasis.ofFirst(first))
                .with(values.choice("sigma", SigmaEstimate.class))
                .with(values.choice("gaps", MovingRangeGaps.class))
                .withFloor(values.number("floor"));
        ChartBasis centred = values.has("target") ? estimated.withTarget(values.number("target")) : estimated;
        if (!values.has("sigma-value")) {
            return centred;
        }
        values.refuse("with sigma-value", ESTIMATED);
        return centred.withSigma(values.number("sigma-value"));
    }

    private static RepairRule repair(Parameters values) {
        return RepairRule.withDefaults()
                .with(values.choice("repair", RepairRule.By.class))
                .withTolerance(values.number("repair-tolerance"))
                .withWindow(values.count("repair-window"));
    }
}
