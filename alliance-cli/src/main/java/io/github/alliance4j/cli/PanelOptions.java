package io.github.alliance4j.cli;

import io.github.alliance4j.scoring.Estimation;
import io.github.alliance4j.scoring.SessionTime;
import io.github.alliance4j.scoring.panel.DegreesOfFreedom;
import io.github.alliance4j.scoring.panel.IntervalMethod;
import io.github.alliance4j.scoring.panel.PanelModel;
import io.github.alliance4j.scoring.panel.RandomTerms;
import io.github.alliance4j.scoring.panel.ResidualStructure;
import io.github.alliance4j.scoring.panel.Term;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which model of a panel is fitted, and how. */
@SuppressWarnings("NullAway.Init") // picocli sets every field before a command runs
final class PanelOptions {

    private static final List<String> MODELS =
            List.of("intercept", "slope", "slope-ar1", "slope-car1", "intercept-ar1", "intercept-car1");

    /** The options that say what is fitted, none of which a fit that was saved takes. */
    private static final List<String> OF_FITS = List.of(
            "--model",
            "--therapist",
            "--method",
            "--trim",
            "--df",
            "--uncorrelated",
            "--confidence",
            "--intervals",
            "--blups",
            "--save");

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--model",
            paramLabel = "ID",
            description = {
                "intercept: one line over time for all, each dyad with a level of its own; slope: each dyad with a level"
                        + " and a slope of its own; slope-ar1: the same, and a session depends on the one before (phi a"
                        + " session); slope-car1: the same by date (phi a day); intercept-ar1 and intercept-car1: with"
                        + " levels only, for short treatments."
            })
    private String model = "";

    @Option(names = "--therapist", description = "Each therapist has a level of its own; needs the column therapist.")
    private boolean therapist;

    @Option(
            names = "--method",
            paramLabel = "reml|ml",
            defaultValue = "reml",
            description = "Which likelihood is maximised. Default: ${DEFAULT-VALUE}")
    private Estimation method;

    @Option(
            names = "--time",
            paramLabel = "session|days",
            defaultValue = "session",
            description = "Time is the session number less 1, or the days since the dyad's first session with a score;"
                    + " days need a date for every session. Default: ${DEFAULT-VALUE}")
    private SessionTime time;

    @Option(
            names = "--uncorrelated",
            description = "Level and slope of dyads vary independently. Default: they are correlated.")
    private boolean uncorrelated;

    @Option(
            names = "--trim",
            paramLabel = "P",
            defaultValue = "0",
            description =
                    "Leaves out dyads whose distance from the model has a probability below P (0 to 0.25), so that"
                            + " ruptures do not inflate the noise. Default: ${DEFAULT-VALUE}, none")
    private double trim;

    @Option(
            names = "--df",
            paramLabel = "satterthwaite|containment|normal",
            defaultValue = "satterthwaite",
            description = "How degrees of freedom of fixed effects are found. Default: ${DEFAULT-VALUE}")
    private DegreesOfFreedom df;

    @Option(
            names = "--confidence",
            paramLabel = "P",
            defaultValue = "0.95",
            description = "Confidence of every interval. Default: ${DEFAULT-VALUE}")
    private double confidence;

    @Option(
            names = "--intervals",
            paramLabel = "profile|delta",
            defaultValue = "profile",
            description =
                    "How intervals of variances, correlations and shares are found: by the profile of the deviance,"
                            + " which takes longer than the fit, or roughly and at once by the delta method. Default:"
                            + " ${DEFAULT-VALUE}")
    private IntervalMethod intervals;

    /** The model; an {@link IllegalArgumentException} where options do not fit each other. */
    PanelModel model() {
        String id = model.strip().toLowerCase(Locale.ROOT);
        if (!MODELS.contains(id)) {
            String models = "the models are " + String.join(", ", MODELS);
            throw new IllegalArgumentException(
                    id.isEmpty()
                            ? "--model is needed, or --apply; " + models
                            : "No model \"" + model + "\"; " + models);
        }
        PanelModel chosen = id.startsWith("intercept") ? PanelModel.intercept() : PanelModel.slope();
        if (uncorrelated) {
            chosen = uncorrelated(id, chosen);
        }
        if (therapist) {
            chosen = chosen.withTherapists(RandomTerms.intercept());
        }
        return chosen.with(residuals(id))
                .with(method)
                .withConfidence(confidence)
                .withTrimming(trim);
    }

    private static PanelModel uncorrelated(String id, PanelModel line) {
        if (id.startsWith("intercept")) {
            throw new IllegalArgumentException("--uncorrelated needs a slope, and --model " + id + " has none");
        }
        return line.withDyads(RandomTerms.independent(Term.intercept(), Term.time()));
    }

    private ResidualStructure residuals(String id) {
        return switch (id) {
            case "intercept-ar1", "slope-ar1" -> {
                if (isByDays()) {
                    throw new IllegalArgumentException(
                            "--model " + id + " counts sessions; with --time days take " + id.replace("ar1", "car1"));
                }
                yield ResidualStructure.autoregressive();
            }
            case "intercept-car1", "slope-car1" ->
                isByDays()
                        ? ResidualStructure.continuousAutoregressive()
                        : ResidualStructure.continuousAutoregressive(PanelRows.DAYS);
            default -> ResidualStructure.independent();
        };
    }

    boolean isByDays() {
        return time == SessionTime.DAYS;
    }

    String timeInWords() {
        return Words.of(time);
    }

    DegreesOfFreedom degreesOfFreedom() {
        return df;
    }

    IntervalMethod intervals() {
        return intervals;
    }

    /** Refuses what a saved fit has settled, by an {@link IllegalArgumentException}. */
    void refuseForSavedFit() {
        for (String option : OF_FITS) {
            if (spec.commandLine().getParseResult().hasMatchedOption(option)) {
                throw new IllegalArgumentException("--apply takes a model that is fitted, and not " + option);
            }
        }
    }
}
