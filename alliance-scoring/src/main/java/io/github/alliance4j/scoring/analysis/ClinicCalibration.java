package io.github.alliance4j.scoring.analysis;

import io.github.alliance4j.model.Rater;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.rupture.scan.Calibration;
import io.github.alliance4j.scoring.rupture.scan.ScanModel;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What a criterion that learns from a panel rests on, for the scores of one rater and instrument: the calibration, or why
 * there is none. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class ClinicCalibration {

    private static final double PERCENT = 100;

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

    /**
     * The calibration in words: from how many dyads and sessions, how much a healthy dyad varies, how alike neighbouring
     * sessions are and how many dyads have a rupture, each with its standard error in brackets.
     *
     * @return a line without a full stop, or why there is no calibration
     */
    public String sentence() {
        return calibration.value().map(this::sentence).orElseGet(() -> "not calibrated: " + calibration.reason());
    }

    private String sentence(Calibration known) {
        ScanModel model = known.model();
        return (learned ? "learned from " : "given, from ")
                + (known.dyads() == 0 ? "no panel" : counts(known))
                + String.format(
                        Locale.ROOT,
                        ": SD of a healthy dyad %.2f (%.2f), autocorrelation %.2f (%.2f), ruptures in %.0f %% (%.0f) of dyads",
                        model.noise().sd(),
                        known.uncertainty(draw -> draw.noise().sd()),
                        model.noise().autocorrelation(),
                        known.uncertainty(draw -> draw.noise().autocorrelation()),
                        PERCENT * model.episodes().prevalence(),
                        PERCENT * known.uncertainty(draw -> draw.episodes().prevalence()));
    }

    private static String counts(Calibration known) {
        return known.dyads()
                + (known.dyads() == 1 ? " dyad, " : " dyads, ")
                + known.sessions()
                + (known.sessions() == 1 ? " session" : " sessions");
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
        return criterion + ": " + sentence();
    }
}
