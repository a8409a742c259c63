package io.github.alliance4j.scoring.criterion;

import io.github.alliance4j.scoring.change.MeasurementError;
import io.github.alliance4j.scoring.rupture.episode.DropThreshold;
import io.github.alliance4j.scoring.rupture.episode.EpisodeForm;
import io.github.alliance4j.scoring.rupture.episode.Reference;
import io.github.alliance4j.scoring.rupture.episode.Repair;
import io.github.alliance4j.scoring.rupture.episode.Scale;
import io.github.alliance4j.scoring.rupture.episode.VEpisode;
import java.util.function.ToDoubleFunction;

/** The words for the choices of the V-episode engine, and how a rule takes those that a criterion has. */
final class EpisodeParameters {

    /** References by their words. */
    private enum ReferenceWord {
        PREVIOUS,
        RUNNING_MAXIMUM,
        START_OF_FALL,
        MEAN_OF_PREVIOUS,
        OWN_MEAN,
        EARLIER_MEAN,
        LINE,
        NORM
    }

    /** Scales by their words. */
    private enum ScaleWord {
        WITHIN_SD,
        DIFFERENCE_SD,
        MSSD,
        MOVING_RANGE,
        RESIDUAL_SD,
        POOLED_WITHIN_SD,
        BETWEEN_SD,
        SEM,
        S_DIFF,
        POINTS
    }

    /** Repairs by their words. */
    private enum RepairWord {
        RETURN,
        FRACTION,
        SHARE,
        NOT_RELIABLY_BELOW
    }

    private final Parameters values;

    private EpisodeParameters(Parameters values) {
        this.values = values;
    }

    /** The rule with every choice that the criterion has as a parameter. */
    static VEpisode apply(VEpisode rule, Parameters values) {
        EpisodeParameters choices = new EpisodeParameters(values);
        return choices.episode(choices.repair(choices.threshold(choices.scale(choices.reference(rule)))));
    }

    private VEpisode reference(VEpisode rule) {
        VEpisode formed = values.declares("form") ? rule.with(values.choice("form", EpisodeForm.class)) : rule;
        return values.declares("reference") ? formed.with(reference()) : formed;
    }

    private Reference reference() {
        return switch (values.choice("reference", ReferenceWord.class)) {
            case PREVIOUS -> Reference.previousSession();
            case RUNNING_MAXIMUM -> Reference.runningMaximum();
            case START_OF_FALL -> Reference.startOfFall();
            case MEAN_OF_PREVIOUS -> Reference.meanOfPrevious(values.count("reference-sessions"));
            case OWN_MEAN -> Reference.ownMean();
            case EARLIER_MEAN -> Reference.earlierMean();
            case LINE -> Reference.line();
            case NORM -> Reference.norm(values.number("norm"));
        };
    }

    private VEpisode scale(VEpisode rule) {
        Scale scale = values.declares("scale") ? scale() : Scale.withinSd();
        Scale floored = values.declares("floor") ? scale.atLeast(values.number("floor")) : scale;
        return rule.with(values.declares("between-sd") ? floored.orBetweenSd(values.number("between-sd")) : floored);
    }

    private Scale scale() {
        return switch (values.choice("scale", ScaleWord.class)) {
            case WITHIN_SD -> Scale.withinSd();
            case DIFFERENCE_SD -> Scale.differenceSd();
            case MSSD -> Scale.mssd();
            case MOVING_RANGE -> Scale.movingRange();
            case RESIDUAL_SD -> Scale.residualSd();
            case POOLED_WITHIN_SD -> Scale.pooledWithinSd(values.number("scale-value"));
            case BETWEEN_SD -> Scale.betweenSd(values.number("scale-value"));
            case POINTS -> Scale.points(values.number("scale-value"));
            case SEM -> Scale.sem(error("sem", MeasurementError::standardErrorOfMeasurement));
            case S_DIFF -> Scale.sDiff(error("s-diff", MeasurementError::standardErrorOfDifference));
        };
    }

    /** A standard error as given, or from standard deviation and reliability; never guessed. */
    private double error(String scale, ToDoubleFunction<MeasurementError> error) {
        boolean direct = values.has("scale-value");
        boolean sd = values.has("sd");
        boolean reliability = values.has("reliability");
        if (direct ? sd || reliability : !(sd && reliability)) {
            throw new IllegalArgumentException("Criterion " + values.criterion() + " with scale " + scale
                    + " needs either scale-value, or sd and reliability; there is no default for them");
        }
        return direct
                ? values.number("scale-value")
                : error.applyAsDouble(MeasurementError.of(values.number("sd"), values.number("reliability")));
    }

    private VEpisode threshold(VEpisode rule) {
        boolean strict = !values.declares("strict") || values.isTrue("strict");
        double multiple = values.number("threshold");
        DropThreshold threshold = strict ? DropThreshold.moreThan(multiple) : DropThreshold.atLeast(multiple);
        return rule.with(
                values.declares("points")
                        ? threshold
                                .andPoints(values.number("points"))
                                .andShareOfRange(values.number("share-of-range"))
                                .andProportion(values.number("proportion"))
                        : threshold);
    }

    private VEpisode repair(VEpisode rule) {
        VEpisode kind = values.declares("repair") ? rule.with(repair()) : amount(rule);
        VEpisode lasting = values.declares("sustained") ? kind.withRepairSustainedFor(values.count("sustained")) : kind;
        if (!values.declares("repair-window")) {
            return lasting;
        }
        return values.is("repair-window", "any")
                ? lasting.withRepairAtAnyTime()
                : lasting.withRepairWindow(values.count("repair-window"));
    }

    private VEpisode amount(VEpisode rule) {
        VEpisode back = values.declares("repair-tolerance")
                ? rule.withRepairTolerance(values.number("repair-tolerance"))
                : rule;
        return values.declares("repair-share") ? back.with(Repair.shareOfLevel(values.number("repair-share"))) : back;
    }

    private Repair repair() {
        return switch (values.choice("repair", RepairWord.class)) {
            case RETURN -> Repair.returnWithin(values.number("repair-tolerance"));
            case FRACTION -> Repair.fractionRegained(values.number("repair-fraction"));
            case SHARE -> Repair.shareOfLevel(values.number("repair-share"));
            case NOT_RELIABLY_BELOW -> Repair.notReliablyBelow();
        };
    }

    private VEpisode episode(VEpisode rule) {
        VEpisode gaps = values.declares("max-gap") ? rule.withMaxGap(values.count("max-gap")) : rule;
        VEpisode earlier = values.declares("min-earlier") ? gaps.withMinEarlier(values.count("min-earlier")) : gaps;
        VEpisode moved = values.declares("onset-moves") ? earlier.withOnsetMoves(values.count("onset-moves")) : earlier;
        if (!values.declares("pre-level")) {
            return moved;
        }
        return values.is("pre-level", "reference")
                ? moved.withPreLevelAtReference()
                : moved.withPreLevelOf(values.count("pre-level"));
    }
}
