package io.github.alliance4j.scoring.outcome;

import io.github.alliance4j.scoring.Estimation;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.panel.PanelData;
import io.github.alliance4j.scoring.panel.PanelFit;
import io.github.alliance4j.scoring.panel.PanelModel;
import io.github.alliance4j.scoring.panel.RandomTerms;
import io.github.alliance4j.scoring.panel.Term;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The equations of what is predicted and of the predictor as one panel of two rows a pair: the columns of the one equation are 0 in
 * the rows of the other. The rows of the predictor's equation, which also holds what is predicted in the same session, are
 * multiplied by a factor so that both equations have one residual variance; the likelihood knows the factor by its Jacobian.
 */
final class TwoEquations {

    private static final List<String> PREDICTED =
            List.of("level", "session", "predictor", "carry-over", "first predictor", "first predicted");
    private static final List<String> PREDICTOR = List.of(
            "other level",
            "other session",
            "other carry-over",
            "other predictor",
            "other first predictor",
            "other first predicted",
            "other same session");
    private static final String[] NAMES =
            Stream.concat(PREDICTED.stream(), PREDICTOR.stream()).toArray(String[]::new);
    private static final Term EFFECT = Term.covariate("predictor");
    private static final Term CARRY_OVER = Term.covariate("carry-over");

    private static final RandomTerms LEVELS =
            RandomTerms.correlated(Term.covariate("level"), Term.covariate("other level"));
    private static final RandomTerms LINES = RandomTerms.correlated(
            Term.covariate("level"),
            Term.covariate("session"),
            Term.covariate("other level"),
            Term.covariate("other session"));

    /** Half widths of the two parabolas that find the logarithm of the factor. */
    private static final double[] WIDTHS = {0.3, 0.1};
    /** How far one parabola may lead. */
    private static final double LEAP = 2;

    private final SessionPairs pairs;
    private final PanelModel model;

    TwoEquations(SessionPairs pairs, boolean randomEffects, boolean ownLines, double confidence) {
        this.pairs = pairs;
        RandomTerms levels = ownLines ? LINES : LEVELS;
        this.model = PanelModel.level()
                .with(Estimation.ML)
                .withConfidence(confidence)
                .withFixed(Arrays.stream(NAMES).map(Term::covariate).toArray(Term[]::new))
                .withDyads(randomEffects ? levels.and(RandomTerms.independent(EFFECT)) : levels);
    }

    /** One direction: the effect of the predictor, what remains of what is predicted, and the fit they come from. */
    record Lag(Effect effect, Effect carryOver, PanelFit fit) {}

    Evaluation<Lag> fit() {
        double log = Math.log(pairs.predicted().within() / pairs.predictor().within());
        if (!Double.isFinite(log)) {
            return Evaluation.notEvaluable("the spreads of alliance and outcome are too far apart to compute with");
        }
        Evaluation<PanelFit> fit = model.fit(data(Math.exp(log)));
        for (double width : WIDTHS) {
            if (fit.isEvaluable()) {
                PanelFit near = fit.value().orElseThrow();
                log = lowest(log, width, near);
                fit = fit(log, near);
            }
        }
        String reason = fit.reason();
        return fit.value().map(this::lag).orElseGet(() -> Evaluation.notEvaluable(reason));
    }

    private Evaluation<PanelFit> fit(double logFactor, PanelFit near) {
        return model.fit(data(Math.exp(logFactor)), near);
    }

    /** Where a parabola through three points of the deviance is lowest. */
    private double lowest(double log, double width, PanelFit at) {
        double low = deviance(fit(log - width, at), log - width);
        double middle = deviance(Evaluation.of(at), log);
        double high = deviance(fit(log + width, at), log + width);
        double bend = low - 2 * middle + high;
        double step = width * (low - high) / (2 * bend);
        return bend > 0 && Math.abs(step) < LEAP ? log + step : log;
    }

    private double deviance(Evaluation<PanelFit> fit, double logFactor) {
        return fit.value().map(PanelFit::deviance).orElse(Double.NaN) - 2 * pairs.size() * logFactor;
    }

    private PanelData data(double factor) {
        PanelData.Builder data = PanelData.builder(NAMES);
        for (SessionPairs.Pair pair : pairs.all()) {
            double[] past = past(pair);
            double nextY = pair.nextY() - pairs.predicted().mean();
            double nextX = pair.nextX() - pairs.predictor().mean();
            double[] first = new double[NAMES.length];
            double[] second = new double[NAMES.length];
            for (int i = 0; i < past.length; i++) {
                first[i] = past[i];
                second[past.length + i] = factor * past[i];
            }
            second[2 * past.length] = factor * nextY;
            data.atTime(pair.dyad(), pair.session(), nextY, first);
            data.atTime(pair.dyad(), pair.session(), factor * nextX, second);
        }
        return data.build();
    }

    private double[] past(SessionPairs.Pair pair) {
        return new double[] {
            1,
            pair.session(),
            pair.x() - pairs.predictor().mean(),
            pair.y() - pairs.predicted().mean(),
            pair.firstX() - pairs.predictor().mean(),
            pair.firstY() - pairs.predicted().mean()
        };
    }

    private Evaluation<Lag> lag(PanelFit fit) {
        double effect = standardError(fit, EFFECT);
        double carryOver = standardError(fit, CARRY_OVER);
        if (!(effect > 0 && carryOver > 0)) {
            return Evaluation.notEvaluable("the likelihood is flat: too little varies from session to session");
        }
        double unit = pairs.predictor().within() / pairs.predicted().within();
        return Evaluation.of(new Lag(normal(fit, EFFECT, effect, unit), normal(fit, CARRY_OVER, carryOver, 1), fit));
    }

    private Effect normal(PanelFit fit, Term term, double standardError, double unit) {
        return Effect.normal(fit.fixedEffect(term).estimate(), standardError, model.confidence(), unit);
    }

    /**
     * From the bend of the deviance when a coefficient is held at values to either side and all else is found anew. The usual standard
     * error takes variances as known, which here is too small: what remains from session to session and what stays the same in a
     * dyad are hard to tell apart. NaN where the bend is not found.
     */
    private static double standardError(PanelFit fit, Term term) {
        double estimate = fit.fixedEffect(term).estimate();
        double step = fit.fixedEffect(term).standardError();
        double low = fit.deviance(term, estimate - step);
        double high = fit.deviance(term, estimate + step);
        return step * Math.sqrt(2 / (low - 2 * fit.deviance() + high));
    }
}
