package io.github.alliance4j.scoring.engagement;

import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.alliance.Alliance;
import io.github.alliance4j.model.alliance.Feedback;
import io.github.alliance4j.model.alliance.Rupture;
import io.github.alliance4j.model.alliance.Session;
import io.github.alliance4j.model.series.SessionSeries;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Looks for markers of early drop-out in the record of a dyad.
 *
 * <table>
 * <caption>The rules, all boundaries included but that of the level</caption>
 * <tr><th>marker</th><th>there if</th><th>default (LIBRARY DEFAULT)</th></tr>
 * <tr><td>{@code MISSED_IN_A_ROW}</td><td>the client missed at least r appointments up to the last</td><td>r = 2</td></tr>
 * <tr><td>{@code OFTEN_MISSED}</td><td>the client missed at least the share s of the last w appointments, at least 3 of
 * them recorded</td><td>s = 1/3, w = 6</td></tr>
 * <tr><td>{@code RUPTURE_OPEN}</td><td>a rupture began at least p sessions ago and no repair of it is stated, or
 * the latest at the weakest degree of its scale ({@link Rupture#isOpen})</td><td>p = 2</td></tr>
 * <tr><td>{@code FEEDBACK_OPEN}</td><td>the client gave feedback at least p sessions ago that was not taken up</td><td>p =
 * 2</td></tr>
 * <tr><td>{@code LOW_LEVEL}</td><td>the last score is below the level</td><td>none: not evaluable without one</td></tr>
 * </table>
 *
 * <p>Sessions ago are counted by number, missed ones too. A session that the therapist called off is not the client's
 * and ends a row, and so does a session number that is not in the record. Two people who state the same rupture make
 * two ruptures, each with its own repair. There is no sum of markers and no probability: several markers are several
 * things to ask about. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class DropoutMarkers {

    private static final int FEWEST = 3;

    private static final DropoutMarkers DEFAULTS =
            new DropoutMarkers(Span.CURRENT_THERAPIST, 2, 1.0 / 3, 6, 2, OptionalDouble.empty());

    private final Span span;
    private final int inARow;
    private final double share;
    private final int window;
    private final int patience;
    private final OptionalDouble level;

    private DropoutMarkers(Span span, int inARow, double share, int window, int patience, OptionalDouble level) {
        this.span = Objects.requireNonNull(span, "span");
        this.inARow = inARow;
        this.share = share;
        this.window = window;
        this.patience = patience;
        this.level = level;
    }

    /**
     * The rules with their defaults, for the sessions with the current therapist.
     *
     * @return the rules
     */
    public static DropoutMarkers withDefaults() {
        return DEFAULTS;
    }

    /**
     * The same rules for another part of the record.
     *
     * @param newSpan which part
     * @return the rules
     */
    public DropoutMarkers with(Span newSpan) {
        return new DropoutMarkers(newSpan, inARow, share, window, patience, level);
    }

    /**
     * The same rules with another number of appointments missed in a row.
     *
     * @param appointments {@code r}, at least 1
     * @return the rules
     * @throws IllegalArgumentException if it is below 1
     */
    public DropoutMarkers withMissedInARow(int appointments) {
        return new DropoutMarkers(
                span, atLeast(1, appointments, "appointments missed in a row"), share, window, patience, level);
    }

    /**
     * The same rules with another share of missed appointments.
     *
     * @param newShare {@code s}, above 0 and at most 1
     * @param ofTheLast {@code w}, at least 3
     * @return the rules
     * @throws IllegalArgumentException if a number is outside its bounds
     */
    public DropoutMarkers withMissedShare(double newShare, int ofTheLast) {
        if (!(newShare > 0 && newShare <= 1)) {
            throw new IllegalArgumentException("A share of " + newShare + " is not above 0 and at most 1");
        }
        return new DropoutMarkers(
                span, inARow, newShare, atLeast(FEWEST, ofTheLast, "last appointments"), patience, level);
    }

    /**
     * The same rules with another patience.
     *
     * @param sessions {@code p}, at least 1
     * @return the rules
     * @throws IllegalArgumentException if it is below 1
     */
    public DropoutMarkers withPatience(int sessions) {
        return new DropoutMarkers(span, inARow, share, window, atLeast(1, sessions, "sessions of patience"), level);
    }

    /**
     * The same rules with a level of the alliance.
     *
     * @param newLevel the level, in the metric of the scores
     * @return the rules
     * @throws IllegalArgumentException if it is not finite
     */
    public DropoutMarkers withLevel(double newLevel) {
        if (!Double.isFinite(newLevel)) {
            throw new IllegalArgumentException("A level is a finite number");
        }
        return new DropoutMarkers(span, inARow, share, window, patience, OptionalDouble.of(newLevel));
    }

    private static int atLeast(int bound, int value, String what) {
        if (value < bound) {
            throw new IllegalArgumentException(value + " " + what + " is below " + bound);
        }
        return value;
    }

    /**
     * Looks for all markers without scores.
     *
     * @param record the record, as of any session
     * @return a finding for each marker, in their order; {@code LOW_LEVEL} is not evaluable
     */
    public List<MarkerFinding> assess(Alliance record) {
        return assess(record, Optional.empty());
    }

    /**
     * Looks for all markers.
     *
     * @param record the record, as of any session
     * @param scores the overall alliance as one witness sees it, higher is better; those after the last session of the
     *     record, or with a former therapist, do not count
     * @return a finding for each marker, in their order
     * @throws IllegalArgumentException if the scores are of another dyad
     */
    public List<MarkerFinding> assess(Alliance record, SessionSeries scores) {
        return assess(record, Optional.of(Objects.requireNonNull(scores, "scores")));
    }

    private List<MarkerFinding> assess(Alliance record, Optional<SessionSeries> scores) {
        Stretch stretch = Stretch.of(record, span);
        return List.of(
                missedInARow(stretch.appointments()),
                oftenMissed(stretch.appointments()),
                ruptureOpen(stretch),
                feedbackOpen(stretch),
                lowLevel(scores.map(stretch::scores)));
    }

    private MarkerFinding missedInARow(List<Session> appointments) {
        if (appointments.isEmpty()) {
            return MarkerFinding.notEvaluable(DropoutMarker.MISSED_IN_A_ROW, "no session is recorded");
        }
        List<Session> row = lastRow(appointments);
        return MarkerFinding.of(
                DropoutMarker.MISSED_IN_A_ROW,
                row.size() >= inARow,
                numbers(row),
                "client missed the last " + row.size() + " in a row; marker from " + inARow);
    }

    /** What the client missed up to the last appointment, with consecutive numbers. */
    private static List<Session> lastRow(List<Session> appointments) {
        int first = appointments.size();
        while (first > 0
                && FollowUp.isByClient(appointments.get(first - 1))
                && (first == appointments.size()
                        || FollowUp.isNext(appointments.get(first - 1), appointments.get(first)))) {
            first--;
        }
        return appointments.subList(first, appointments.size());
    }

    private MarkerFinding oftenMissed(List<Session> appointments) {
        if (appointments.size() < FEWEST) {
            return MarkerFinding.notEvaluable(
                    DropoutMarker.OFTEN_MISSED, "fewer than " + FEWEST + " sessions are recorded");
        }
        List<Session> last = appointments.subList(Math.max(0, appointments.size() - window), appointments.size());
        List<Session> missed = last.stream().filter(FollowUp::isByClient).toList();
        return MarkerFinding.of(
                DropoutMarker.OFTEN_MISSED,
                (double) missed.size() / last.size() >= share,
                numbers(missed),
                "client missed " + missed.size() + " of the last " + last.size() + "; marker from a share of " + share);
    }

    private MarkerFinding ruptureOpen(Stretch stretch) {
        if (stretch.through() == 0) {
            return MarkerFinding.notEvaluable(DropoutMarker.RUPTURE_OPEN, "no session is recorded");
        }
        List<SessionNumber> open = stretch.ruptures().stream()
                .filter(Rupture::isOpen)
                .map(Rupture::onset)
                .filter(onset -> stretch.age(onset) >= patience)
                .sorted()
                .toList();
        return open(
                DropoutMarker.RUPTURE_OPEN,
                open,
                open.size() == 1 ? "stated rupture is open" : "stated ruptures are open");
    }

    private MarkerFinding feedbackOpen(Stretch stretch) {
        List<Feedback> given = stretch.feedback().stream()
                .filter(feedback -> feedback.givenBy() == Rater.CLIENT)
                .toList();
        if (given.isEmpty()) {
            return MarkerFinding.notEvaluable(DropoutMarker.FEEDBACK_OPEN, "the client gave no feedback");
        }
        List<SessionNumber> open = given.stream()
                .filter(feedback -> !feedback.isTakenUp())
                .map(Feedback::givenIn)
                .filter(session -> stretch.age(session) >= patience)
                .toList();
        return open(
                DropoutMarker.FEEDBACK_OPEN,
                open,
                open.size() == 1
                        ? "piece of feedback of the client is not taken up"
                        : "pieces of feedback of the client are not taken up");
    }

    private MarkerFinding open(DropoutMarker marker, List<SessionNumber> sessions, String what) {
        return MarkerFinding.of(
                marker,
                !sessions.isEmpty(),
                sessions,
                sessions.size() + " " + what + " after " + patience + (patience == 1 ? " session" : " sessions")
                        + " or more; marker from 1");
    }

    private MarkerFinding lowLevel(Optional<SessionSeries> scores) {
        if (level.isEmpty()) {
            return MarkerFinding.notEvaluable(DropoutMarker.LOW_LEVEL, "no level is stated");
        }
        if (scores.isEmpty() || scores.get().size() == 0) {
            return MarkerFinding.notEvaluable(DropoutMarker.LOW_LEVEL, "no session has a score");
        }
        SessionSeries series = scores.get();
        int last = series.size() - 1;
        boolean isLow = series.value(last) < level.getAsDouble();
        return MarkerFinding.of(
                DropoutMarker.LOW_LEVEL,
                isLow,
                List.of(SessionNumber.of(series.session(last))),
                "last score " + (isLow ? "below" : "not below") + " the stated level");
    }

    private static List<SessionNumber> numbers(List<Session> sessions) {
        List<SessionNumber> numbers = new ArrayList<>();
        sessions.forEach(session -> numbers.add(session.number()));
        return numbers;
    }
}
