package io.github.alliance4j.scoring.simulation;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What can be set in a {@link PanelScenario}. Every parameter is one number with a range; points are those of the score,
 * shares run from 0 to 1, and what is switched on is 1, else 0.
 *
 * @since 0.1
 */
public enum ScenarioParameter {
    /** The fewest sessions that a dyad plans. */
    SESSIONS_MIN(Kind.COUNT, 2, 1000, "fewest planned sessions"),
    /** The most sessions that a dyad plans; every number in between is as likely. */
    SESSIONS_MAX(Kind.COUNT, 2, 1000, "most planned sessions; every number in between is as likely"),
    /** How likely each session from the second on has no score. */
    MISSING(Kind.NUMBER, 0, 0.95, "share of sessions without a score, from the second on"),
    /** The days from one session to the next. */
    DAYS(Kind.COUNT, 1, 365, "days between sessions"),
    /** How many days a session is early or late at most. */
    DAYS_JITTER(Kind.COUNT, 0, 100, "days that a session is early or late at most, below half of days"),
    /** The fewest days from one session to the next, where sessions are at irregular dates. */
    SPACING_MIN(Kind.COUNT, 0, 365, "fewest days between sessions at irregular dates; needs spacing-max"),
    /** The most days from one session to the next; 0 where sessions are {@link #DAYS} apart, {@link #DAYS_JITTER} aside. */
    SPACING_MAX(
            Kind.COUNT, 0, 365, "most days between sessions at irregular dates, any number being as likely; 0: days apart"),
    /** How likely a session comes after a pause. */
    PAUSE_SHARE(Kind.NUMBER, 0, 1, "share of sessions before which there is a pause"),
    /** How many days a pause adds. */
    PAUSE_DAYS(Kind.COUNT, 0, 1000, "days that a pause adds"),
    /** The mean of the levels of dyads at session 1. */
    LEVEL_MEAN(Kind.LEVEL, "mean level at session 1, in points"),
    /** How the levels differ between the dyads of one therapist. */
    LEVEL_SD(Kind.POINTS, "SD of levels between the dyads of a therapist, in points"),
    /** The mean change a session. */
    SLOPE_MEAN(Kind.CHANGE, "mean change a session, in points"),
    /** How the change a session differs between dyads. */
    SLOPE_SD(Kind.POINTS, "SD of the change a session between dyads, in points"),
    /** The standard deviation of the noise of a typical dyad: half of all dyads have more. */
    WITHIN_SD(Kind.POINTS, "SD of the noise of a typical dyad (the median), in points"),
    /** How the noise differs between dyads: the standard deviation of its logarithm. */
    WITHIN_SPREAD(Kind.NUMBER, 0, 2, "spread of the noise between dyads: SD of the logarithm of its SD"),
    /** The autocorrelation of the noise from one session to the next. */
    AR1(Kind.NUMBER, -0.95, 0.95, "autocorrelation of the noise from one session to the next"),
    /** 1 where the autocorrelation fades with the days between sessions. */
    AR1_BY_DAYS(Kind.SWITCH, "1: the autocorrelation fades with days, ar1^(days between / days, or the middle of spacing)"),
    /** The skewness of what is new in the noise of a session. */
    NOISE_SKEW(Kind.NUMBER, -2, 2, "skewness of the innovations of the noise; below 0 single low sessions"),
    /** How far the level drifts from one session to the next: the standard deviation of a random walk. */
    DRIFT_SD(Kind.POINTS, "SD of a random walk of the level, in points a session"),
    /** How many dyads have a rupture. */
    PREVALENCE(Kind.NUMBER, 0, 1, "share of dyads with a rupture"),
    /** How many of these have a second one, where it fits. */
    TWO_SHARE(Kind.NUMBER, 0, 1, "share of ruptured dyads with a second rupture, where it fits in"),
    /** The smallest depth. */
    DEPTH_MIN(Kind.POINTS, "smallest depth, in points"),
    /** The largest depth; every depth in between is as likely. */
    DEPTH_MAX(Kind.POINTS, "largest depth, in points; every depth in between is as likely"),
    /** The first session that may be an onset. */
    ONSET_FIRST(Kind.COUNT, 2, 1000, "first session that may be an onset"),
    /** How many sessions come after an onset at least. */
    ONSET_BEFORE_END(Kind.COUNT, 0, 1000, "sessions that come after an onset at least"),
    /** The fewest sessions of a fall, the first at full depth included. */
    FALL_MIN(Kind.COUNT, 1, 100, "fewest sessions from the onset to the nadir, both counted"),
    /** The most sessions of a fall. */
    FALL_MAX(Kind.COUNT, 1, 100, "most sessions from the onset to the nadir, both counted"),
    /** The fewest sessions at full depth. */
    HOLD_MIN(Kind.COUNT, 1, 1000, "fewest sessions at full depth"),
    /** The most sessions at full depth. */
    HOLD_MAX(Kind.COUNT, 1, 1000, "most sessions at full depth"),
    /** The fewest sessions from the last at full depth to the repair. */
    REPAIR_MIN(Kind.COUNT, 1, 100, "fewest sessions from the end of the nadir to the repair"),
    /** The most sessions from the last at full depth to the repair. */
    REPAIR_MAX(Kind.COUNT, 1, 100, "most sessions from the end of the nadir to the repair"),
    /** How many ruptures are repaired if time allows; the others last to the end. */
    REPAIRED(Kind.NUMBER, 0, 1, "share of ruptures repaired if time allows; the others last to the end"),
    /** The lowest score. */
    SCALE_LOW(Kind.LEVEL, "lowest score"),
    /** The highest score. */
    SCALE_HIGH(Kind.LEVEL, "highest score"),
    /** How many items the score is the mean of; 0 where it is not rounded. */
    ITEMS(Kind.COUNT, 0, 1000, "items whose mean the score is; 0: not rounded"),
    /** The distance of neighbouring answers to one item. */
    ANSWER_STEP(Kind.POINTS, "distance of neighbouring answers to an item"),
    /** How answers to single items scatter around the mean of the form. */
    ITEM_SD(Kind.POINTS, "SD of answers around the mean of their form, in points"),
    /** How many therapists there are; 0 where nobody knows. */
    THERAPISTS(Kind.COUNT, 0, 100_000, "therapists that dyads are dealt out to in turn; 0: none are named"),
    /** How therapists differ. */
    THERAPIST_SD(Kind.POINTS, "SD of levels between therapists, in points"),
    /** How many dyads change their therapist once. */
    CHANGE_SHARE(Kind.NUMBER, 0, 1, "share of dyads that change their therapist once"),
    /** How the level changes with the therapist. */
    CHANGE_SD(Kind.POINTS, "SD of the change of level with a change of therapist, in points"),
    /** 1 where the therapist rates too. */
    SECOND_RATER(Kind.SWITCH, "1: the therapist rates the same sessions"),
    /** How far the therapist's level lies above the client's. */
    SECOND_OFFSET(Kind.CHANGE, "mean level of the therapist's ratings less that of the client's, in points"),
    /** How the levels of both go together. */
    SECOND_LEVEL_CORRELATION(Kind.NUMBER, -1, 1, "correlation of both raters' levels"),
    /** The standard deviation of the noise of the therapist's ratings in a typical dyad. */
    SECOND_WITHIN_SD(Kind.POINTS, "SD of the noise of the therapist's ratings in a typical dyad, in points"),
    /** How the noise of both goes together. */
    SECOND_CORRELATION(Kind.NUMBER, -1, 1, "correlation of both raters' noise in one session"),
    /** How much of a rupture the therapist sees. */
    SECOND_RUPTURE_SHARE(Kind.NUMBER, 0, 1, "share of a rupture's depth in the therapist's ratings");

