package io.github.alliance4j.cli;

import io.github.alliance4j.io.DecimalText;
import io.github.alliance4j.model.score.Metric;
import io.github.alliance4j.model.series.ScoreRange;

/** The scores of a metric, which numbers that are stated in it must agree with: a sum among means is a slip. */
record MetricRange(Metric metric, ScoreRange range) {

    /** Refuses a score that cannot be. */
    void checkScore(String option, double score) {
        refuseUnless(range.contains(score), option, score, "a score lies");
    }

    /** Refuses a difference of two scores that cannot be. */
    void checkDifference(String option, double difference) {
        refuseUnless(
                !(difference > span()),
                option,
                difference,
                "a difference is at most " + DecimalText.of(span()) + ", and a score lies");
    }

    /** Refuses a standard deviation (n - 1) that cannot be: two scores at the two ends have the largest. */
    void checkDeviation(String option, double deviation) {
        double most = span() / Math.sqrt(2);
        refuseUnless(
                !(deviation > most),
                option,
                deviation,
                "a standard deviation is at most " + DecimalText.of(Math.round(100 * most) / 100.0)
                        + ", and a score lies");
    }

    private double span() {
        return range.high() - range.low();
    }

    private void refuseUnless(boolean holds, String option, double value, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(option + " " + DecimalText.of(value) + " is not in the metric "
                    + Words.of(metric) + " of the scores: " + rule + " within " + DecimalText.of(range.low()) + " to "
                    + DecimalText.of(range.high()) + "; --metric chooses another");
        }
    }
}
