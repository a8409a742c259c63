package io.github.alliance4j.scoring.change;

import io.github.alliance4j.scoring.Evaluation;
import java.util.Arrays;
import java.util.Locale;

/**
 * The published formulas of a reliable change index. Each expects a score after of a person who did not change, and
 * divides the distance from it by a standard error:
 *
 * <pre>
 * index = (post - expected(pre)) / standard error
 * </pre>
 *
 * <p>{@code m1, s1, m2, s2} are mean and standard deviation of the sample before and after, {@code r} the reliability
 * (before), {@code r'} the reliability after, {@code SEM = s1 sqrt(1 - r)}. The formulas are those of the R package
 * clinicalsignificance 2.1.0.9000, and give its numbers. That the papers print the same is UNCONFIRMED; known and
 * suspected departures stand with each constant. Common to all but {@link #JACOBSON_TRUAX}: the package takes means and
 * spreads from the analysed sample where the papers speak of a population. Here they come from the
 * {@link ChangeSample}, so a norm group's may be given instead.
 *
 * @since 0.1
 */
public enum ChangeFormula {
    /**
     * Jacobson and Truax (1991): {@code (post - pre) / (sqrt(2) SEM)}. The only one that expects no regression to the
     * mean.
     */
    JACOBSON_TRUAX("jacobson-truax", "JT") {
        @Override
        Evaluation<Expectation> expectation(Norm norm, ChangeSample sample) {
            return Evaluation.of(new Expectation(0, 0, 1, error(norm, sample).standardErrorOfDifference()));
        }
    },
    /**
     * Gulliksen, Lord and Novick (Hsu 1989, 1995): {@code ((post - m1) - r (pre - m1)) / (s1 sqrt(1 - r^2))}.
     *
     * <p>Departure: the mean before stands for the population's mean at both times.
     */
    GULLIKSEN_LORD_NOVICK("gulliksen-lord-novick", "GLN") {
        @Override
        Evaluation<Expectation> expectation(Norm norm, ChangeSample sample) {
            double mean = sample.needPreMean();
            return Evaluation.of(new Expectation(mean, mean, reliability(norm), errorOfPrediction(norm, sample)));
        }
    },
    /**
     * Hsu, Linn and Lord (Hsu 1989): {@code ((post - m2) - r (pre - m1)) / (s1 sqrt(1 - r^2))}. Asks whether a person
     * did better than the sample did, not better than no change.
     *
     * <p>Departures: the residual after keeps the standard deviation before. The package labels the method "Lin &amp;
     * Lord" and "Linn &amp; Nord".
     */
    HSU_LINN_LORD("hsu-linn-lord", "HLL") {
        @Override
        Evaluation<Expectation> expectation(Norm norm, ChangeSample sample) {
            return Evaluation.of(new Expectation(
                    sample.needPreMean(), sample.needPostMean(), reliability(norm), errorOfPrediction(norm, sample)));
        }
    },
    /**
     * Edwards and Nunnally (Speer 1992): {@code (post - (r (pre - m1) + m1)) / SEM}.
     *
     * <p>Departure: Speer's is an interval around the estimated true score before, recalled as 2 SEM to each side
     * (UNCONFIRMED). As an index it is compared with the normal quantile, 1.96 at .05; use
     * {@link ReliableChange#withCriticalValue} for 2.
     */
    EDWARDS_NUNNALLY("edwards-nunnally", "EN") {
        @Override
        Evaluation<Expectation> expectation(Norm norm, ChangeSample sample) {
            double mean = sample.needPreMean();
            double error = error(norm, sample).standardErrorOfMeasurement();
            return Evaluation.of(new Expectation(mean, mean, reliability(norm), error));
        }
    },
    /**
     * Nunnally and Kotsch (1983) as the package has it: {@code (post - (r (pre - m1) + m1)) / sqrt(r^2 s1^2 (1 - r) +
     * s1^2 (1 - r'))}.
     *
     * <p>Departures: the standard deviation before stands in both terms ({@link #NUNNALLY_KOTSCH_POST_SD} has the
     * published second term as it is recalled). The package lets {@code r'} default to {@code r}; here it must be
     * given, see {@link Norm#withReliabilityAfter}.
     */
    NUNNALLY_KOTSCH("nunnally-kotsch", "NK") {
        @Override
        Evaluation<Expectation> expectation(Norm norm, ChangeSample sample) {
            return nunnallyKotsch(norm, sample, sample.preStandardDeviation());
        }
    },
    /**
     * Nunnally and Kotsch (1983) with the standard deviation after in the second term, as the paper is recalled
     * (UNCONFIRMED): {@code (post - (r (pre - m1) + m1)) / sqrt(r^2 s1^2 (1 - r) + s2^2 (1 - r'))}.
     */
    NUNNALLY_KOTSCH_POST_SD("nunnally-kotsch-post-sd", "NK-POST-SD") {
        @Override
        Evaluation<Expectation> expectation(Norm norm, ChangeSample sample) {
            return nunnallyKotsch(norm, sample, sample.needPostStandardDeviation());
        }
    },
    /**
     * Hageman and Arrindell (1999): {@code ((post - pre) r_DD + (m2 - m1)(1 - r_DD)) / (sqrt(r_DD) sqrt(2) SEM)} with
     * {@code r_DD} the reliability of the differences, {@code (s1^2 r_1 + s2^2 r_2 - 2 s1 s2 r12) / (s1^2 + s2^2 - 2 s1
     * s2 r12)} and {@code r_t = (s_t^2 - SEM^2) / s_t^2}.
     *
     * <p>Departures: the critical value is one-sided, the exact quantile 1.644854 at .05 (1.65 in the paper's terms);
     * the reliability after is derived through SEM instead of given. Not evaluable where {@code r_DD <= 0} or all
     * changes are equal.
     */
    HAGEMAN_ARRINDELL("hageman-arrindell", "HA") {
        @Override
        Evaluation<Expectation> expectation(Norm norm, ChangeSample sample) {
            double shift = sample.needPostMean() - sample.needPreMean();
            double difference = error(norm, sample).standardErrorOfDifference();
            return TrueScores.from(norm, sample).map(scores -> {
                double reliability = scores.difference();
                double expected = -shift * (1 - reliability) / reliability;
                return new Expectation(0, expected, 1, difference / Math.sqrt(reliability));
            });
        }

        @Override
        double criticalValue(double confidence) {
            return CriticalValue.oneSided(confidence);
        }
    };

