package io.github.alliance4j.scoring.outcome;

/** Numbers of things in words. */
final class Counts {

    private Counts() {}

    /** For example {@code 1 session} or {@code 3 sessions}. */
    static String of(long number, String one) {
        return number + " " + one + (number == 1 ? "" : "s");
    }
}
