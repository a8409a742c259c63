package io.github.alliance4j.scoring.reference;

import io.github.alliance4j.scoring.trend.MannKendall;
import io.github.alliance4j.scoring.trend.MannKendall.Test;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Kendall's tau-b of the scores of a series of {@code series.csv} and their times. */
final class RankCorrelation implements ReferenceKind {

    /** Up to here the peer's p is exact where nothing is tied. */
    private static final int SMALL = 33;

    @Override
    public String topic() {
        return "trends";
    }

    @Override
    public String kind() {
        return "kendall_tau_b";
    }

    @Override
    public LibraryAnswer run(ReferenceCase reference) {
        Optional<MannKendall.Result> test =
                MannKendall.withDefaults().assess(TrendSeries.of(reference)).value();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("tau", TrendSeries.part(test, MannKendall.Result::tau));
        // Where all scores are equal the peer says nothing.
        values.put("p", TrendSeries.part(test.filter(fit -> fit.tau().isPresent()), fit -> fit.p(way(fit))));
        return LibraryAnswer.of(values);
    }

    private static Test way(MannKendall.Result test) {
        long pairs = (long) test.sessions() * (test.sessions() - 1) / 2;
        boolean untied = test.largestS() == pairs;
        boolean nearlyOrdered = pairs - Math.abs(test.s()) <= 2;
        return untied && (test.sessions() <= SMALL || nearlyOrdered) ? Test.EXACT : Test.UNCORRECTED;
    }
}
