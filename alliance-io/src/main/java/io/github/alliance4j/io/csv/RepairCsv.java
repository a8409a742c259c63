package io.github.alliance4j.io.csv;

import io.github.alliance4j.io.IdentifierEscaping;
import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.problem.Outcome;
import io.github.alliance4j.scoring.outcome.RepairGroups;
import io.github.alliance4j.scoring.outcome.RepairStatus;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Reads how the ruptures of each dyad ended from a file that {@link EpisodeCsvWriter} writes, or any with at least {@code dyad} and
 * {@code status}, of one rater and one criterion.
 *
 * <pre>
 * dyad,rater,criterion,status
 * </pre>
 *
 * <p>{@code status} is {@code NONE}, {@code REPAIRED}, {@code UNREPAIRED}, {@code PENDING} or {@code NOT_EVALUABLE}; a dyad may have
 * several rows, and {@link RepairStatus#of} says what they come to; {@code PENDING} is a rupture still open at the last session. {@code
 * rater} is client, therapist, observer or parent, or empty. Other columns are passed over.
 *
 * @since 0.1
 */
public final class RepairCsv {

    private static final Set<String> NEEDED = new TreeSet<>(Set.of("dyad", "status"));
    private static final Set<String> ALL = new TreeSet<>(Set.of("dyad", "rater", "criterion", "status"));

    /** The rows of one rater and criterion. */
    private record Kind(Optional<Rater> rater, String criterion) {

        @Override
        public String toString() {
            return (criterion.isEmpty() ? "no criterion" : criterion)
                    + rater.map(who -> " by " + who.name().toLowerCase(Locale.ROOT))
                            .orElse("");
        }

        RepairGroups groups(Map<DyadId, RepairStatus> status) {
            RepairGroups all = RepairGroups.of(status);
            RepairGroups named = criterion.isEmpty() ? all : all.by(criterion);
            return rater.map(named::ratedBy).orElse(named);
        }
    }

    /** What the rows of one dyad say. */
    private static final class Counted {
        private int repaired;
        private int unrepaired;
        private int open;
        private int notJudged;

        void add(String status) {
            switch (status) {
                case "NONE" -> {}
                case "REPAIRED" -> repaired++;
                case "UNREPAIRED" -> unrepaired++;
                case "PENDING" -> open++;
                case "NOT_EVALUABLE" -> notJudged++;
                default ->
                    throw new IllegalArgumentException(
                            "column \"status\" is none of NONE, REPAIRED, UNREPAIRED, PENDING," + " NOT_EVALUABLE");
            }
        }

        Optional<RepairStatus> status() {
            return RepairStatus.of(repaired, unrepaired, open, notJudged);
        }
    }

    private RepairCsv() {}

    /**
     * Reads a file.
     *
     * @param file the file
     * @param charset its encoding
     * @param escaping whether a leading {@code '} that was written for spreadsheets is removed
     * @param rater only rows of this rater; nothing for all
     * @param criterion only rows of this criterion; nothing for all
     * @return the status of each dyad whose status is known, of which criterion and rater as far as the file says, with the problems
     *     of refused rows
     * @throws IOException if the file cannot be read
     * @throws io.github.alliance4j.io.FormatException if the file as a whole is at fault
     * @throws IllegalArgumentException if rows of several raters or criteria are left, or none
     */
    public static Outcome<RepairGroups> read(
            Path file, Charset charset, IdentifierEscaping escaping, Optional<Rater> rater, Optional<String> criterion)
            throws IOException {
        Map<DyadId, Counted> counted = new LinkedHashMap<>();
        Set<Kind> kinds = new LinkedHashSet<>();
        Outcome<Map<DyadId, Counted>> read = DyadTable.read(
                file,
                charset,
                escaping,
                NEEDED,
                counted,
                (table, dyad) -> {
                    Kind kind = new Kind(table.rater("rater"), table.text("criterion"));
                    if (rater.or(kind::rater).equals(kind.rater())
                            && criterion.orElse(kind.criterion()).equals(kind.criterion())) {
                        counted.computeIfAbsent(dyad, one -> new Counted()).add(table.text("status"));
                        kinds.add(kind);
                    }
                },
                ALL);
        if (kinds.size() != 1) {
            throw new IllegalArgumentException("The episodes are of "
                    + (kinds.isEmpty()
                            ? "nothing that was asked for"
                            : kinds.stream().map(Kind::toString).collect(Collectors.joining(", ")))
                    + "; take those of one rater and one criterion");
        }
        Map<DyadId, RepairStatus> status = new LinkedHashMap<>();
        counted.forEach((dyad, all) -> all.status().ifPresent(known -> status.put(dyad, known)));
        return new Outcome<>(kinds.iterator().next().groups(status), read.accepted(), read.refused(), read.problems());
    }
}
