package io.github.alliance4j.io;

/**
 * Whether text is kept from being run by a spreadsheet. Writing and reading with the same constant gives every text back
 * exactly.
 *
 * @since 0.1
 */
public enum IdentifierEscaping {
    /**
     * The default. A text that is any number of {@code '} followed by one of {@code = + - @} is written with one more
     * {@code '} in front, and reading takes one off under the same condition.
     */
    SPREADSHEET_SAFE {
        @Override
        public String write(String text) {
            return startsFormula(text, 0, text.length()) ? "'" + text : text;
        }

        @Override
        public String read(String text) {
            return isEscaped(text, 0, text.length()) ? text.substring(1) : text;
        }

        @Override
        public boolean isEscaped(CharSequence text, int start, int end) {
            return start < end && text.charAt(start) == '\'' && startsFormula(text, start + 1, end);
        }
    },
    /** Text is written and read as it is. */
    RAW {
        @Override
        public String write(String text) {
            return text;
        }

        @Override
        public String read(String text) {
            return text;
        }

        @Override
        public boolean isEscaped(CharSequence text, int start, int end) {
            return false;
        }
    };

    /**
     * The text as it stands in a file.
     *
     * @param text the text
     * @return the text, with a leading {@code '} where this escaping needs one
     */
    public abstract String write(String text);

    /**
     * The text that a file means; undoes {@link #write}.
     *
     * @param text what stands in the file
     * @return the text, without the leading {@code '} that writing added
     */
    public abstract String read(String text);

    /**
     * Whether reading drops the first character of a part of a text.
     *
     * @param text what stands in the file
     * @param start where the part begins
     * @param end where it ends, exclusive
     * @return true if the first character was added by writing
     */
    public abstract boolean isEscaped(CharSequence text, int start, int end);

    private static boolean startsFormula(CharSequence text, int start, int end) {
        int i = start;
        while (i < end && text.charAt(i) == '\'') {
            i++;
        }
        return i < end && "=+-@".indexOf(text.charAt(i)) >= 0;
    }
}