    private final String id;
    private final String abbreviation;

    ChangeFormula(String id, String abbreviation) {
        this.id = id;
        this.abbreviation = abbreviation;
    }

    /** What the formula expects; an {@link IllegalArgumentException} where a part it needs is not given. */
    abstract Evaluation<Expectation> expectation(Norm norm, ChangeSample sample);

    /** What the index must exceed. */
    double criticalValue(double confidence) {
        return CriticalValue.twoSided(confidence);
    }

    /**
     * The name that a command line or a file uses.
     *
     * @return for example {@code jacobson-truax}
     */
    public String id() {
        return id;
    }

    /**
     * The usual abbreviation.
     *
     * @return for example {@code JT}
     */
    public String abbreviation() {
        return abbreviation;
    }

    /**
     * The formula of this name.
     *
     * @param name an id or an abbreviation, in upper or lower case
     * @return the formula
     * @throws IllegalArgumentException if there is none; the message lists all
     */
    public static ChangeFormula parse(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (ChangeFormula formula : values()) {
            if (lower.equals(formula.id) || lower.equals(formula.abbreviation.toLowerCase(Locale.ROOT))) {
                return formula;
            }
        }
        throw new IllegalArgumentException("Change formula " + name + " is unknown; the formulas are "
                + String.join(
                        ", ", Arrays.stream(values()).map(ChangeFormula::id).toList()));
    }

    private static double reliability(Norm norm) {
        return norm.reliability().value();
    }

    private static MeasurementError error(Norm norm, ChangeSample sample) {
        return new MeasurementError(sample.preStandardDeviation(), reliability(norm));
    }

    private static double errorOfPrediction(Norm norm, ChangeSample sample) {
        double r = reliability(norm);
        return sample.preStandardDeviation() * Math.sqrt(1 - r * r);
    }

    private static Evaluation<Expectation> nunnallyKotsch(Norm norm, ChangeSample sample, double secondSpread) {
        double r = reliability(norm);
        double after = norm.reliabilityAfter()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Nunnally-Kotsch needs the reliability of the scores after, which is not given"))
                .value();
        double mean = sample.needPreMean();
        double s1 = sample.preStandardDeviation();
        double variance = r * r * s1 * s1 * (1 - r) + secondSpread * secondSpread * (1 - after);
        return Evaluation.of(new Expectation(mean, mean, r, Math.sqrt(variance)));
    }
}
