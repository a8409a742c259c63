package io.github.alliance4j.scoring.rupture.signal;

import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.rupture.Detection;
import io.github.alliance4j.scoring.rupture.RuptureDetector;
import io.github.alliance4j.scoring.rupture.RuptureFinding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether the therapist saw the ruptures that the client shows: the same rule on the ratings of each, session by session.
 * With {@code C} and {@code T} the flags of client and therapist, a session is RECOGNISED ({@code C} and {@code T}), MISSED
 * ({@code C} only), THERAPIST_ONLY or NEITHER.
 *
 * <p>In 84 clients of 56 therapists, therapists' recognition raised the alliance of the next session and cancelled the
 * negative effect on functioning [1] (VERIFIED); the cut that makes a flag is UNCONFIRMED, so the rule is the caller's.
 *
 * <p>A session is flagged by a rule if it lies from the onset to the nadir of a finding, both included (LIBRARY DEFAULT).
 * Only sessions that both rated count. Immutable, thread-safe.
 *
 * <ol>
 *   <li>Chen, R., Atzil-Slonim, D., Bar-Kalifa, E., Hasson-Ohayon, I., and Refaeli, E. (2018). Psychotherapy Research,
 *       28(4), 560-570.
 * </ol>
 *
 * @since 0.1
 */
public final class Recognition {

    private final Map<SessionNumber, RecognitionClass> classes;

    private Recognition(Map<SessionNumber, RecognitionClass> classes) {
        this.classes = Collections.unmodifiableMap(classes);
    }

    /**
     * The recognition of flags that were made elsewhere, for example by an observer.
     *
     * @param sessions the sessions that both rated
     * @param client those that the client's ratings flag; others than {@code sessions} are passed over
     * @param therapist those that the therapist's ratings flag; others than {@code sessions} are passed over
     * @return the recognition
     */
    public static Recognition of(
            Collection<SessionNumber> sessions, Collection<SessionNumber> client, Collection<SessionNumber> therapist) {
        Set<SessionNumber> clientFlags = new HashSet<>(client);
        Set<SessionNumber> therapistFlags = new HashSet<>(therapist);
        Map<SessionNumber, RecognitionClass> classes = new LinkedHashMap<>();
        for (SessionNumber session : new TreeSet<>(sessions)) {
            classes.put(session, RecognitionClass.of(clientFlags.contains(session), therapistFlags.contains(session)));
        }
        return new Recognition(classes);
    }

    /**
     * The recognition by one rule.
     *
     * @param rule the rule, applied to either series
     * @param client the client's ratings
     * @param therapist the therapist's ratings
     * @return the recognition; not evaluable where the rule cannot judge one of the two or they rated no session together
     * @throws IllegalArgumentException if the two series are of two dyads
     */
    public static Evaluation<Recognition> assess(RuptureDetector rule, SessionSeries client, SessionSeries therapist) {
        if (!client.dyad().equals(therapist.dyad())) {
            throw new IllegalArgumentException("The ratings of client and therapist must be of one dyad");
        }
        List<SessionNumber> shared = shared(client, therapist);
        if (shared.isEmpty()) {
            return Evaluation.notEvaluable("client and therapist rated no session together");
        }
        Detection byClient = rule.detect(client);
        Detection byTherapist = rule.detect(therapist);
        if (!byClient.isEvaluable()) {
            return Evaluation.notEvaluable("client: " + byClient.notEvaluableReason());
        }
        if (!byTherapist.isEvaluable()) {
            return Evaluation.notEvaluable("therapist: " + byTherapist.notEvaluableReason());
        }
        return Evaluation.of(of(shared, flagged(shared, byClient), flagged(shared, byTherapist)));
    }

    /** The sessions that are in both series, ascending. */
    static List<SessionNumber> shared(SessionSeries one, SessionSeries other) {
        List<SessionNumber> shared = new ArrayList<>();
        for (int i = 0; i < one.size(); i++) {
            if (other.position(one.session(i)) >= 0) {
                shared.add(SessionNumber.of(one.session(i)));
            }
        }
        return shared;
    }

    private static List<SessionNumber> flagged(List<SessionNumber> sessions, Detection detection) {
        return sessions.stream()
                .filter(session -> detection.findings().stream().anyMatch(finding -> lies(session, finding)))
                .toList();
    }

    private static boolean lies(SessionNumber session, RuptureFinding finding) {
        return session.compareTo(finding.onset()) >= 0 && session.compareTo(finding.nadir()) <= 0;
    }

    /**
     * The class of each session that both rated.
     *
     * @return an unmodifiable map by session
     */
    public Map<SessionNumber, RecognitionClass> classes() {
        return classes;
    }

    /**
     * A cell of the 2 by 2 table.
     *
     * @param recognition the class
     * @return how many sessions are in it
     */
    public int count(RecognitionClass recognition) {
        return Collections.frequency(classes.values(), recognition);
    }

    /**
     * The share of the client's flags that the therapist's ratings show too, {@code P(T | C)}.
     *
     * @return recognised / (recognised + missed), 0 to 1; not evaluable where the client has no flag
     */
    public Evaluation<Double> rate() {
        int recognised = count(RecognitionClass.RECOGNISED);
        int flags = recognised + count(RecognitionClass.MISSED);
        return flags == 0
                ? Evaluation.notEvaluable("the client's ratings flag no session")
                : Evaluation.of((double) recognised / flags);
    }

    /**
     * Cohen's kappa of the two flags, {@code (po - pe) / (1 - pe)}, with {@code po} the share of sessions on which they
     * agree and {@code pe} the share expected from their own rates.
     *
     * @return kappa, at most 1; not evaluable where there is no session, or both flag none or both flag all
     */
    public Evaluation<Double> kappa() {
        double n = classes.size();
        double client = count(RecognitionClass.RECOGNISED) + count(RecognitionClass.MISSED);
        double therapist = count(RecognitionClass.RECOGNISED) + count(RecognitionClass.THERAPIST_ONLY);
        double agreeing = count(RecognitionClass.RECOGNISED) + count(RecognitionClass.NEITHER);
        double expected = client * therapist + (n - client) * (n - therapist);
        if (n * n == expected) {
            return Evaluation.notEvaluable("both flag no session, or both flag every session");
        }
        return Evaluation.of((n * agreeing - expected) / (n * n - expected));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Recognition that && classes.equals(that.classes);
    }

    @Override
    public int hashCode() {
        return classes.hashCode();
    }

    /**
     * The 2 by 2 table.
     *
     * @return for example {@code 1 recognised, 2 missed, 0 therapist only, 9 neither}
     */
    @Override
    public String toString() {
        return count(RecognitionClass.RECOGNISED) + " recognised, " + count(RecognitionClass.MISSED) + " missed, "
                + count(RecognitionClass.THERAPIST_ONLY) + " therapist only, " + count(RecognitionClass.NEITHER)
                + " neither";
    }
}
