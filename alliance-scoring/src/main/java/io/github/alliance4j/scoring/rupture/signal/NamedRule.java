package io.github.alliance4j.scoring.rupture.signal;

import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.instrument.Citation;
import io.github.alliance4j.model.instrument.EvidenceMark;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.internal.Magnitude;
import io.github.alliance4j.scoring.interpretation.RuleSource;
import io.github.alliance4j.scoring.rupture.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A rule that looks at every position of a series. */
final class NamedRule implements SignalRule {

    /** Why a series cannot be judged, or the empty text. */
    interface Gate {
        String reason(SessionSeries series);
    }

    /** What there is to say of the session at a position. */
    interface Look {
        Optional<Evidence> at(SessionSeries series, int position);
    }

    private final String id;
    private final RuleSource source;
    private final Gate gate;
    private final Look look;

    NamedRule(String id, RuleSource source, Gate gate, Look look) {
        this.id = id;
        this.source = source;
        this.gate = gate;
        this.look = look;
    }

    static RuleSource source(String citation, EvidenceMark mark, String note) {
        return new RuleSource(Citation.of(citation), mark, note);
    }

    /** The evidence if there is a signal. */
    static Optional<Evidence> when(boolean holds, Evidence evidence) {
        return holds ? Optional.of(evidence) : Optional.empty();
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public RuleSource source() {
        return source;
    }

    @Override
    public Evaluation<List<SessionSignal>> assess(SessionSeries series) {
        Objects.requireNonNull(series, "series");
        String reason = gate.reason(series);
        if (!reason.isEmpty()) {
            return Evaluation.notEvaluable(reason);
        }
        if (Magnitude.isAnyTooLarge(series.values())) {
            return Evaluation.notEvaluable(Magnitude.TOO_LARGE);
        }
        List<SessionSignal> signals = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            SessionNumber session = SessionNumber.of(series.session(i));
            look.at(series, i).ifPresent(evidence -> signals.add(new SessionSignal(id, session, evidence, source)));
        }
        return Evaluation.of(List.copyOf(signals));
    }

    /**
     * The id of the rule.
     *
     * @return the id
     */
    @Override
    public String toString() {
        return id;
    }
}
