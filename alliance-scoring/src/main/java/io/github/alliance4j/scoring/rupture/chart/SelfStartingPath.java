package io.github.alliance4j.scoring.rupture.chart;

/** A CUSUM of scores studentised by the mean and SD of the earlier ones (Welford), turned into normal scores. */
final class SelfStartingPath extends Path {

    private final double h;
    private final int minEarlier;
    private final Cusum sums;
    private int seen;
    private double mean;
    private double squares;
    private double first;
    private boolean varies;
    private double centre;
    private double sigma;
    private double studentized;
    private double normal;

    SelfStartingPath(double k, double h, double headStart, int minEarlier) {
        this.h = h;
        this.minEarlier = minEarlier;
        this.sums = new Cusum(k, h, headStart);
    }

    @Override
    boolean judge(int session, double y) {
        boolean isStudentized = studentize(y);
        boolean isJudged = isStudentized && seen >= minEarlier;
        add(y);
        return isJudged;
    }

    /** Compares with the earlier scores; false where they are too few or all equal, and the sums are then carried over. */
    private boolean studentize(double y) {
        centre = mean;
        sigma = varies ? Math.sqrt(squares / (seen - 1)) : 0;
        if (seen < 2 || !(sigma > 0) || Double.isInfinite(sigma)) {
            sigma = 0;
            return false;
        }
        studentized = (y - mean) / sigma;
        int i = seen + 1;
        normal = TailScore.normal(Math.sqrt((i - 1.0) / i) * studentized, i - 2);
        sums.take(normal);
        return true;
    }

    private void add(double y) {
        first = seen == 0 ? y : first;
        varies |= y != first;
        seen++;
        double deviation = y - mean;
        mean += deviation / seen;
        squares += deviation * (y - mean);
    }

    Cusum sums() {
        return sums;
    }

    /** Whether the latest observation was compared with the earlier ones. */
    boolean isStudentized() {
        return sigma > 0;
    }

    double studentized() {
        return studentized;
    }

    double normal() {
        return normal;
    }

    @Override
    boolean isLow() {
        return sigma > 0 && seen > minEarlier && sums.isLow();
    }

    @Override
    int run() {
        return sigma > 0 ? sums.downRun() : 0;
    }

    @Override
    double centre() {
        return centre;
    }

    @Override
    double sigma() {
        return sigma;
    }

    @Override
    double statistic() {
        return sums.down();
    }

    @Override
    double limit() {
        return h;
    }

    @Override
    double excess() {
        return sums.down();
    }

    @Override
    double detail() {
        return sums.downRun();
    }

    @Override
    String reason() {
        return seen <= minEarlier
                ? "no session has " + minEarlier + " earlier sessions"
                : "all earlier scores are equal, or too far apart to compute with";
    }

    @Override
    void write(Memory memory) {
        sums.write(memory);
        memory.put(seen).put(mean).put(squares).put(first).put(varies ? 1 : 0);
        memory.put(centre).put(sigma);
    }

    @Override
    void read(Memory memory) {
        sums.read(memory);
        seen = memory.count();
        mean = memory.next();
        squares = memory.next();
        first = memory.next();
        varies = memory.count() == 1;
        centre = memory.next();
        sigma = memory.next();
    }
}
