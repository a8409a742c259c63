package io.github.alliance4j.scoring.panel;

import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.internal.Cholesky;
import io.github.alliance4j.scoring.internal.SymmetricEigen;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the dyads of one therapist say of the therapist's effects {@code v} under known parameters. With {@code A} the sum of
 * {@code W' V^-1 W} over the dyads and {@code H = M M'}:
 *
 * <pre>
 * cov(v) = M (I + M' A M)^-1 M',   v = cov(v) sum W' V^-1 (y - X b)
 * </pre>
 */
final class Caseload {

    /** The conditional modes. */
    final double[] modes;

    /** Their conditional covariance. */
    final double[][] covariance;

    /** By how much each mode falls with each fixed effect. */
    final double[][] sensitivity;

    private final List<DyadRows> dyads;
    private final double[] scores;
    private final double logDeterminant;

    private Caseload(PanelParameters parameters, List<DyadRows> dyads) {
        this.dyads = dyads;
        int q = parameters.therapists.length;
        int p = parameters.coefficients.length;
        this.scores = new double[q];
        double[][] information = new double[q][q];
        double[][] fixed = new double[q][p];
        for (DyadRows rows : dyads) {
            for (int a = 0; a < q; a++) {
                double[] weighted = rows.solve(rows.therapists[a]);
                scores[a] += DyadRows.dot(weighted, rows.residuals);
                addProducts(information[a], weighted, rows.therapists);
                addProducts(fixed[a], weighted, rows.fixed);
            }
        }
        double[][] root = root(parameters.therapists);
        Cholesky inner = Cholesky.of(inner(root, information)).orElseThrow();
        this.logDeterminant = inner.logDeterminant();
        this.covariance = covariance(root, inner);
        this.modes = new double[q];
        this.sensitivity = new double[q][p];
        for (int a = 0; a < q; a++) {
            modes[a] = DyadRows.dot(covariance[a], scores);
            for (int b = 0; b < q; b++) {
                for (int j = 0; j < p; j++) {
                    sensitivity[a][j] += covariance[a][b] * fixed[b][j];
                }
            }
        }
    }

    static Evaluation<List<DyadEstimate>> assess(PanelParameters parameters, PanelData data) {
        Optional<String> refusal = refusal(parameters, data);
        if (refusal.isPresent()) {
            return Evaluation.notEvaluable(refusal.get());
        }
        DyadRows.PanelColumns columns = new DyadRows.PanelColumns(parameters, data);
        Optional<Term> notFinite = columns.notFinite();
        if (notFinite.isPresent()) {
            return Evaluation.notEvaluable("the term " + notFinite.get() + " is not finite in every row");
        }
        List<DyadEstimate> all = new ArrayList<>();
        for (int first = 0; first < data.dyads().size(); ) {
            int end = end(data, first);
            List<DyadRows> rows = new ArrayList<>();
            for (int i = first; i < end; i++) {
                rows.add(new DyadRows(columns, i));
            }
            if (!rows.stream().allMatch(DyadRows::areDistinct)) {
                return Evaluation.notEvaluable("the rows of a dyad cannot be told apart in double precision");
            }
            Caseload caseload = new Caseload(parameters, rows);
            rows.forEach(dyad -> all.add(new DyadEstimate(dyad, caseload)));
            first = end;
        }
        // Scores and a fit of very different size overflow on the way; such an answer is none.
        if (!all.stream().allMatch(estimate -> Double.isFinite(estimate.logLikelihood()))) {
            return Evaluation.notEvaluable("the scores and the fit differ too much in size to compute with");
        }
        return Evaluation.of(List.copyOf(all));
    }

    /** Where the dyads of a therapist end; a dyad without one stands alone. */
    private static int end(PanelData data, int first) {
        int end = first + 1;
        while (data.therapist(first).isPresent()
                && end < data.dyads().size()
                && data.therapist(end).equals(data.therapist(first))) {
            end++;
        }
        return end;
    }

    private static Optional<String> refusal(PanelParameters parameters, PanelData data) {
        if (data.rows() == 0) {
            return Optional.of("there are no rows");
        }
        if (data.hasSessions() != parameters.isBySession()) {
            return Optional.of(
                    parameters.isBySession()
                            ? "the time of the fit is the session number, and the rows give other times"
                            : "the time of the fit is not the session number, and the rows give session numbers");
        }
        return PanelClock.refusal(data, parameters.model().residuals());
    }

    /** The dyad on its own, as if its therapist had no other. */
    static Caseload of(DyadRows rows) {
        return new Caseload(rows.parameters, List.of(rows));
    }

    /**
     * The log-likelihood of all rows, with the effects of dyads and therapist left open:
     * {@code -(n ln 2 pi + ln|V| + (y - X b)' V^-1 (y - X b)) / 2}.
     */
    double logLikelihood() {
        double twice = logDeterminant - DyadRows.dot(scores, modes);
        for (DyadRows rows : dyads) {
            twice += rows.size() * Math.log(2 * Math.PI)
                    + rows.logDeterminant()
                    + DyadRows.dot(rows.residuals, rows.solve(rows.residuals));
        }
        return -twice / 2;
    }

    private static void addProducts(double[] to, double[] weighted, double[][] columns) {
        for (int j = 0; j < columns.length; j++) {
            to[j] += DyadRows.dot(weighted, columns[j]);
        }
    }

    /** {@code M} of {@code M M'}; eigenvalues that are negative by rounding are 0. */
    private static double[][] root(double[][] matrix) {
        int q = matrix.length;
        double[][] root = new double[q][q];
        if (q == 0) {
            return root;
        }
        SymmetricEigen eigen = SymmetricEigen.of(matrix);
        for (int m = 0; m < q; m++) {
            double length = Math.sqrt(Math.max(0, eigen.value(m)));
            for (int a = 0; a < q; a++) {
                root[a][m] = length * eigen.vector(m)[a];
            }
        }
        return root;
    }

    /** {@code I + M' A M}. */
    private static double[][] inner(double[][] root, double[][] information) {
        int q = root.length;
        double[][] transposed = new double[q][q];
        for (int a = 0; a < q; a++) {
            for (int m = 0; m < q; m++) {
                transposed[m][a] = root[a][m];
            }
        }
        double[][] inner = Matrices.sandwich(transposed, information, 1);
        for (int m = 0; m < q; m++) {
            inner[m][m] += 1;
        }
        return inner;
    }

    private static double[][] covariance(double[][] root, Cholesky inner) {
        int q = root.length;
        double[][] covariance = new double[q][q];
        for (int a = 0; a < q; a++) {
            double[] solved = inner.solve(root[a]);
            for (int b = 0; b <= a; b++) {
                covariance[a][b] = DyadRows.dot(root[b], solved);
                covariance[b][a] = covariance[a][b];
            }
        }
        return covariance;
    }
}
