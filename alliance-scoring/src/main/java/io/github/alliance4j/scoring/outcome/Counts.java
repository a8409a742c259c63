package io.github.alliance4j.scoring.outcome;

/** Numbers of things in words. */
final class Counts {

    /** The reason where squares overflow. */
    static final String TOO_LARGE = "the scores are too large to compute with";

    private Counts() {}

    /** For example {@code 1 session} or {@code 3 sessions}. */
    static String of(long number, String one) {
        return number + " " + one + (number == 1 ? "" : "s");
    }
}
