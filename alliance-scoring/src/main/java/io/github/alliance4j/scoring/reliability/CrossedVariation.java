package io.github.alliance4j.scoring.reliability;

import java.util.stream.DoubleStream;

/**
 * The means of a crossed table of persons, sessions and items around the grand mean, and the variance components that
 * their mean squares give. Written for one use, so it is filled in its constructor.
 */
final class CrossedVariation {

    /** A sum of squares below this share of the whole is 0 up to rounding. */
    private static final double ROUNDING = 1e-13;

    private final int n;
    private final int k;
    private final int m;
    private final double[] person;
    private final double[] session;
    private final double[] item;
    private final double[][] personSession;
    private final double[][] personItem;
    private final double[][] sessionItem;
    private final double[][][] deviation;

    CrossedVariation(RepeatedItemScores scores) {
        n = scores.persons();
        k = scores.sessions();
        m = scores.items();
        person = new double[n];
        session = new double[k];
        item = new double[m];
        personSession = new double[n][k];
        personItem = new double[n][m];
        sessionItem = new double[k][m];
        deviation = new double[n][k][m];
        double grand = mean(scores);
        for (int p = 0; p < n; p++) {
            for (int s = 0; s < k; s++) {
                for (int i = 0; i < m; i++) {
                    double d = scores.answer(p, s, i) - grand;
                    deviation[p][s][i] = d;
                    person[p] += d / (k * m);
                    session[s] += d / (n * m);
                    item[i] += d / (n * k);
                    personSession[p][s] += d / m;
                    personItem[p][i] += d / k;
                    sessionItem[s][i] += d / n;
                }
            }
        }
    }

    private static double mean(RepeatedItemScores scores) {
        double sum = 0;
        for (int p = 0; p < scores.persons(); p++) {
            for (int s = 0; s < scores.sessions(); s++) {
                for (int i = 0; i < scores.items(); i++) {
                    sum += scores.answer(p, s, i);
                }
            }
        }
        return sum / ((double) scores.persons() * scores.sessions() * scores.items());
    }

    /** Whether all answers are one number. */
    boolean isConstant() {
        for (double[][] sessions : deviation) {
            for (double[] answers : sessions) {
                for (double answer : answers) {
                    // Compared with another answer, since the mean of equal numbers may be off by rounding.
                    if (answer != deviation[0][0][0]) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    VarianceComponents components() {
        double ssP = k * m * squares(person);
        double ssS = n * m * squares(session);
        double ssI = n * k * squares(item);
        double ssPs = m * interaction(personSession, person, session);
        double ssPi = k * interaction(personItem, person, item);
        double ssSi = n * interaction(sessionItem, session, item);
        double ssE = residual();
        double least =
                ROUNDING * DoubleStream.of(ssP, ssS, ssI, ssPs, ssPi, ssSi, ssE).sum();
        double msP = cleaned(ssP, least) / (n - 1);
        double msS = cleaned(ssS, least) / (k - 1);
        double msI = cleaned(ssI, least) / (m - 1);
        double msPs = cleaned(ssPs, least) / ((n - 1.0) * (k - 1));
        double msPi = cleaned(ssPi, least) / ((n - 1.0) * (m - 1));
        double msSi = cleaned(ssSi, least) / ((k - 1.0) * (m - 1));
        double msE = cleaned(ssE, least) / ((n - 1.0) * (k - 1) * (m - 1));
        return new VarianceComponents(
                (msP - msPs - msPi + msE) / ((double) k * m),
                (msS - msPs - msSi + msE) / ((double) n * m),
                (msI - msPi - msSi + msE) / ((double) n * k),
                (msPs - msE) / m,
                (msPi - msE) / k,
                (msSi - msE) / n,
                msE);
    }

    private static double cleaned(double squares, double least) {
        return squares > least ? squares : 0;
    }

    private static double squares(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value * value;
        }
        return sum;
    }

    private static double interaction(double[][] cells, double[] rows, double[] columns) {
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                double rest = cells[i][j] - rows[i] - columns[j];
                sum += rest * rest;
            }
        }
        return sum;
    }

    private double residual() {
        double sum = 0;
        for (int p = 0; p < n; p++) {
            for (int s = 0; s < k; s++) {
                for (int i = 0; i < m; i++) {
                    double rest = deviation[p][s][i]
                            - personSession[p][s]
                            - personItem[p][i]
                            - sessionItem[s][i]
                            + person[p]
                            + session[s]
                            + item[i];
                    sum += rest * rest;
                }
            }
        }
        return sum;
    }
}
