package io.github.alliance4j.scoring.rupture.episode;

import java.util.Objects;

/** Everything a V-episode rule is made of, apart from its name. {@code preSessions} 0 is the reference itself. */
record Choices(
        EpisodeForm form,
        Reference reference,
        Scale scale,
        DropThreshold threshold,
        Repair repair,
        int preSessions,
        int onsetMoves,
        int maxGap,
        int minEarlier) {

    Choices {
        Objects.requireNonNull(form, "form");
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(scale, "scale");
        Objects.requireNonNull(threshold, "threshold");
        Objects.requireNonNull(repair, "repair");
        Check.atLeast("pre-level", preSessions, 0);
        Check.atLeast("onset-moves", onsetMoves, 0);
        Check.atLeast("max-gap", maxGap, 1);
        Check.atLeast("min-earlier", minEarlier, 2);
    }

    Choices with(EpisodeForm other) {
        return new Choices(other, reference, scale, threshold, repair, preSessions, onsetMoves, maxGap, minEarlier);
    }

    Choices with(Reference other) {
        return new Choices(form, other, scale, threshold, repair, preSessions, onsetMoves, maxGap, minEarlier);
    }

    Choices with(Scale other) {
        return new Choices(form, reference, other, threshold, repair, preSessions, onsetMoves, maxGap, minEarlier);
    }

    Choices with(DropThreshold other) {
        return new Choices(form, reference, scale, other, repair, preSessions, onsetMoves, maxGap, minEarlier);
    }

    Choices with(Repair other) {
        return new Choices(form, reference, scale, threshold, other, preSessions, onsetMoves, maxGap, minEarlier);
    }

    Choices withPreSessions(int other) {
        return new Choices(form, reference, scale, threshold, repair, other, onsetMoves, maxGap, minEarlier);
    }

    Choices withOnsetMoves(int other) {
        return new Choices(form, reference, scale, threshold, repair, preSessions, other, maxGap, minEarlier);
    }

    Choices withMaxGap(int other) {
        return new Choices(form, reference, scale, threshold, repair, preSessions, onsetMoves, other, minEarlier);
    }

    Choices withMinEarlier(int other) {
        return new Choices(form, reference, scale, threshold, repair, preSessions, onsetMoves, maxGap, other);
    }

    boolean isCausal() {
        return form == EpisodeForm.CAUSAL;
    }

    /** Whether later sessions have a say in what is flagged. */
    boolean looksAhead() {
        return !isCausal() && (reference.followsTheForm() || !scale.isGiven());
    }

    /** Whether a session is compared with anything that earlier sessions say. */
    boolean looksBack() {
        return isCausal() || !(reference.followsTheForm() || reference.kind() == Reference.Kind.NORM);
    }

    /** Whether the level before an episode is the reference, which the start of a fall always is. */
    boolean startsAtReference() {
        return preSessions == 0 || reference.kind() == Reference.Kind.START_OF_FALL;
    }

    /** How many earlier sessions a session needs to be judged in the causal form. */
    int earlierNeeded() {
        int scaleNeeds = scale.isGiven() ? 0 : Math.max(minEarlier, scale.sessionsNeeded());
        return Math.max(scaleNeeds, reference.earlierNeeded(minEarlier));
    }

    boolean areNeighbours(int session, int later) {
        return later - session <= maxGap;
    }
}
