package io.github.alliance4j.scoring.criterion;

import io.github.alliance4j.model.instrument.EvidenceMark;
import io.github.alliance4j.scoring.rupture.episode.EpisodeRules;
import io.github.alliance4j.scoring.rupture.episode.VEpisode;

/** The criteria that are configurations of the V-episode engine. */
final class EpisodeCriteria {

    private static final String[] FLAG = {"form", "reference", "scale", "strict", "threshold"};

    static final Definition MEAN_2SD = withRepairAsReturn(
                    formed("mean-2sd", EvidenceMark.VERIFIED)
                            .parameter("threshold", "2", "standard deviations below the mean, strict")
                            .parameter("floor", "0", "smallest standard deviation used, in points; 0 is off")
                            .parameter("max-gap", "1", "flagged sessions at most this far apart are one episode")
                            .parameter("sustained", "1", "observed sessions on end that must be back"),
                    "4",
                    "0.5")
            .parameter("pre-level", "3", "sessions before the onset whose mean is the level before, or reference")
            .parameter("onset-moves", "3", "sessions that the onset may move back along a strict fall")
            .parameter("min-earlier", "5", "earlier sessions that the causal form needs")
            .summary("far below the dyad's own mean: more than 2 SD (strict) unless the threshold is changed")
            .source(
                    "J Consult Clin Psychol 2024, 92(2), 129-133 (DOI unconfirmed); onset, merging and repair are library"
                            + " defaults")
            .publishedAs(VEpisode.mean2Sd(), "form", "threshold", "floor")
            .detector(values -> EpisodeParameters.apply(VEpisode.mean2Sd(), values));

    static final Definition V_EPISODE = withThreshold(
                    formed("v-episode", EvidenceMark.LIBRARY_DEFAULT), "own-mean", "within-sd", "2", "true")
            .parameter("reference-sessions", "", "how many, for mean-of-previous")
            .parameter("norm", "", "the level, for the reference norm")
            .parameter("scale-value", "", "the scale in points, for pooled-within-sd, between-sd, sem, s-diff, points")
            .parameter("sd", "", "standard deviation between persons, for sem and s-diff")
            .parameter("reliability", "", "reliability of the score, for sem and s-diff")
            .parameter("floor", "0", "smallest scale used, in points; 0 is off")
            .parameter("between-sd", "0", "SD between persons: the larger of it and the scale is used; 0 is off")
            .parameter("points", "0", "smallest drop in points; 0 is off")
            .parameter("share-of-range", "0", "smallest drop as a share of the score's range; 0 is off")
            .parameter("proportion", "0", "smallest drop as a proportion of the reference; 0 is off")
            .parameter("repair", "return", "return, fraction, share or not-reliably-below")
            .parameter("repair-window", "4", "sessions after the nadir in which repair counts, or any")
            .parameter("repair-tolerance", "0.5", "for return: back is this many scales below the level before")
            .parameter("repair-fraction", "", "for fraction: how much of the fall must be regained")
            .parameter("repair-share", "", "for share: which share of the level before must be reached")
            .parameter("pre-level", "3", "sessions before the onset whose mean is the level before, or reference")
            .parameter("onset-moves", "3", "sessions that the onset may move back along a strict fall")
            .parameter("min-earlier", "5", "earlier sessions that means, lines and scales of these need")
            .summary("the V-episode engine with every choice as a parameter; its defaults are those of mean-2sd")
            .source("the engine is the library's; each choice is one that a published rule makes")
            .detector(values -> EpisodeParameters.apply(VEpisode.withDefaults(), values));

    static final Definition STILES_2004 = withRepairAsReturn(
                    withThreshold(
                            formed("stiles-2004", EvidenceMark.UNCONFIRMED), "previous", "difference-sd", "2", "false"),
                    "3",
                    "1")
            .parameter("min-earlier", "5", "earlier sessions that the causal form needs")
            .summary("a drop from the session before of 2 SD of the session-to-session differences or more")
            .source("Stiles and others (2004), J Consult Clin Psychol 72(1), 81-92 (DOI unconfirmed); UNCONFIRMED: that"
                    + " 2 SD belongs to this paper, the scale and the repair")
            .publishedAs(EpisodeRules.stiles2004(), FLAG)
            .detector(values -> EpisodeParameters.apply(EpisodeRules.stiles2004(), values));

    static final Definition STRAUSS_2006 = withThreshold(
                    formed("strauss-2006", EvidenceMark.UNCONFIRMED), "running-maximum", "within-sd", "1", "false")
            .parameter("repair-share", "0.95", "share of the level before that must be regained")
            .parameter("repair-window", "any", "sessions after the nadir in which repair counts, or any")
            .parameter("min-earlier", "5", "earlier sessions that the causal form needs")
            .summary("a drop of 1 within-person SD or more from the highest score so far")
            .source(
                    "Strauss and others (2006), J Consult Clin Psychol 74(2), 337-345 (DOI unconfirmed); UNCONFIRMED: the"
                            + " threshold, the reference and the repair")
            .publishedAs(EpisodeRules.strauss2006(), FLAG)
            .detector(values -> EpisodeParameters.apply(EpisodeRules.strauss2006(), values));

