package io.github.alliance4j.model.alliance;

import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.alliance.event.RepairStated;
import io.github.alliance4j.model.alliance.event.RuptureStated;
import io.github.alliance4j.model.alliance.term.Rating;
import io.github.alliance4j.model.alliance.term.RuptureId;
import io.github.alliance4j.model.alliance.term.RuptureKind;
import io.github.alliance4j.model.alliance.term.RuptureMarker;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A break or strain of the alliance that somebody stated, and what was stated about its mending, as the record has it by
 * a session. Not the finding of a detector, and no judgement whether the repair held. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class Rupture {

    private final RuptureHistory history;
    private final Window window;

    Rupture(RuptureHistory history, Window window) {
        this.history = history;
        this.window = window;
    }

    /**
     * Its code in the record.
     *
     * @return the id
     */
    public RuptureId id() {
        return history.stated.rupture();
    }

    /**
     * Who stated it.
     *
     * @return client, therapist or observer
     */
    public Rater statedBy() {
        return history.stated.by();
    }

    /**
     * When it was stated.
     *
     * @return the session
     */
    public SessionNumber statedIn() {
        return history.stated.session();
    }

    /**
     * When it began.
     *
     * @return the session, not after the one it was stated in
     */
    public SessionNumber onset() {
        return history.stated.onset();
    }

    /**
     * Its movement.
     *
     * @return withdrawal, confrontation or both
     */
    public RuptureKind kind() {
        return history.stated.kind();
    }

    /**
     * Its signs.
     *
     * @return codes of one scheme, in the order of their names; may be empty
     */
    public Set<RuptureMarker> markers() {
        return history.stated.markers();
    }

    /**
     * How strong it was.
     *
     * @return the intensity, or nothing if not stated
     */
    public Optional<Rating> intensity() {
        return history.stated.intensity();
    }

    /**
     * What was stated about its mending, whoever stated it.
     *
     * @return the statements in the order of the record; empty if there was none
     */
    public List<RepairStated> repairs() {
        return history.repairs.through(window.through());
    }

    /**
     * Whether it is unmended, as far as anybody stated: there is no repair, or the latest has the weakest degree of its
     * scale, which says that nothing is mended. A repair without a degree counts as one. Not a judgement whether the repair
     * held, and a rupture that is not open may be mended in part only.
     *
     * @return true if no repair is stated, or the latest at the weakest degree
     */
    public boolean isOpen() {
        List<RepairStated> stated = repairs();
        return stated.isEmpty()
                || stated.get(stated.size() - 1)
                        .repair()
                        .degree()
                        .filter(degree -> degree.pomp() <= 0)
                        .isPresent();
    }

    /**
     * The statement as it was made.
     *
     * @return the event
     */
    public RuptureStated statement() {
        return history.stated;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Rupture that
                && statement().equals(that.statement())
                && repairs().equals(that.repairs());
    }

    @Override
    public int hashCode() {
        return Objects.hash(statement(), repairs());
    }

    /**
     * When it began and how often a repair was stated, without code and markers, so that it may be logged.
     *
     * @return for example {@code rupture since session 5, 1 repair stated}
     */
    @Override
    public String toString() {
        int repairs = repairs().size();
        return "rupture since session " + onset() + ", " + repairs + (repairs == 1 ? " repair" : " repairs")
                + " stated";
    }
}
