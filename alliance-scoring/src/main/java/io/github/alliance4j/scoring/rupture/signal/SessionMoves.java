package io.github.alliance4j.scoring.rupture.signal;

import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.rupture.Caveat;
import io.github.alliance4j.scoring.rupture.Detection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Where a rating moved: between sessions or within them, from ratings before and after each session. With {@code pre_i} and
 * {@code post_i} those of session {@code i}:
 *
 * <pre>
 * post_i - post_(i-1) = (pre_i - post_(i-1)) + (post_i - pre_i)
 *                        between sessions       within the session
 * </pre>
 *
 * <p>In three samples the alliance fell between sessions and rose within them, and falls from post to post were unreliable
 * predictors of falls within sessions and of outcome [1]. A rupture claimed from ratings after sessions alone therefore
 * carries {@link Caveat#BETWEEN_SESSION_CONFOUND}: see {@link #judge}.
 *
 * <p>A missing session leaves the move between undefined on both of its sides. Immutable, thread-safe.
 *
 * <ol>
 *   <li>Zlotnick, E., Strauss, A. Y., Ellis, P., Abargil, M., Tishby, O., and Huppert, J. D. (2020). Journal of Consulting
 *       and Clinical Psychology, 88(9), 859-869 (VERIFIED).
 * </ol>
 *
 * @since 0.1
 */
public final class SessionMoves {

    private static final SessionMoves NONE = new SessionMoves(List.of());

    private final List<SessionMove> moves;

    private SessionMoves(List<SessionMove> moves) {
        this.moves = List.copyOf(moves);
    }

    /**
     * No move is known: there are no ratings before sessions.
     *
     * @return no moves
     */
    public static SessionMoves none() {
        return NONE;
    }

    /**
     * The moves of one dyad and rater.
     *
     * @param pre the ratings before sessions
     * @param post the ratings after sessions, in the same metric
     * @return the moves
     * @throws IllegalArgumentException if the two series are of two dyads, raters or scales
     */
    public static SessionMoves of(SessionSeries pre, SessionSeries post) {
        if (!pre.dyad().equals(post.dyad())
                || !pre.key().rater().equals(post.key().rater())
                || !pre.key().scale().equals(post.key().scale())) {
            throw new IllegalArgumentException(
                    "Ratings before and after sessions must be of one dyad, rater and scale");
        }
        List<SessionMove> moves = new ArrayList<>();
        for (int i = 0; i < pre.size(); i++) {
            int session = pre.session(i);
            OptionalDouble between = difference(pre.value(i), post, session - 1);
            OptionalDouble within = difference(pre.value(i), post, session);
            if (between.isPresent() || within.isPresent()) {
                moves.add(new SessionMove(SessionNumber.of(session), between, negative(within)));
            }
        }
        return new SessionMoves(moves);
    }

    private static OptionalDouble difference(double before, SessionSeries post, int session) {
        int position = post.position(session);
        return position < 0 ? OptionalDouble.empty() : OptionalDouble.of(before - post.value(position));
    }

    private static OptionalDouble negative(OptionalDouble value) {
        return value.isPresent() ? OptionalDouble.of(0 - value.getAsDouble()) : value;
    }

    /**
     * Every session with a move between or within.
     *
     * @return the moves by session
     */
    public List<SessionMove> moves() {
        return moves;
    }

    /**
     * The move of one session.
     *
     * @param session the session
     * @return the move, or nothing where neither part is known
     */
    public Optional<SessionMove> at(SessionNumber session) {
        return moves.stream().filter(move -> move.session().equals(session)).findFirst();
    }

    /**
     * The mean move between sessions.
     *
     * @return the mean of those that are known, or nothing
     */
    public OptionalDouble meanBetween() {
        return mean(SessionMove::between);
    }

    /**
     * The mean move within sessions.
     *
     * @return the mean of those that are known, or nothing
     */
    public OptionalDouble meanWithin() {
        return mean(SessionMove::within);
    }

    private OptionalDouble mean(Function<SessionMove, OptionalDouble> part) {
        return moves.stream()
                .map(part)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .average();
    }

    /**
     * What a rule found in ratings after sessions, with {@link Caveat#BETWEEN_SESSION_CONFOUND} where it rests on them
     * alone: where for the onset of some finding it is not known how much of the fall came between sessions.
     *
     * @param detection the findings from the ratings after sessions
     * @return the same findings, with the caveat or as they were
     */
    public Detection judge(Detection detection) {
        boolean known = detection.findings().stream()
                .allMatch(finding ->
                        at(finding.onset()).filter(SessionMove::isComplete).isPresent());
        if (known) {
            return detection;
        }
        Set<Caveat> caveats = new TreeSet<>(detection.caveats());
        caveats.add(Caveat.BETWEEN_SESSION_CONFOUND);
        return new Detection(
                detection.criterion(),
                detection.series(),
                detection.findings(),
                detection.notEvaluableReason(),
                caveats);
    }

    /**
     * How many moves there are, without scores, so that it may be logged.
     *
     * @return for example {@code moves of 11 sessions}
     */
    @Override
    public String toString() {
        return "moves of " + moves.size() + (moves.size() == 1 ? " session" : " sessions");
    }
}
