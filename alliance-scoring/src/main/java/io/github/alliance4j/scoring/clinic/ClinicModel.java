package io.github.alliance4j.scoring.clinic;

import io.github.alliance4j.scoring.panel.PanelModel;
import io.github.alliance4j.scoring.panel.RandomTerms;

/**
 * The models that are tried for a clinic, richest first. All have a straight line over sessions for everybody, REML and
 * independent residuals.
 *
 * @since 0.1
 */
public enum ClinicModel {
    /** A line of each dyad, level and slope correlated, and a level of each therapist. */
    THERAPISTS_AND_SLOPES("a level of each therapist and a line of each dyad"),
    /** A line of each dyad, level and slope correlated. */
    SLOPES("a line of each dyad"),
    /** A level of each dyad, and one slope for all. */
    LEVELS("a level of each dyad and one slope for all");

    private final String words;

    ClinicModel(String words) {
        this.words = words;
    }

    /**
     * What varies in it.
     *
     * @return for example {@code a line of each dyad}
     */
    public String words() {
        return words;
    }

    /**
     * Whether each dyad has a slope of its own.
     *
     * @return true but for {@link #LEVELS}
     */
    public boolean hasSlopes() {
        return this != LEVELS;
    }

    /**
     * Whether therapists are a level of their own.
     *
     * @return true for {@link #THERAPISTS_AND_SLOPES}
     */
    public boolean hasTherapists() {
        return this == THERAPISTS_AND_SLOPES;
    }

    /**
     * The model to fit.
     *
     * @return the model with the defaults of {@link PanelModel}
     */
    public PanelModel model() {
        return switch (this) {
            case THERAPISTS_AND_SLOPES -> PanelModel.slope().withTherapists(RandomTerms.intercept());
            case SLOPES -> PanelModel.slope();
            case LEVELS -> PanelModel.intercept();
        };
    }
}