    private enum Kind {
        COUNT,
        NUMBER,
        LEVEL,
        CHANGE,
        POINTS,
        SWITCH
    }

    private static final double MOST = 1e6;

    private final Kind kind;
    private final double low;
    private final double high;
    private final String meaning;

    ScenarioParameter(Kind kind, String meaning) {
        this(kind, kind == Kind.LEVEL || kind == Kind.CHANGE ? -MOST : 0, kind == Kind.SWITCH ? 1 : MOST, meaning);
    }

    ScenarioParameter(Kind kind, double low, double high, String meaning) {
        this.kind = kind;
        this.low = low;
        this.high = high;
        this.meaning = meaning;
    }

    /**
     * The parameter of this name.
     *
     * @param id the name
     * @return the parameter
     * @throws IllegalArgumentException if there is none; the message lists all
     */
    public static ScenarioParameter parse(String id) {
        return Arrays.stream(values())
                .filter(parameter -> parameter.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No parameter \"" + id + "\" of a scenario; there are "
                        + Arrays.stream(values()).map(ScenarioParameter::id).collect(Collectors.joining(", "))));
    }

    /**
     * The name in commands and files.
     *
     * @return for example {@code level-mean}
     */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * What it says, in one line.
     *
     * @return the meaning
     */
    public String meaning() {
        return meaning;
    }

    /** Whether its values are whole numbers. */
    boolean isWhole() {
        return kind == Kind.COUNT || kind == Kind.SWITCH;
    }

    /** Whether it is a place on the scale, which moves with the scale's ends. */
    boolean isLevel() {
        return kind == Kind.LEVEL;
    }

    /** Whether it is a distance on the scale, which stretches with it. */
    boolean isDistance() {
        return kind == Kind.CHANGE || kind == Kind.POINTS;
    }

    /** Refuses a value outside its range; NaN is outside of every range. */
    void check(double value) {
        if (!(value >= low && value <= high)) {
            throw new IllegalArgumentException(
                    "Scenario: " + id() + " " + value + " is not within " + low + " to " + high);
        }
        if (isWhole() && value != Math.rint(value)) {
            throw new IllegalArgumentException("Scenario: " + id() + " " + value + " is not a whole number");
        }
    }
}
