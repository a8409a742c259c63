package io.github.alliance4j.scoring.criterion;

import io.github.alliance4j.model.instrument.EvidenceMark;
import io.github.alliance4j.scoring.rupture.RuptureDetector;
import io.github.alliance4j.scoring.rupture.episode.EpisodeForm;
import io.github.alliance4j.scoring.rupture.episode.VEpisode;

/** {@code mean-2sd}. */
final class OwnMeanCriterion {

    static final Definition MEAN_2SD = Definition.of("mean-2sd", EvidenceMark.VERIFIED)
            .summary("far below the dyad's own mean: more than 2 SD (strict) unless the threshold is changed")
            .source(
                    "J Consult Clin Psychol 2024, 92(2), 129-133 (DOI unconfirmed); onset, merging and repair are library"
                            + " defaults")
            .parameter("form", "retrospective", "retrospective or causal (earlier sessions only)")
            .parameter("threshold", "2", "standard deviations below the mean, strict")
            .parameter("floor", "0", "smallest standard deviation used, in points; 0 is off")
            .parameter("max-gap", "1", "flagged sessions at most this far apart are one episode")
            .parameter("repair-window", "4", "sessions after the nadir in which repair counts")
            .parameter("repair-tolerance", "0.5", "back is this many SD below the level before")
            .parameter("min-earlier", "5", "earlier sessions that the causal form needs")
            .publishedAs(VEpisode.mean2Sd(), "form", "threshold", "floor")
            .detector(OwnMeanCriterion::mean2Sd);

    private OwnMeanCriterion() {}

    private static RuptureDetector mean2Sd(Parameters parameters) {
        return VEpisode.mean2Sd()
                .with(parameters.choice("form", EpisodeForm.class))
                .withThreshold(parameters.number("threshold"))
                .withFloor(parameters.number("floor"))
                .withMaxGap(parameters.count("max-gap"))
                .withRepairWindow(parameters.count("repair-window"))
                .withRepairTolerance(parameters.number("repair-tolerance"))
                .withMinEarlier(parameters.count("min-earlier"));
    }
}
