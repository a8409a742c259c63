package io.github.alliance4j.io.csv;

/** Finds out whether a file separates its columns by comma or by semicolon. */
final class Separator {

    private Separator() {}

    /**
     * Whichever of comma and semicolon stands more often in the first line that is not blank, outside quotes; the comma
     * if both stand equally often.
     */
    static char of(char[] text, int start, int end) {
        int commas = 0;
        int semicolons = 0;
        boolean quoted = false;
        boolean blank = true;
        for (int i = start; i < end; i++) {
            char c = text[i];
            if (c == '"') {
                quoted = !quoted;
            }
            if (!quoted && (c == '\n' || c == '\r') && !blank) {
                break;
            }
            blank &= Character.isWhitespace(c);
            commas += !quoted && c == ',' ? 1 : 0;
            semicolons += !quoted && c == ';' ? 1 : 0;
        }
        return semicolons > commas ? ';' : ',';
    }
}
