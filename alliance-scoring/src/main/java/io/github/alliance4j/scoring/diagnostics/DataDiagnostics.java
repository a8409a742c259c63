package io.github.alliance4j.scoring.diagnostics;

import java.util.List;

/**
 * What was checked in a file of answers, what was found, and what could not be checked. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class DataDiagnostics {

    private static final DataDiagnostics NONE = new DataDiagnostics(List.of());

    private final List<CheckResult> checks;

    DataDiagnostics(List<CheckResult> checks) {
        this.checks = List.copyOf(checks);
    }

    /**
     * Nothing was checked.
     *
     * @return diagnostics without any check
     */
    public static DataDiagnostics none() {
        return NONE;
    }

    /**
     * Every check, made or not.
     *
     * @return by form, rater and check, in an order that does not depend on that of the forms
     */
    public List<CheckResult> checks() {
        return checks;
    }

    /**
     * What was found.
     *
     * @return by form and rater, the most serious kind first; empty where nothing was found, or nothing was checked
     */
    public List<Diagnostic> diagnostics() {
        return checks.stream()
                .flatMap(check -> check.found().value().stream())
                .flatMap(List::stream)
                .toList();
    }

    /**
     * The checks that were not made; the reason is that of their evaluation.
     *
     * @return in order; empty if all were made
     */
    public List<CheckResult> notChecked() {
        return checks.stream().filter(check -> !check.isMade()).toList();
    }

    /**
     * The checks that were made.
     *
     * @return in order, with and without findings
     */
    public List<CheckResult> checked() {
        return checks.stream().filter(CheckResult::isMade).toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DataDiagnostics that && checks.equals(that.checks);
    }

    @Override
    public int hashCode() {
        return checks.hashCode();
    }

    /**
     * The numbers of findings and checks.
     *
     * @return for example {@code 2 diagnostics, 10 checks made, 2 not}
     */
    @Override
    public String toString() {
        return diagnostics().size() + " diagnostics, " + checked().size() + " checks made, "
                + notChecked().size() + " not";
    }
}
