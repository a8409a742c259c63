package io.github.alliance4j.scoring.panel;

import java.util.ArrayList;
import java.util.List;

/** The distinct columns of a model, which its parts share. */
final class ColumnPool {

    private final PanelData data;
    private final List<PanelColumn> columns = new ArrayList<>();

    ColumnPool(PanelData data) {
        this.data = data;
    }

    List<PanelColumn> columns() {
        return columns;
    }

    PanelColumn column(int index) {
        return columns.get(index);
    }

    /** The columns of terms that stand together: beside an intercept they are centred. */
    int[] indices(List<Term> together) {
        boolean centred = together.contains(Term.intercept());
        return together.stream().mapToInt(term -> index(term, centred)).toArray();
    }

    private int index(Term term, boolean centred) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).is(term, centred)) {
                return i;
            }
        }
        columns.add(new PanelColumn(data, term, centred));
        return columns.size() - 1;
    }

    /** The matrix that turns coefficients of these columns into coefficients of their terms. */
    double[][] transformation(int[] together) {
        int n = together.length;
        double[][] t = new double[n][n];
        int intercept = -1;
        for (int i = 0; i < n; i++) {
            intercept = column(together[i]).term().isIntercept() ? i : intercept;
        }
        for (int j = 0; j < n; j++) {
            PanelColumn column = column(together[j]);
            t[j][j] = 1 / column.scale();
            if (intercept >= 0 && j != intercept) {
                t[intercept][j] = -column.centre() / column.scale();
            }
        }
        return t;
    }

    /** The same for blocks that stand apart. */
    double[][] transformation(List<int[]> blocks) {
        int n = blocks.stream().mapToInt(b -> b.length).sum();
        double[][] all = new double[n][n];
        int at = 0;
        for (int[] block : blocks) {
            double[][] t = transformation(block);
            for (int i = 0; i < block.length; i++) {
                System.arraycopy(t[i], 0, all[at + i], at, block.length);
            }
            at += block.length;
        }
        return all;
    }
}
