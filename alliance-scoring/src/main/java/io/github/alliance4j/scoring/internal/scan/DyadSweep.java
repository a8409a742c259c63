package io.github.alliance4j.scoring.internal.scan;

/** One round of draws for one dyad: episodes, level and slope, noise, and the values behind the scores. A workspace. */
final class DyadSweep {

    private static final int GRID = 41;
    private static final double GRID_STEP = 0.2;
    /** A step wider than this many noise SD is undone, a finer one ignored. */
    private static final double COARSE = 0.8;

    private final AnswerBounds bounds;
    private final WhitenedSeries series = new WhitenedSeries();
    private final OwnLine line = new OwnLine();
    private final EpisodeDraw episodes = new EpisodeDraw();
    private final Draws draws = new Draws();
    private final double[] logDensity = new double[GRID];
    private double[] clean = {};
    private double[] noise = {};
    private double[] tried = {};
    private InnovationLaw law = InnovationLaw.of(0);

    /** How much likelier the present noise is under the skewed law than under the normal one, as a logarithm. */
    private double ratio;

    DyadSweep(AnswerBounds bounds) {
        this.bounds = bounds;
    }

    void panel(ScanNumbers panel, InnovationLaw innovations) {
        episodes.panel(panel);
        law = innovations;
    }

    /** Draws everything of one dyad anew. */
    void sweep(DyadChain dyad, ScanNumbers panel, long seed, int round, int index) {
        draws.begin(seed, round, index);
        int n = dyad.session.length;
        if (clean.length < n) {
            clean = new double[2 * n];
            noise = new double[2 * n];
            tried = new double[2 * n];
        }
        series.sessions(dyad.session, dyad.elapsed, n, panel.autocorrelation);
        for (int i = 0; i < n; i++) {
            noise[i] = dyad.noise[i] * dyad.sd;
        }
        ratio = ratio(noise, dyad.sd);
        dyad.moveUp();
        drawEpisode(dyad, 0, panel);
        if (dyad.shape[0] == DyadChain.NONE) {
            dyad.moveUp();
        }
        if (dyad.shape[0] != DyadChain.NONE) {
            drawEpisode(dyad, 1, panel);
        }
        tryLine(dyad, panel, 0);
        drawSd(dyad, panel);
        drawHidden(dyad, panel);
        for (int i = 0; i < n; i++) {
            dyad.noise[i] = noise[i] / dyad.sd;
        }
    }

    private void drawEpisode(DyadChain dyad, int place, ScanNumbers panel) {
        boolean other = dyad.shape[1 - place] != DyadChain.NONE;
        double odds = other
                ? panel.second / (1 - panel.second)
                : panel.prevalence * (1 - panel.second) / (1 - panel.prevalence);
        int present = dyad.shape[place];
        dyad.shape[place] = DyadChain.NONE;
        clean(dyad, panel);
        episodes.weigh(series, panel, dyad.sd * dyad.sd, odds);
        dyad.shape[place] = present;
        episodes.draw(draws);
        tryEpisode(dyad, place, panel, 0);
        if (law.isSkewed()) {
            switchEpisode(dyad, place, panel);
        }
    }

    /** Tries an episode where there is none, and none where there is one: what {@link EpisodeDraw#draw} would seldom do. */
    private void switchEpisode(DyadChain dyad, int place, ScanNumbers panel) {
        if (dyad.shape[place] == DyadChain.NONE) {
            episodes.drawSome(draws);
            if (episodes.shape != DyadChain.NONE) {
                tryEpisode(dyad, place, panel, episodes.logOdds());
            }
        } else {
            episodes.drawNone();
            tryEpisode(dyad, place, panel, -episodes.logOdds());
        }
    }

    /** Takes the episode just drawn, with a line drawn for it, as often as the skewed law says. */
    private void tryEpisode(DyadChain dyad, int place, ScanNumbers panel, double logOdds) {
        int shape = dyad.shape[place];
        double depth = dyad.depth[place];
        dyad.shape[place] = episodes.shape;
        dyad.depth[place] = episodes.depth;
        if (tryLine(dyad, panel, logOdds)) {
            dyad.component[place] = episodes.component;
        } else {
            dyad.shape[place] = shape;
            dyad.depth[place] = depth;
        }
    }

    private void clean(DyadChain dyad, ScanNumbers panel) {
        for (int i = 0; i < series.n; i++) {
            clean[i] = dyad.hidden[i] + dyad.lowered(dyad.session[i]);
        }
        series.scores(clean, panel);
    }

