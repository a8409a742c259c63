package io.github.alliance4j.scoring.reference;

import java.util.Locale;

/**
 * How one case went.
 *
 * @param topic the topic
 * @param id the case
 * @param kind its kind
 * @param status the status
 * @param error the largest relative error, for cases that were compared
 * @param detail what differs, or why the case was not run
 */
public record CaseResult(String topic, String id, String kind, Status status, double error, String detail) {

    /** What can become of a case. */
    public enum Status {
        /** Every value agrees. */
        PASS,
        /** A value differs, a file is missing, or the library threw. */
        FAIL,
        /** The kind, or this case of it, is not implemented. */
        UNSUPPORTED,
        /** A file of an external case is absent. */
        SKIPPED
    }

    /** The result as a line of the report. */
    String csv() {
        String shown = status == Status.PASS || status == Status.FAIL ? String.format(Locale.ROOT, "%.3g", error) : "";
        return String.join(",", quoted(topic), quoted(id), quoted(kind), status.name(), shown, quoted(detail));
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"").replaceAll("[\r\n]+", " ") + '"';
    }
}
