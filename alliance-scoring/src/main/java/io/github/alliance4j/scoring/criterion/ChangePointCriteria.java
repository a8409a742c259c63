package io.github.alliance4j.scoring.criterion;

import io.github.alliance4j.model.instrument.EvidenceMark;
import io.github.alliance4j.scoring.rupture.RuptureDetector;
import io.github.alliance4j.scoring.rupture.changepoint.LevelShift;
import io.github.alliance4j.scoring.rupture.changepoint.NoiseScale;
import io.github.alliance4j.scoring.rupture.changepoint.Penalty;
import io.github.alliance4j.scoring.rupture.structural.BayesianOnline;

/** The change points: {@code pelt}, {@code optimal-partition}, {@code binary-segmentation} and {@code bocpd}. */
final class ChangePointCriteria {

    private static final String FROM_BASELINE = "baseline";
    private static final String USE =
            "; that a lower regime is a rupture, onset, repair and the defaults are the library's";

    static final Definition PELT = segmented("pelt")
            .summary("falls of the level that last: exact cuts into regimes, found quickly")
            .source("Killick, Fearnhead & Eckley (2012), J Am Stat Assoc 107(500), 1590-1598,"
                    + " doi:10.1080/01621459.2012.737745" + USE)
            .detector(values -> levelShift(LevelShift.pelt(), values));

    static final Definition OPTIMAL_PARTITION = segmented("optimal-partition")
            .summary("falls of the level that last: the same cuts as pelt, by trying everything")
            .source("Jackson and others (2005), IEEE Signal Process Lett 12(2), 105-108, doi:10.1109/LSP.2001.838216"
                    + USE)
            .detector(values -> levelShift(LevelShift.optimalPartition(), values));

    static final Definition BINARY_SEGMENTATION = segmented("binary-segmentation")
            .summary("falls of the level that last: one cut after the other, which can miss a dip")
            .source("Truong, Oudre & Vayatis (2020), Signal Process 167, 107299, doi:10.1016/j.sigpro.2019.107299"
                    + USE)
            .detector(values -> levelShift(LevelShift.binarySegmentation(), values));

    static final Definition BOCPD = Definition.of("bocpd", EvidenceMark.LIBRARY_DEFAULT)
            .parameter("threshold", "0.5", "probability of a change to a lower level, strict")
            .parameter("expected-run", "100", "sessions that a level is expected to last")
            .parameter("baseline", "5", "first sessions that give mean and SD, 3 or more")
            .parameter("level", FROM_BASELINE, "the healthy level in points, or baseline")
            .parameter("sd", FROM_BASELINE, "the SD of healthy sessions in points, or baseline")
            .parameter("repair-window", "4", "sessions after the nadir in which repair counts")
            .parameter("repair-tolerance", "0.5", "back is this many SD below the level before")
            .parameter("longest-run", "200", "runs of so many sessions or more are one")
            .summary("a change to a lower level while sessions come in, by the probability of run lengths")
            .source("Adams & MacKay (2007), arXiv:0710.3742, for the run lengths; what makes findings of them is the"
                    + " library's")
            .detector(ChangePointCriteria::online);

    private ChangePointCriteria() {}

    private static Definition segmented(String id) {
        return Definition.of(id, EvidenceMark.LIBRARY_DEFAULT)
                .parameter("penalty", "bic", "what a change costs: aic, bic, bic0, mbic or a number")
                .parameter("min-segment", "2", "sessions that a regime has at least")
                .parameter(
                        "noise",
                        "moving-range",
                        "SD of single sessions: mad, moving-range, either with -spanning, or a number in points")
                .parameter("repair-tolerance", "0.5", "back is this many noise SD below the level before")
                .parameter("repair-window", "4", "sessions after the nadir before a loss counts as unrepaired");
    }

    private static RuptureDetector levelShift(LevelShift rule, Parameters values) {
        return rule.with(Penalty.parse(values.text("penalty")))
                .withMinSegment(values.count("min-segment"))
                .with(NoiseScale.parse(values.text("noise")))
                .withRepairTolerance(values.number("repair-tolerance"))
                .withRepairWindow(values.count("repair-window"));
    }

    private static RuptureDetector online(Parameters values) {
        return known(values, lengths(values))
                .withThreshold(values.number("threshold"))
                .withExpectedRun(values.number("expected-run"))
                .withRepairWindow(values.count("repair-window"))
                .withRepairTolerance(values.number("repair-tolerance"));
    }

    /** Baseline and longest run, in the order in which the baseline stays below the longest run. */
    private static BayesianOnline lengths(Parameters values) {
        BayesianOnline rule = BayesianOnline.withDefaults();
        int baseline = values.count("baseline");
        int longest = values.count("longest-run");
        return baseline < 200
                ? rule.withBaseline(baseline).withLongestRun(longest)
                : rule.withLongestRun(longest).withBaseline(baseline);
    }

    private static BayesianOnline known(Parameters values, BayesianOnline rule) {
        boolean fromBaseline = values.is("level", FROM_BASELINE);
        if (fromBaseline != values.is("sd", FROM_BASELINE)) {
            throw new IllegalArgumentException(
                    "Criterion bocpd takes both level and sd as numbers, or both from the baseline");
        }
        return fromBaseline ? rule : rule.withKnown(values.number("level"), values.number("sd"));
    }
}