    static final Definition GUMZ_2012 = withRepairAsReturn(
                    withThreshold(
                                    formed("gumz-2012", EvidenceMark.VERIFIED),
                                    "start-of-fall",
                                    "within-sd",
                                    "2",
                                    "false")
                            .parameter("between-sd", "", "SD between persons in points; the larger SD is the scale"),
                    "any",
                    "0.5")
            .needs("between-sd")
            .parameter("min-earlier", "5", "earlier sessions that the causal form needs")
            .summary(
                    "a fall of any length from a local maximum, of 2 (or 1) of the larger of own and between-person SD")
            .source("Gumz, Braehler, Geyer & Erices (2012), BMC Med Res Methodol 12:10 (DOI unconfirmed), abstract and"
                    + " discussion read; UNCONFIRMED: the tolerance of the repair and the names of patterns 3 to 5")
            .publishedAs(EpisodeRules.gumz2012(1), "form", "reference", "scale", "strict")
            .published("threshold", "1.0", "2.0")
            .detector(values -> EpisodeParameters.apply(EpisodeRules.gumz2012(1), values));

    static final Definition MCLAUGHLIN_2014 = withError(withThreshold(
                    formed("mclaughlin-2014", EvidenceMark.UNCONFIRMED), "previous", "s-diff", "1.96", "true"))
            .parameter("repair-window", "any", "sessions after the nadir in which repair counts, or any")
            .summary(
                    "a reliable drop from the session before, repaired when no longer reliably below; an approximation")
            .source(
                    "McLaughlin and others (2014), J Consult Clin Psychol 82(1), 112-121 (DOI unconfirmed); UNCONFIRMED:"
                            + " the cut-off, of which only the reliable-change style is recalled")
            .publishedAs(EpisodeRules.mclaughlin2014(1), FLAG)
            .detector(values -> EpisodeParameters.apply(EpisodeRules.mclaughlin2014(1), values));

    static final Definition RCI = withRepairAsReturn(
                    withError(withThreshold(
                            formed("rci", EvidenceMark.LIBRARY_DEFAULT), "previous", "s-diff", "1.96", "true")),
                    "4",
                    "0.5")
            .summary("a reliable drop from the session before: more than 1.96 standard errors of a difference")
            .source(
                    "Jacobson & Truax (1991), J Consult Clin Psychol 59, 12-19 (DOI unconfirmed), formula VERIFIED; its use"
                            + " from session to session and the repair are library defaults")
            .detector(values -> EpisodeParameters.apply(EpisodeRules.reliableChange(1), values));

    static final Definition STEVENS_2007 = withRepairAsReturn(
                    withThreshold(formed("stevens-2007", EvidenceMark.UNCONFIRMED), "previous", "points", "1", "false")
                            .parameter("scale-value", "1", "points that the threshold counts"),
                    "5",
                    "0.25")
            .summary("a drop from the session before of 1 point or more, for item means from 1 to 7")
            .source("Stevens, Muran, Safran, Gorman & Winston (2007), Am J Psychother 61(2), 109-129 (DOI unconfirmed);"
                    + " UNCONFIRMED: all its numbers")
            .publishedAs(EpisodeRules.stevens2007(), FLAG)
            .publishedAs(EpisodeRules.stevens2007(), "scale-value")
            .detector(values -> EpisodeParameters.apply(EpisodeRules.stevens2007(), values));

    private EpisodeCriteria() {}

    private static Definition formed(String id, EvidenceMark mark) {
        return Definition.of(id, mark)
                .parameter("form", "retrospective", "retrospective or causal (earlier sessions only)");
    }

    private static Definition withThreshold(
            Definition definition, String reference, String scale, String threshold, String strict) {
        return definition
                .parameter(
                        "reference",
                        reference,
                        "previous, running-maximum, start-of-fall, mean-of-previous, own-mean, earlier-mean, line or norm")
                .parameter(
                        "scale",
                        scale,
                        "within-sd, difference-sd, mssd, moving-range, residual-sd, pooled-within-sd, between-sd, sem,"
                                + " s-diff or points")
                .parameter("threshold", threshold, "how many scales a session must drop")
                .parameter("strict", strict, "true: more than the threshold; false: the threshold or more")
                .parameter("max-gap", "1", "sessions at most this far apart are neighbours and form one episode")
                .parameter("sustained", "1", "observed sessions on end that must be back");
    }

    private static Definition withError(Definition definition) {
        return definition
                .needs("scale-value, or sd and reliability")
                .parameter("scale-value", "", "standard error of a difference in points; or give sd and reliability")
                .parameter("sd", "", "standard deviation between persons, for the scale")
                .parameter("reliability", "", "reliability of the score, within persons where known, for the scale");
    }

    private static Definition withRepairAsReturn(Definition definition, String window, String tolerance) {
        return definition
                .parameter("repair-window", window, "sessions after the nadir in which repair counts, or any")
                .parameter("repair-tolerance", tolerance, "back is this many scales below the level before");
    }
}
