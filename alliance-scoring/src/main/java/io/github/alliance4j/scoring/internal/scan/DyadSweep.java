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

    DyadSweep(AnswerBounds bounds) {
        this.bounds = bounds;
    }

    void panel(ScanNumbers panel) {
        episodes.panel(panel);
    }

    /** Draws everything of one dyad anew. */
    void sweep(DyadChain dyad, ScanNumbers panel, long seed, int round, int index) {
        draws.begin(seed, round, index);
        int n = dyad.session.length;
        if (clean.length < n) {
            clean = new double[2 * n];
            noise = new double[2 * n];
        }
        series.sessions(dyad.session, dyad.elapsed, n, panel.autocorrelation);
        dyad.moveUp();
        drawEpisode(dyad, 0, panel);
        if (dyad.shape[0] == DyadChain.NONE) {
            dyad.moveUp();
        }
        if (dyad.shape[0] != DyadChain.NONE) {
            drawEpisode(dyad, 1, panel);
        }
        drawLine(dyad, panel);
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
        dyad.shape[place] = DyadChain.NONE;
        clean(dyad, panel);
        episodes.draw(dyad, place, series, panel, odds, draws);
    }

    private void clean(DyadChain dyad, ScanNumbers panel) {
        for (int i = 0; i < series.n; i++) {
            clean[i] = dyad.hidden[i] + dyad.lowered(dyad.session[i]);
        }
        series.scores(clean, panel);
    }

    private void drawLine(DyadChain dyad, ScanNumbers panel) {
        clean(dyad, panel);
        line.set(series, panel, dyad.sd * dyad.sd);
        double root = dyad.sd * Math.sqrt(line.m11);
        double along = line.variance * line.m12 / root;
        double beside = Math.sqrt(Math.max(0, line.variance * line.m22 - along * along));
        double first = draws.normal();
        dyad.level = line.level + root * first;
        dyad.slope = line.slope + along * first + beside * draws.normal();
        for (int i = 0; i < series.n; i++) {
            noise[i] = series.residual[i] - dyad.level - dyad.slope * series.time[i];
        }
    }

    private void drawSd(DyadChain dyad, ScanNumbers panel) {
        double square = series.squareOf(noise);
        double most = Double.NEGATIVE_INFINITY;
        for (int j = 0; j < GRID; j++) {
            double x = (j - GRID / 2) * GRID_STEP;
            double logSd = panel.logSd + x * panel.logSdSpread;
            logDensity[j] = -0.5 * x * x - series.n * logSd - 0.5 * square * Math.exp(-2 * logSd);
            most = Math.max(most, logDensity[j]);
        }
        double total = 0;
        for (int j = 0; j < GRID; j++) {
            logDensity[j] = Math.exp(logDensity[j] - most);
            total += logDensity[j];
        }
        double rest = draws.uniform() * total - logDensity[0];
        int j = 0;
        while (rest > 0 && j + 1 < GRID) {
            j++;
            rest -= logDensity[j];
        }
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
        noise[i] = mean + spread * x;
        dyad.hidden[i] = fitted + noise[i];
    }

    private double expectedNoise(int i) {
        double sum = i > 0 ? series.weight[i] * series.rho[i] * noise[i - 1] : 0;
        if (i + 1 < series.n) {
            sum += series.weight[i + 1] * series.rho[i + 1] * noise[i + 1];
        }
        return sum / HiddenScores.noisePrecision(series, i);
    }
}
