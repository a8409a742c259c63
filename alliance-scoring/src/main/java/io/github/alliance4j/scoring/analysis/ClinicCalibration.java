package io.github.alliance4j.scoring.analysis;

import io.github.alliance4j.model.Rater;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.rupture.scan.Calibration;
import java.util.Objects;
import java.util.Optional;

/**
 * What a criterion that learns from a panel rests on, for the scores of one rater and instrument: the calibration, or why
 * there is none. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class ClinicCalibration {

    private final String criterion;
    private final Source source;
    private final Evaluation<Calibration> calibration;
    private final boolean learned;

    ClinicCalibration(String criterion, Source source, Evaluation<Calibration> calibration, boolean learned) {
        this.criterion = Objects.requireNonNull(criterion, "criterion");
        this.source = Objects.requireNonNull(source, "source");
        this.calibration = Objects.requireNonNull(calibration, "calibration");
        this.learned = learned;
    }

    /**
     * The id of the criterion.
     *
     * @return for example {@code calibrated-scan}
     */
    public String criterion() {
        return criterion;
    }

    /**
     * Whose scores it is for.
     *
     * @return the rater, if the scores say so
     */
    public Optional<Rater> rater() {
        return source.rater();
    }

    /**
     * Which scores it is for.
     *
     * @return the instrument, if the scores say so
     */
    public Optional<String> instrument() {
        return source.instrument();
    }

    /**
     * What healthy sessions and ruptures look like.
     *
     * @return the calibration, or why the scores do not tell it
     */
    public Evaluation<Calibration> calibration() {
        return calibration;
    }

    /**
     * Whether it was learned from the analysed scores themselves.
     *
     * @return false if it was given
     */
    public boolean isLearned() {
        return learned;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ClinicCalibration that
                && criterion.equals(that.criterion)
                && source.equals(that.source)
                && calibration.equals(that.calibration)
                && learned == that.learned;
    }

    @Override
    public int hashCode() {
        return Objects.hash(criterion, source, calibration, learned);
    }

    @Override
    public String toString() {
        return criterion + ": "
                + calibration
                        .value()
                        .map(Calibration::toString)
                        .orElseGet(() -> "not calibrated, " + calibration.reason());
    }
}
