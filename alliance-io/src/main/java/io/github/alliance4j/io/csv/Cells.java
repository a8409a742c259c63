package io.github.alliance4j.io.csv;

import io.github.alliance4j.model.Rater;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** Numbers, days and raters in cells, read strictly and, in the common cases, without allocating. */
final class Cells {

    /** No such number, rater or day. */
    static final int BAD = -1;

    /** The raters in output order; a rater's code is its place here. */
    static final List<Rater> RATERS = List.of(Rater.CLIENT, Rater.THERAPIST, Rater.OBSERVER, Rater.PARENT);

    private static final double[] POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };

    private Cells() {}

    /** For a message: for example {@code 1 item} or {@code 12 items}. */
    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** A whole number of at least 1 in plain digits, or {@link #BAD}. */
    static int positive(CsvRow row, int column) {
        return positive(row.text(), row.start(column), row.end(column));
    }

    static int positive(char[] text, int start, int end) {
        long number = 0;
        for (int i = start; i < end; i++) {
            if (!isDigit(text[i])) {
                return BAD;
            }
            number = number * 10 + text[i] - '0';
            if (number > Integer.MAX_VALUE) {
                return BAD;
            }
        }
        return number == 0 ? BAD : (int) number;
    }

    /** The code of a rater's word in any case, or {@link #BAD}. */
    static int rater(CsvRow row, int column) {
        for (int code = 0; code < RATERS.size(); code++) {
            if (isWord(row, column, RATERS.get(code).name())) {
                return code;
            }
        }
        return BAD;
    }

    private static boolean isWord(CsvRow row, int column, String upperCase) {
        if (row.length(column) != upperCase.length()) {
            return false;
        }
        for (int i = 0; i < upperCase.length(); i++) {
            char c = row.text()[row.start(column) + i];
            char upper = c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c;
            if (upper != upperCase.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** A day of the calendar written {@code yyyy-MM-dd} as an epoch day, or {@link RecordStore#NONE} if it is none. */
    static int day(CsvRow row, int column) {
        char[] text = row.text();
        int start = row.start(column);
        if (row.length(column) != 10 || text[start + 4] != '-' || text[start + 7] != '-') {
            return RecordStore.NONE;
        }
        int year = positive(text, start, start + 4);
        int month = positive(text, start + 5, start + 7);
        int day = positive(text, start + 8, start + 10);
        if (year == BAD
                || month == BAD
                || month > 12
                || day == BAD
                || day > YearMonth.of(year, month).lengthOfMonth()) {
            return RecordStore.NONE;
        }
        return (int) LocalDate.of(year, month, day).toEpochDay();
    }

    /** Whether the cell is {@code -?digits}. */
    static boolean isWhole(CsvRow row, int column) {
        char[] text = row.text();
        int i = row.start(column);
        int end = row.end(column);
        i += i < end && text[i] == '-' ? 1 : 0;
        return i < end && afterDigits(text, i, end) == end;
    }

    /** Whether the cell is {@code -?digits[.digits]}. */
    static boolean isDecimal(CsvRow row, int column) {
        return afterDecimal(row, column) == row.end(column) && !row.isEmpty(column);
    }

    /** Whether the cell is {@code -?digits[.digits][E[+-]digits]}. */
    static boolean isNumber(CsvRow row, int column) {
        char[] text = row.text();
        int end = row.end(column);
        int i = afterDecimal(row, column);
        if (i < 0 || i == end) {
            return i == end && !row.isEmpty(column);
        }
        if (text[i] != 'e' && text[i] != 'E') {
            return false;
        }
        i++;
        i += i < end && (text[i] == '-' || text[i] == '+') ? 1 : 0;
        return i < end && afterDigits(text, i, end) == end;
    }

    /** Where a decimal at the cell's beginning ends, or -1 if there is none. */
    private static int afterDecimal(CsvRow row, int column) {
        char[] text = row.text();
        int end = row.end(column);
        int start = row.start(column);
        start += start < end && text[start] == '-' ? 1 : 0;
        int i = afterDigits(text, start, end);
        if (i == start) {
            return -1;
        }
        if (i < end && text[i] == '.') {
            int fraction = afterDigits(text, i + 1, end);
            return fraction == i + 1 ? -1 : fraction;
        }
        return i;
    }

    private static int afterDigits(char[] text, int start, int end) {
        int i = start;
        while (i < end && isDigit(text[i])) {
            i++;
        }
        return i;
    }

    /** The number in a cell that {@link #isNumber}; never -0. May be infinite where the text is too large. */
    static double number(CsvRow row, int column) {
        char[] text = row.text();
        int end = row.end(column);
        int start = row.start(column);
        boolean negative = text[start] == '-';
        long digits = 0;
        int point = end;
        for (int i = start + (negative ? 1 : 0); i < end; i++) {
            if (text[i] == '.') {
                point = i + 1;
            } else if (isDigit(text[i]) && digits < 100_000_000_000_000L) {
                digits = digits * 10 + text[i] - '0';
            } else {
                return Double.parseDouble(row.string(column)) + 0.0;
            }
        }
        // Both operands are exact, so the quotient is the nearest double, as parseDouble gives it.
        double number =
                end - point < POWERS.length ? digits / POWERS[end - point] : Double.parseDouble(row.string(column));
        return end - point < POWERS.length && negative ? 0.0 - number : number + 0.0;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
