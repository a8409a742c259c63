package io.github.alliance4j.io.csv;

import io.github.alliance4j.io.IdentifierEscaping;
import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.problem.Outcome;
import io.github.alliance4j.scoring.evaluation.FoundEpisode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads episodes, to hold them against the truth: the files that {@link EpisodeCsvWriter} writes, or those of any other
 * software with at least {@code dyad} and {@code onset}.
 *
 * <pre>
 * dyad,criterion,status,onset,nadir,signal_session,depth
 * </pre>
 *
 * <p>Columns are found by name, in any case and order; others are passed over. A row without an onset says that there is no
 * episode, or, with the status {@code NOT_EVALUABLE}, that the dyad could not be judged.
 * A row of a withdrawn alarm is an episode: it was an alarm. An empty nadir is the onset, and a
 * file without {@code criterion} is of one rule, called {@code episodes}.
 *
 * @since 0.1
 */
public final class EpisodeCsv {

    private static final Set<String> NEEDED = new TreeSet<>(List.of("dyad", "onset"));
    private static final Set<String> ALL =
            new TreeSet<>(List.of("dyad", "criterion", "status", "onset", "nadir", "signal_session", "depth", "rater"));

    /**
     * The episodes of one criterion. Immutable, thread-safe.
     *
     * @param criterion its id
     * @param episodes by dyad, every dyad of the file; a dyad without an episode has an empty list
     * @param notEvaluable how many dyads could not be judged
     * @since 0.1
     */
    public record Findings(String criterion, Map<DyadId, List<FoundEpisode>> episodes, int notEvaluable) {

        /**
         * Copies the episodes.
         *
         * @param criterion its id
         * @param episodes by dyad, every dyad of the file; a dyad without an episode has an empty list
         * @param notEvaluable how many dyads could not be judged
         */
        public Findings {
            Map<DyadId, List<FoundEpisode>> copy = new LinkedHashMap<>();
            episodes.forEach((dyad, all) -> copy.put(dyad, List.copyOf(all)));
            episodes = Collections.unmodifiableMap(copy);
        }
    }

    /** Collects the rows of one criterion. */
    private static final class Collected {
        private final Map<DyadId, List<FoundEpisode>> episodes = new LinkedHashMap<>();
        private int notEvaluable;
    }

    private EpisodeCsv() {}

    /**
     * Reads a file.
     *
     * @param file the file
     * @param charset its encoding
     * @param escaping whether a leading {@code '} that was written for spreadsheets is removed
     * @return the episodes of each criterion, in the order of the file, with the problems of refused rows
     * @throws IOException if the file cannot be read
     * @throws io.github.alliance4j.io.FormatException if the file as a whole is at fault
     */
    public static Outcome<List<Findings>> read(Path file, Charset charset, IdentifierEscaping escaping)
            throws IOException {
        Map<String, Collected> criteria = new LinkedHashMap<>();
        Outcome<Map<String, Collected>> read = DyadTable.read(
                file, charset, escaping, NEEDED, criteria, (table, dyad) -> add(table, dyad, criteria), ALL);
        List<Findings> findings = new ArrayList<>();
        criteria.forEach((id, all) -> findings.add(new Findings(id, all.episodes, all.notEvaluable)));
        return new Outcome<>(List.copyOf(findings), read.accepted(), read.refused(), read.problems());
    }

    private static void add(DyadTable table, DyadId dyad, Map<String, Collected> criteria) {
        String criterion = table.text("criterion");
        boolean none = table.optionalSession("onset").isEmpty();
        List<FoundEpisode> found = none ? List.of() : List.of(episode(table));
        Collected all = criteria.computeIfAbsent(criterion.isEmpty() ? "episodes" : criterion, id -> new Collected());
        all.episodes.computeIfAbsent(dyad, key -> new ArrayList<>()).addAll(found);
        all.notEvaluable += none && table.text("status").equals("NOT_EVALUABLE") ? 1 : 0;
    }

    private static FoundEpisode episode(DyadTable table) {
        int onset = table.session("onset");
        return new FoundEpisode(
                onset,
                table.optionalSession("nadir").orElse(onset),
                table.optionalSession("signal_session"),
                table.number("depth"));
    }
}
