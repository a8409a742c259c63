package io.github.alliance4j.scoring.congruence.panel;

import static io.github.alliance4j.scoring.congruence.panel.Square.inverseRoot;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.TherapistId;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.congruence.TwoVoices;
import io.github.alliance4j.scoring.panel.PanelData;
import io.github.alliance4j.scoring.panel.PanelFit;
import io.github.alliance4j.scoring.panel.PanelLevel;
import io.github.alliance4j.scoring.panel.PanelModel;
import io.github.alliance4j.scoring.panel.RandomCovariance;
import io.github.alliance4j.scoring.panel.RandomTerms;
import io.github.alliance4j.scoring.panel.Term;
import java.util.List;
import java.util.Map;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How the two voices go together: of therapists, of their dyads, and of sessions. Symbols as in {@link OneWithMany}.
 *
 * <pre>
 * generalised  cor(a_1, a_2)    therapists who see their alliances as good have clients who do
 * dyadic       cor(d_1, d_2)    a therapist who sees this alliance as better than those with others has a client who does too
 * sessions     cor(e_1, e_2)    both see the same sessions as better than others
 * </pre>
 *
 * <p>Both voices are rows of one panel model with therapists and dyads as random terms of each voice. The covariance of {@code e} is
 * that of all scores about the means of their dyads, {@code sum (y - mean)(y - mean)' / (sessions - dyads)}, by which the rows are
 * made independent and of one size first. Where all dyads have as many sessions this is the REML estimate itself. Intervals at
 * the first two levels by profile with this covariance taken as known; at the third by Fisher's z on {@code sessions - dyads} df.
 * Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class Reciprocity {

    private static final Term FIRST = Term.covariate("first voice");
    private static final Term SECOND = Term.covariate("second voice");
    private static final RandomTerms BOTH = RandomTerms.correlated(FIRST, SECOND);
    private static final double EXACT = 1e-12;

    private final PanelFit fit;
    private final double sessions;
    private final int freedom;

    private Reciprocity(PanelFit fit, double sessions, int freedom) {
        this.fit = fit;
        this.sessions = sessions;
        this.freedom = freedom;
    }

    /** Of dyads that each have sessions. */
    static Evaluation<Reciprocity> of(
            List<TwoVoices> voices, Map<DyadId, TherapistId> therapists, PanelModel univariate) {
        double[] within = new double[4];
        int freedom = -voices.size();
        for (TwoVoices dyad : voices) {
            within = Square.plus(within, aboutMeans(dyad), 1);
            freedom += dyad.size();
        }
        double[] covariance = Square.plus(new double[4], within, 1.0 / freedom);
        double determinant = covariance[0] * covariance[3] - covariance[1] * covariance[2];
        if (!(determinant > EXACT * covariance[0] * covariance[3])) {
            return Evaluation.notEvaluable("within dyads one voice is a multiple of the other");
        }
        double correlation = covariance[1] / Math.sqrt(covariance[0] * covariance[3]);
        int df = freedom;
        return univariate
                .withFixed(FIRST, SECOND)
                .withDyads(BOTH)
                .withTherapists(BOTH)
                .fit(whitened(voices, therapists, inverseRoot(covariance)))
                .map(fit -> new Reciprocity(fit, correlation, df));
    }

    private static double[] aboutMeans(TwoVoices dyad) {
        double first = 0;
        double second = 0;
        for (int i = 0; i < dyad.size(); i++) {
            first += dyad.first(i) / dyad.size();
            second += dyad.second(i) / dyad.size();
        }
        double[] products = new double[4];
        for (int i = 0; i < dyad.size(); i++) {
            double one = dyad.first(i) - first;
            double other = dyad.second(i) - second;
            products = Square.plus(products, new double[] {one * one, one * other, one * other, other * other}, 1);
        }
        return products;
    }

    /** Two rows a session, whose errors have the variance 1 and nothing in common. */
    private static PanelData whitened(List<TwoVoices> voices, Map<DyadId, TherapistId> therapists, double[] root) {
        PanelData.Builder data = PanelData.builder(FIRST.name(), SECOND.name());
        for (TwoVoices dyad : voices) {
            OneWithMany.nameTherapist(data, dyad.dyad(), therapists);
            for (int i = 0; i < dyad.size(); i++) {
                for (int row = 0; row < 2; row++) {
                    double one = root[2 * row];
                    double other = root[2 * row + 1];
                    double score = one * dyad.first(i) + other * dyad.second(i);
                    data.atTime(dyad.dyad(), dyad.session(i), score, one, other);
                }
            }
        }
        return data.build();
    }

    /**
     * Whether therapists who see their alliances as good have clients who do (generalised reciprocity).
     *
     * @return covariance, correlation and interval; no correlation where a variance between therapists is 0
     */
    public RandomCovariance generalised() {
        return at(PanelLevel.THERAPIST);
    }

    /**
     * Whether both see the same dyads of a therapist as better than others (dyadic reciprocity).
     *
     * @return covariance, correlation and interval; no correlation where a variance between dyads is 0
     */
    public RandomCovariance dyadic() {
        return at(PanelLevel.DYAD);
    }

    private RandomCovariance at(PanelLevel level) {
        return fit.covariances().stream()
                .filter(pair -> pair.level() == level)
                .findFirst()
                .orElseThrow();
    }

    /**
     * Whether both see the same sessions of a dyad as better than others.
     *
     * @return the correlation within dyads, above -1 and below 1
     */
    public double sessions() {
        return sessions;
    }

    /**
     * Where the correlation within dyads may lie.
     *
     * @return the interval at the confidence of the method; all correlations where there are 2 df or fewer
     */
    public Interval sessionInterval() {
        if (freedom <= 2) {
            return new Interval(-1, 1);
        }
        double z = NormalDistribution.of(0, 1)
                .inverseSurvivalProbability((1 - fit.model().confidence()) / 2);
        double centre = Math.log((1 + sessions) / (1 - sessions)) / 2;
        double width = z / Math.sqrt(freedom - 2);
        return new Interval(Math.tanh(centre - width), Math.tanh(centre + width));
    }

    /**
     * Whether a variance or correlation is at the end of its range, and what to do.
     *
     * @return the advice of the fit of both voices
     */
    public String advice() {
        return fit.advice();
    }
}
