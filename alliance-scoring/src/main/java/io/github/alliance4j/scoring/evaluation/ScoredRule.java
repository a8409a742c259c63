package io.github.alliance4j.scoring.evaluation;

import io.github.alliance4j.scoring.Evaluation;
import java.util.List;
import java.util.Objects;

/**
 * A rule in a comparison. Immutable, thread-safe.
 *
 * @param name how the comparison calls it, usually the id of its criterion
 * @param score its score, or why there is none
 * @param curve its scores at several false-alarm rates, by rate, if it is a rule that keeps the rate it is asked for; else
 *     none
 * @since 0.1
 */
public record ScoredRule(String name, Evaluation<DetectionScore> score, List<RatedScore> curve) {

    /**
     * Checks the parts.
     *
     * @param name how the comparison calls it, usually the id of its criterion
     * @param score its score, or why there is none
     * @param curve its scores at several false-alarm rates, by rate; none for a rule without such a rate
     * @throws IllegalArgumentException if the rates do not ascend, or a rule without a score has a curve
     */
    public ScoredRule {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(score, "score");
        curve = List.copyOf(curve);
        for (int i = 1; i < curve.size(); i++) {
            if (!(curve.get(i).asked() > curve.get(i - 1).asked())) {
                throw new IllegalArgumentException("Curve of rule " + name + ": rate "
                        + curve.get(i).asked() + " follows " + curve.get(i - 1).asked() + "; rates must ascend");
            }
        }
        if (!score.isEvaluable() && !curve.isEmpty()) {
            throw new IllegalArgumentException("Rule " + name + " has a curve, but no score");
        }
    }

    /**
     * The rates of the curve at which the score is another than that of the rule as it is set, for tables that have a row for
     * that one already.
     *
     * @return the curve without the point whose score is the very one of the rule
     */
    public List<RatedScore> otherRates() {
        return curve.stream()
                .filter(point ->
                        score.value().filter(own -> own == point.score()).isEmpty())
                .toList();
    }

    /**
     * A rule without a curve.
     *
     * @param name how the comparison calls it, usually the id of its criterion
     * @param score its score, or why there is none
     */
    public ScoredRule(String name, Evaluation<DetectionScore> score) {
        this(name, score, List.of());
    }
}
