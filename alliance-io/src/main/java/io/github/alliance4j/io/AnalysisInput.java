package io.github.alliance4j.io;

import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.problem.Problem;
import io.github.alliance4j.scoring.analysis.AllianceRecords;
import io.github.alliance4j.scoring.diagnostics.DataDiagnostics;
import io.github.alliance4j.scoring.interpretation.RuleFindings;
import io.github.alliance4j.scoring.outcome.OutcomeFindings;
import java.util.List;
import java.util.Objects;

/**
 * Where an analysis came from, for reports and summaries: a result says nothing about records that were refused, or
 * about answers that look wrong. Immutable, thread-safe.
 *
 * <pre>{@code
 * AnalysisInput input = AnalysisInput.of("clinic.csv", forms, "refuse", counts)
 *         .withProblems(first, count)
 *         .with(collector.diagnose())
 *         .with(RuleBook.published(forms).assess(sheets));
 * }</pre>
 *
 * @since 0.1
 */
public final class AnalysisInput {

    /** How many problems are kept at most. */
    public static final int PROBLEMS_KEPT = 200;

    private final String source;
    private final List<Instrument> instruments;
    private final String missingItems;
    private final ReadCounts records;
    private final List<Problem> problems;
    private final long problemCount;
    private final DataDiagnostics diagnostics;
    private final RuleFindings rules;
    private final AllianceRecords allianceRecords;
    private final ReadCounts allianceCounts;
    private final List<OutcomeFindings> outcomes;
    private final ReadCounts outcomeCounts;

    private AnalysisInput(
            String source,
            List<Instrument> instruments,
            String missingItems,
            ReadCounts records,
            List<Problem> problems,
            long problemCount,
            DataDiagnostics diagnostics,
            RuleFindings rules,
            AllianceRecords allianceRecords,
            ReadCounts allianceCounts,
            List<OutcomeFindings> outcomes,
            ReadCounts outcomeCounts) {
        this.source = Objects.requireNonNull(source, "source");
        this.instruments = List.copyOf(instruments);
        this.missingItems = Objects.requireNonNull(missingItems, "missingItems");
        this.records = Objects.requireNonNull(records, "records");
        this.problems = List.copyOf(problems);
        this.problemCount = problemCount;
        this.diagnostics = Objects.requireNonNull(diagnostics, "diagnostics");
        this.rules = Objects.requireNonNull(rules, "rules");
        this.allianceRecords = Objects.requireNonNull(allianceRecords, "allianceRecords");
        this.allianceCounts = Objects.requireNonNull(allianceCounts, "allianceCounts");
        this.outcomes = List.copyOf(outcomes);
        this.outcomeCounts = Objects.requireNonNull(outcomeCounts, "outcomeCounts");
    }

    /**
     * An input without problems and records of dyads that was not diagnosed and to which no rule was applied.
     *
     * @param source the name of the file, without its folder
     * @param instruments the forms that were asked for
     * @param missingItems the rule for missing items, in words
     * @param records how many records were read
     * @return the input
     */
    public static AnalysisInput of(
            String source, List<Instrument> instruments, String missingItems, ReadCounts records) {
        return new AnalysisInput(
                source,
                instruments,
                missingItems,
                records,
                List.of(),
                0,
                DataDiagnostics.none(),
                RuleFindings.none(),
                AllianceRecords.none(),
                new ReadCounts(0, 0),
                List.of(),
                new ReadCounts(0, 0));
    }

    /**
     * The same input with the problems of its records.
     *
     * @param first the first problems, at most {@value #PROBLEMS_KEPT}
     * @param count how many problems there were in all
     * @return the input
     * @throws IllegalArgumentException if more problems are given than may be kept, or than there are
     */
    public AnalysisInput withProblems(List<Problem> first, long count) {
        if (first.size() > PROBLEMS_KEPT || first.size() > count) {
            throw new IllegalArgumentException(
                    first.size() + " problems given of " + count + "; at most " + PROBLEMS_KEPT + " are kept");
        }
        return new AnalysisInput(
                source,
                instruments,
                missingItems,
                records,
                first,
                count,
                diagnostics,
                rules,
                allianceRecords,
                allianceCounts,
                outcomes,
                outcomeCounts);
    }

