package io.github.alliance4j.io.csv;

import io.github.alliance4j.model.instrument.AnswerScale;
import io.github.alliance4j.model.problem.ProblemCode;
import java.util.List;

/** Reads answers: a code for what does not apply, then one for a missing answer, then a number within its range. */
final class AnswerCells {

    private final CsvRow row;
    private final KeyCells keys;
    private final char[][] missingCodes;
    private final char[][] notApplicableCodes;
    private final String codeWords;

    AnswerCells(CsvRow row, KeyCells keys, List<String> missingCodes, List<String> notApplicableCodes) {
        this.row = row;
        this.keys = keys;
        this.missingCodes = characters(missingCodes);
        this.notApplicableCodes = characters(notApplicableCodes);
        this.codeWords = words(missingCodes, ", or one of the missing codes ")
                + words(notApplicableCodes, ", or one of the codes for what does not apply, ");
    }

    private static char[][] characters(List<String> codes) {
        return codes.stream().map(String::toCharArray).toArray(char[][]::new);
    }

    private static String words(List<String> codes, String introduction) {
        return codes.isEmpty() ? "" : introduction + String.join(" ", codes);
    }

    /** Whether the cell says that there is no answer, for either reason. */
    boolean isWithoutAnswer(int column) {
        return isMissing(column) || isOneOf(notApplicableCodes, column);
    }

    private boolean isMissing(int column) {
        return row.length(column) == 0 || isOneOf(missingCodes, column);
    }

    private boolean isOneOf(char[][] codes, int column) {
        for (char[] code : codes) {
            if (code.length == row.length(column) && matches(code, row.start(column))) {
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

    /**
     * The answer, NaN if it is missing or a fault was noted, or {@link ValueColumn#NOT_APPLICABLE}; one outside the scale
     * goes to the tally.
     */
    double read(int column, AnswerScale scale, RefusedTally refused) {
        if (isOneOf(notApplicableCodes, column)) {
            return ValueColumn.NOT_APPLICABLE;
        }
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
                            + " from " + scale + ", an empty cell" + codeWords);
            return Double.NaN;
        }
        double answer = Cells.number(row, column);
        if (!scale.contains(answer)) {
            // A number with hundreds of digits is infinite, which has another meaning there.
            refused.add(Math.max(-Double.MAX_VALUE, answer));
            String shown = row.shown(column);
            keys.fault(
                    ProblemCode.OUT_OF_RANGE, column, shown.substring(1, shown.length() - 1) + " is outside " + scale);
            return Double.NaN;
        }
        return answer;
    }
}
