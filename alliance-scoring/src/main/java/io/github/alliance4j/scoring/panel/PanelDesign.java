package io.github.alliance4j.scoring.panel;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.scoring.Estimation;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.internal.Magnitude;
import io.github.alliance4j.scoring.internal.mixed.Autocorrelation;
import io.github.alliance4j.scoring.internal.mixed.FactorLayout;
import io.github.alliance4j.scoring.internal.mixed.MixedFit;
import io.github.alliance4j.scoring.internal.mixed.MixedModel;
import io.github.alliance4j.scoring.internal.mixed.MixedRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A panel and a model as the kernel sees them: columns centred and scaled, the outcome less its least-squares fit and with
 * a root mean square of 1. Shifting or scaling scores, times or covariates then leaves the kernel's work as it is.
 */
final class PanelDesign {

    final PanelData data;
    final PanelModel model;
    final int[] upperStart;
    final PanelScale scale;

    private final ColumnPool pool;
    private final MixedRows rows;
    private final Optional<Autocorrelation> autocorrelation;

    private PanelDesign(
            PanelData data,
            PanelModel model,
            ColumnPool pool,
            Parts parts,
            LeastSquares start,
            double unit,
            double inflation) {
        this.data = data;
        this.model = model;
        this.pool = pool;
        this.upperStart = PanelChecks.upperStart(data, model);
        this.scale = new PanelScale(
                model,
                pool.transformation(parts.fixed),
                pool.transformation(parts.dyads),
                pool.transformation(parts.therapists),
                start.estimates(),
                unit,
                inflation);
        this.rows = rows(parts, start.residuals(data.scores()));
        this.autocorrelation = PanelClock.autocorrelation(data, model.residuals());
    }

    /** The columns of the parts of a model, block by block. */
    private static final class Parts {
        private final int[] fixed;
        private final List<int[]> dyads;
        private final List<int[]> therapists;

        Parts(ColumnPool pool, PanelModel model) {
            this.fixed = pool.indices(model.fixed());
            this.dyads = blocks(pool, model.dyads());
            this.therapists = blocks(pool, model.therapists());
        }

        private static List<int[]> blocks(ColumnPool pool, RandomTerms terms) {
            return terms.blocks().stream().map(pool::indices).toList();
        }
    }

    /** Variances are multiplied by the inflation. */
    static Evaluation<PanelDesign> of(PanelData data, PanelModel model, double inflation) {
        Optional<String> refusal = PanelChecks.refusal(data, model);
        if (refusal.isPresent()) {
            return Evaluation.notEvaluable(refusal.get());
        }
        ColumnPool pool = new ColumnPool(data);
        Parts parts = new Parts(pool, model);
        refusal =
                PanelChecks.refusal(data, model, pool.columns()).or(() -> PanelClock.refusal(data, model.residuals()));
        if (refusal.isPresent()) {
            return Evaluation.notEvaluable(refusal.get());
        }
        return of(data, model, pool, parts, inflation);
    }

    private static Evaluation<PanelDesign> of(
            PanelData data, PanelModel model, ColumnPool pool, Parts parts, double inflation) {
        double[][] fixed = new double[parts.fixed.length][];
        for (int i = 0; i < fixed.length; i++) {
            fixed[i] = pool.column(parts.fixed[i]).values();
        }
        if (Magnitude.isAnyTooLarge(data.scores())) {
            return Evaluation.notEvaluable(Magnitude.TOO_LARGE);
        }
        LeastSquares start = new LeastSquares(fixed, data.scores());
        if (start.collinear().isPresent()) {
            Term term = model.fixed().get(start.collinear().getAsInt());
            return Evaluation.notEvaluable("the fixed term " + term + " is a combination of the others");
        }
        if (new Containment(data, model).isExhausted()) {
            return Evaluation.notEvaluable("the fixed terms that do not vary within a group are as many as the groups");
        }
        double unit = rootMeanSquare(start.residuals(data.scores()));
        if (!(unit > 1e-12 * rootMeanSquare(data.scores()))) {
            return Evaluation.notEvaluable("the scores follow the fixed terms exactly, as far as can be computed:"
                    + " nothing is left to judge them by");
        }
        return Evaluation.of(new PanelDesign(data, model, pool, parts, start, unit, inflation));
    }