    /**
     * The same input with what its answers look like.
     *
     * @param newDiagnostics what was checked and found
     * @return the input
     */
    public AnalysisInput with(DataDiagnostics newDiagnostics) {
        return new AnalysisInput(
                source,
                instruments,
                missingItems,
                records,
                problems,
                problemCount,
                newDiagnostics,
                rules,
                allianceRecords,
                allianceCounts,
                outcomes,
                outcomeCounts);
    }

    /**
     * The same input with what published rules say of its forms.
     *
     * @param newRules what was applied and found
     * @return the input
     */
    public AnalysisInput with(RuleFindings newRules) {
        return new AnalysisInput(
                source,
                instruments,
                missingItems,
                records,
                problems,
                problemCount,
                diagnostics,
                newRules,
                allianceRecords,
                allianceCounts,
                outcomes,
                outcomeCounts);
    }

    /**
     * The same input with the records of its dyads, none of which was refused.
     *
     * @param newRecords the records; those of dyads without forms are named and not shown
     * @return the input
     */
    public AnalysisInput with(AllianceRecords newRecords) {
        return with(newRecords, new ReadCounts(newRecords.all().size(), 0));
    }

    /**
     * The same input with the records of its dyads, as they were read.
     *
     * @param newRecords the records; those of dyads without forms are named and not shown
     * @param read how many were accepted and refused, whole records or single events by what the file holds
     * @return the input
     */
    public AnalysisInput with(AllianceRecords newRecords, ReadCounts read) {
        return new AnalysisInput(
                source,
                instruments,
                missingItems,
                records,
                problems,
                problemCount,
                diagnostics,
                rules,
                newRecords,
                read,
                outcomes,
                outcomeCounts);
    }

    /**
     * The same input with what the alliance goes with in an outcome.
     *
     * @param newOutcomes what was found, one entry a rater and form of the alliance; none if no score could be used
     * @param read how many outcome scores were accepted and refused
     * @return the input
     */
    public AnalysisInput withOutcomes(List<OutcomeFindings> newOutcomes, ReadCounts read) {
        return new AnalysisInput(
                source,
                instruments,
                missingItems,
                records,
                problems,
                problemCount,
                diagnostics,
                rules,
                allianceRecords,
                allianceCounts,
                newOutcomes,
                read);
    }

    /**
     * What the alliance goes with in an outcome.
     *
     * @return one entry a rater and form of the alliance; none if no outcome was given
     */
    public List<OutcomeFindings> outcomes() {
        return outcomes;
    }

    /**
     * How many outcome scores could be read.
     *
     * @return the counts; 0 and 0 if no outcome was given
     */
    public ReadCounts outcomeCounts() {
        return outcomeCounts;
    }

    /**
     * The name of the file.
     *
     * @return without its folder
     */
    public String source() {
        return source;
    }

    /**
     * The forms that were asked for.
     *
     * @return the instruments
     */
    public List<Instrument> instruments() {
        return instruments;
    }

    /**
     * The rule for missing items.
     *
     * @return in words
     */
    public String missingItems() {
        return missingItems;
    }

    /**
     * How many records were read.
     *
     * @return the counts
     */
    public ReadCounts records() {
        return records;
    }

    /**
     * The first problems.
     *
     * @return at most {@value #PROBLEMS_KEPT}
     */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * How many problems there were in all.
     *
     * @return 0 or more
     */
    public long problemCount() {
        return problemCount;
    }

    /**
     * What the answers look like.
     *
     * @return the diagnostics; without any check if none was asked for
     */
    public DataDiagnostics diagnostics() {
        return diagnostics;
    }

    /**
     * What published rules say of the forms.
     *
     * @return the findings; none if no rule was applied
     */
    public RuleFindings rules() {
        return rules;
    }

    /**
     * What was noted of the alliance of each dyad.
     *
     * @return the records; none if none were given
     */
    public AllianceRecords allianceRecords() {
        return allianceRecords;
    }

    /**
     * How much of the records of the alliance could be read.
     *
     * @return whole records or single events, by what the file holds; 0 and 0 if none were given
     */
    public ReadCounts allianceCounts() {
        return allianceCounts;
    }

    /**
     * The counts, without the name of the file, so that it may be logged.
     *
     * @return for example {@code 43 accepted, 18 refused, 18 problems}
     */
    @Override
    public String toString() {
        return records.accepted() + " accepted, " + records.refused() + " refused, " + problemCount + " problems";
    }
}
