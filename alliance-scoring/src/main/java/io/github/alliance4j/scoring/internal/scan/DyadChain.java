package io.github.alliance4j.scoring.internal.scan;

/** One dyad while a panel is fitted: what is given, and the present guess of what is behind it. */
final class DyadChain {

    static final int EPISODES = 2;
    static final int NONE = -1;

    final int[] session;
    /** The time of the first session, and from then on the time since the one before. */
    final double[] elapsed;

    final double[] score;
    /** The values behind the scores. */
    final double[] hidden;
    /** Noise in its own SD. */
    final double[] noise;

    final int[] shape = {NONE, NONE};
    final double[] depth = new double[EPISODES];
    final int[] component = new int[EPISODES];
    double level;
    double slope;
    double sd;

    DyadChain(int[] session, double[] elapsed, double[] score, double sd) {
        this.session = session;
        this.elapsed = elapsed;
        this.score = score;
        this.hidden = score.clone();
        this.noise = new double[score.length];
        this.sd = sd;
    }

    int episodes() {
        return (shape[0] == NONE ? 0 : 1) + (shape[1] == NONE ? 0 : 1);
    }

    int last() {
        return session[session.length - 1];
    }

    /** What is new in the noise of a session, in its own SD. */
    double news(int i, double autocorrelation) {
        if (i == 0) {
            return noise[0];
        }
        double rho = elapsed[i] == 1 ? autocorrelation : Math.pow(autocorrelation, elapsed[i]);
        return (noise[i] - rho * noise[i - 1]) / Math.sqrt(1 - rho * rho);
    }

    /** Takes the panel's line as it was before for what it is now. */
    void recentre(ScanNumbers before, ScanNumbers now) {
        level += before.level - now.level;
        slope += before.slope - now.slope;
    }

    /** Takes an episode at the second place only to the first. */
    void moveUp() {
        if (shape[0] == NONE) {
            shape[0] = shape[1];
            depth[0] = depth[1];
            component[0] = component[1];
            shape[1] = NONE;
        }
    }

    /** How much the episodes lower the score of a session. */
    double lowered(int at) {
        double sum = 0;
        for (int k = 0; k < EPISODES; k++) {
            if (shape[k] != NONE) {
                sum += depth[k] * Shape.at(shape[k], at);
            }
        }
        return sum;
    }
}