    private static double rootMeanSquare(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value * value;
        }
        return Math.sqrt(sum / values.length);
    }

    private MixedRows rows(Parts parts, double[] outcome) {
        int width = pool.columns().size() + 1;
        double[] values = new double[outcome.length * width];
        for (int j = 0; j + 1 < width; j++) {
            double[] column = pool.column(j).values();
            for (int i = 0; i < column.length; i++) {
                values[i * width + j] = column[i];
            }
        }
        for (int i = 0; i < outcome.length; i++) {
            values[i * width + width - 1] = outcome[i] / scale.unit;
        }
        return new MixedRows(
                values,
                width,
                PanelChecks.lowerStart(data),
                upperStart,
                parts.fixed,
                flat(parts.dyads),
                flat(parts.therapists));
    }

    private static int[] flat(List<int[]> blocks) {
        List<Integer> all = new ArrayList<>();
        for (int[] block : blocks) {
            for (int index : block) {
                all.add(index);
            }
        }
        return all.stream().mapToInt(Integer::intValue).toArray();
    }

    private static FactorLayout layout(RandomTerms terms) {
        return FactorLayout.blocks(terms.blocks().stream().mapToInt(List::size).toArray());
    }

    /** The model in the kernel's columns. */
    MixedModel mixed() {
        return MixedModel.of(
                rows,
                layout(model.dyads()),
                layout(model.therapists()),
                model.estimation() == Estimation.REML,
                autocorrelation);
    }

    /** Fits the model; the dyads left out before are told in the fit. */
    Evaluation<PanelFit> fit(List<DyadId> leftOut) {
        return fit(MixedModel::fit, leftOut);
    }

    /** Fits the model from where another fit of it ended. */
    Evaluation<PanelFit> fit(PanelFit near) {
        return fit(mixed -> mixed.fit(near.kernel()), List.of());
    }

    private Evaluation<PanelFit> fit(Function<MixedModel, MixedFit> search, List<DyadId> leftOut) {
        MixedModel mixed = mixed();
        if (!mixed.hasResidual()) {
            return Evaluation.notEvaluable(
                    "the scores of each dyad follow its own terms exactly: no variance is left between sessions");
        }
        return Evaluation.of(new PanelFit(this, search.apply(mixed), leftOut));
    }

    /** The values of the fixed columns times coefficients, row by row. */
    double[] fixedPart(double[] coefficients) {
        double[] sum = new double[rows.rows()];
        addPart(sum, rows.fixedColumns(), coefficients, 0, 0, sum.length);
        return sum;
    }

    /** Adds what the random terms of each group give to its rows. */
    void addRandomPart(double[] to, MixedFit fit) {
        int[] lower = rows.lowerColumns();
        int[] upper = rows.upperColumns();
        for (int k = 0; k + 1 < upperStart.length; k++) {
            addPart(
                    to,
                    upper,
                    fit.upperModes,
                    k * upper.length,
                    data.start(upperStart[k]),
                    data.start(upperStart[k + 1]));
        }
        for (int i = 0; i < rows.lowerGroups(); i++) {
            addPart(to, lower, fit.lowerModes, i * lower.length, data.start(i), data.start(i + 1));
        }
    }

    private void addPart(double[] to, int[] columns, double[] coefficients, int at, int fromRow, int toRow) {
        for (int j = 0; j < columns.length; j++) {
            double[] column = pool.column(columns[j]).values();
            for (int i = fromRow; i < toRow; i++) {
                to[i] += coefficients[at + j] * column[i];
            }
        }
    }
}
