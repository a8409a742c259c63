package io.github.alliance4j.scoring.internal.scan;

/** Series in which nothing happens, as the panel model and the answer scale make them. Mutable, for one thread. */
public final class HealthyScores {

    private final AnswerBounds bounds;

    /** Series of one answer scale. */
    public HealthyScores(AnswerBounds bounds) {
        this.bounds = bounds;
    }

    /** Fills in the scores of the next series: at the time of the first session, and from then on so long after the last. */
    public void next(ScanNumbers panel, double[] elapsed, int count, double[] scores, Draws draws) {
        double root = Math.sqrt(panel.levelVariance);
        double first = draws.normal();
        double level = panel.level + root * first;
        double along = panel.covariance / root;
        double beside = Math.sqrt(Math.max(0, panel.slopeVariance - along * along));
        double slope = panel.slope + along * first + beside * draws.normal();
        double sd = Math.exp(panel.logSd + panel.logSdSpread * draws.normal());
        InnovationLaw law = InnovationLaw.toDrawFrom(panel.skewness);
        double noise = law.next(draws);
        double time = -ScanNumbers.CENTRE;
        for (int i = 0; i < count; i++) {
            time += elapsed[i];
            if (i > 0) {
                double rho = Math.pow(panel.autocorrelation, elapsed[i]);
                noise = rho * noise + Math.sqrt(1 - rho * rho) * law.next(draws);
            }
            scores[i] = bounds.answered(level + slope * time + sd * noise);
        }
    }
}