    /** Draws the line under the normal law and takes it as often as the skewed law says. */
    private boolean tryLine(DyadChain dyad, ScanNumbers panel, double logOdds) {
        clean(dyad, panel);
        line.set(series, panel, dyad.sd * dyad.sd);
        double root = dyad.sd * Math.sqrt(line.m11);
        double along = line.variance * line.m12 / root;
        double beside = Math.sqrt(Math.max(0, line.variance * line.m22 - along * along));
        double first = draws.normal();
        double level = line.level + root * first;
        double slope = line.slope + along * first + beside * draws.normal();
        for (int i = 0; i < series.n; i++) {
            tried[i] = series.residual[i] - level - slope * series.time[i];
        }
        double other = ratio(tried, dyad.sd);
        if (!isTaken(other - ratio + logOdds)) {
            return false;
        }
        dyad.level = level;
        dyad.slope = slope;
        System.arraycopy(tried, 0, noise, 0, series.n);
        ratio = other;
        return true;
    }

    private boolean isTaken(double log) {
        return log >= 0 || draws.uniform() < Math.exp(log);
    }

    private double ratio(double[] course, double sd) {
        double sum = 0;
        for (int i = 0; law.isSkewed() && i < series.n; i++) {
            sum += law.logRatio(series.news(course, i) / sd);
        }
        return sum;
    }

    private void drawSd(DyadChain dyad, ScanNumbers panel) {
        double square = series.squareOf(noise);
        for (int i = 0; i < series.n; i++) {
            tried[i] = series.news(noise, i);
        }
        for (int j = 0; j < GRID; j++) {
            double x = (j - GRID / 2) * GRID_STEP;
            double logSd = panel.logSd + x * panel.logSdSpread;
            double inverse = Math.exp(-logSd);
            logDensity[j] = -0.5 * x * x - series.n * logSd - 0.5 * square * inverse * inverse;
            for (int i = 0; law.isSkewed() && i < series.n; i++) {
                logDensity[j] += law.logRatio(tried[i] * inverse);
            }
        }
        int j = draws.among(logDensity);
        double x = (j - GRID / 2 + draws.uniform() - 0.5) * GRID_STEP;
        dyad.sd = Math.exp(panel.logSd + x * panel.logSdSpread);
    }

    /** Draws the values behind scores at an end of the scale and, where steps are coarse, behind all others. */
    private void drawHidden(DyadChain dyad, ScanNumbers panel) {
        boolean coarse = bounds.step() > COARSE * panel.sd();
        for (int i = 0; i < series.n; i++) {
            boolean top = bounds.isTop(dyad.score[i]);
            if (top || coarse || bounds.isBottom(dyad.score[i])) {
                drawOne(dyad, i);
            }
        }
    }

    private void drawOne(DyadChain dyad, int i) {
        double fitted = dyad.hidden[i] - noise[i];
        double mean = expectedNoise(i);
        double spread = dyad.sd / Math.sqrt(HiddenScores.noisePrecision(series, i));
        double score = dyad.score[i];
        double x;
        if (bounds.isTop(score)) {
            x = NormalTail.above((bounds.topLimit() - fitted - mean) / spread, draws);
        } else if (bounds.isBottom(score)) {
            x = -NormalTail.above(-(bounds.bottomLimit() - fitted - mean) / spread, draws);
        } else {
            double centre = (score - fitted - mean) / spread;
            double half = bounds.step() / 2 / spread;
            x = NormalTail.between(centre - half, centre + half, draws);
        }
        double present = noise[i];
        double before = ratioAround(i, dyad.sd);
        noise[i] = mean + spread * x;
        if (!isTaken(ratioAround(i, dyad.sd) - before)) {
            noise[i] = present;
        }
        dyad.hidden[i] = fitted + noise[i];
    }

    /** The part of the ratio that one session's noise is in. */
    private double ratioAround(int i, double sd) {
        double own = law.logRatio(series.news(noise, i) / sd);
        return i + 1 < series.n ? own + law.logRatio(series.news(noise, i + 1) / sd) : own;
    }

    private double expectedNoise(int i) {
        double sum = i > 0 ? series.weight[i] * series.rho[i] * noise[i - 1] : 0;
        if (i + 1 < series.n) {
            sum += series.weight[i + 1] * series.rho[i + 1] * noise[i + 1];
        }
        return sum / HiddenScores.noisePrecision(series, i);
    }
}
