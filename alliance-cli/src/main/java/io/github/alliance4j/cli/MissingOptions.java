package io.github.alliance4j.cli;

import io.github.alliance4j.scoring.questionnaire.MissingItems;
import io.github.alliance4j.scoring.questionnaire.Scorer;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What to do about missing items. */
@SuppressWarnings("NullAway.Init") // picocli sets every field before a command runs
final class MissingOptions {

    private enum Policy {
        REFUSE,
        AS_STATED,
        PRORATE;

        /** The word on the command line. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--missing",
            paramLabel = "refuse|as-stated|prorate",
            defaultValue = "refuse",
            description = {
                "A scale with missing items has no score; or what the form's own rule says, refusing where it states"
                        + " none; or the answered items stand for all, within the form's own rule.",
                "Default: ${DEFAULT-VALUE}"
            })
    private Policy policy;

    @Option(
            names = "--max-missing",
            paramLabel = "N|P%",
            description = "With --missing prorate: how many items of a scale may be missing, as a number or as a share"
                    + " of the scale. Default: 25%% (library default; no published rule)")
    private String most = "";

    MissingItems policy() {
        if (policy != Policy.PRORATE) {
            if (!most.isEmpty()) {
                throw new ParameterException(spec.commandLine(), "--max-missing needs --missing prorate");
            }
            return policy == Policy.REFUSE ? MissingItems.REFUSE : MissingItems.AS_THE_FORM_STATES;
        }
        String limit = most.isEmpty() ? "25%" : most.strip();
        try {
            return limit.endsWith("%")
                    ? MissingItems.prorateUpToFraction(Double.parseDouble(limit.substring(0, limit.length() - 1)) / 100)
                    : MissingItems.prorateUpTo(Integer.parseInt(limit));
        } catch (NumberFormatException e) {
            throw new ParameterException(
                    spec.commandLine(), "--max-missing \"" + most + "\" is neither a whole number nor a percentage", e);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--max-missing: " + e.getMessage(), e);
        }
    }

    Scorer scorer() {
        return Scorer.withDefaults().with(policy());
    }
}
