package io.github.alliance4j.io.csv;

import io.github.alliance4j.model.instrument.AnswerScale;
import io.github.alliance4j.model.problem.ProblemCode;
import java.util.List;

/** Reads answers: a missing code before all else, then a number of the right kind within its range. */
final class AnswerCells {

    private final CsvRow row;
    private final KeyCells keys;
    private final char[][] missingCodes;
    private final String missingWords;

    AnswerCells(CsvRow row, KeyCells keys, List<String> missingCodes) {
        this.row = row;
        this.keys = keys;
        this.missingCodes = missingCodes.stream().map(String::toCharArray).toArray(char[][]::new);
        this.missingWords = missingCodes.isEmpty()
                ? "an empty cell"
                : "an empty cell, or one of the missing codes " + String.join(" ", missingCodes);
    }

    /** Whether the cell says that there is no answer. */
    boolean isMissing(int column) {
        int length = row.length(column);
        if (length == 0) {
            return true;
        }
        for (char[] code : missingCodes) {
            if (code.length == length && matches(code, row.start(column))) {
                return true;
            }
        }
        return false;
    }

    private boolean matches(char[] code, int start) {
        for (int i = 0; i < code.length; i++) {
            if (code[i] != row.text()[start + i]) {
                return false;
            }
        }
        return true;
    }

    /** The answer, or NaN if it is missing or a fault was noted; one outside the scale goes to the tally. */
    double read(int column, AnswerScale scale, RefusedTally refused) {
        if (isMissing(column)) {
            return Double.NaN;
        }
        if (row.length(column) == 1) {
            // The common case, and far cheaper than the general one.
            double digit = row.text()[row.start(column)] - '0';
            if (digit >= 0 && digit <= 9 && digit >= scale.min() && digit <= scale.max()) {
                return digit;
            }
        }
        boolean whole = scale.kind() == AnswerScale.Kind.WHOLE;
        if (!(whole ? Cells.isWhole(row, column) : Cells.isDecimal(row, column))) {
            keys.fault(
                    ProblemCode.BAD_ANSWER,
                    column,
                    row.shown(column) + " is not a " + (whole ? "whole number" : "number with a decimal point")
                            + " from " + scale + ", " + missingWords);
            return Double.NaN;
        }
        double answer = Cells.number(row, column);
        if (!scale.contains(answer)) {
            refused.add(answer);
            String shown = row.shown(column);
            keys.fault(
                    ProblemCode.OUT_OF_RANGE, column, shown.substring(1, shown.length() - 1) + " is outside " + scale);
            return Double.NaN;
        }
        return answer;
    }
}
