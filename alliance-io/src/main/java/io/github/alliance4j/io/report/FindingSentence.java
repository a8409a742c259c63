package io.github.alliance4j.io.report;

import io.github.alliance4j.io.report.internal.Figures;
import io.github.alliance4j.io.report.internal.Labels;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.scoring.rupture.Caveat;
import io.github.alliance4j.scoring.rupture.Detection;
import io.github.alliance4j.scoring.rupture.RuptureFinding;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One plain sentence for each thing that a criterion says. The numbers are those of the finding and its evidence;
 * nothing is computed but the rounding.
 */
final class FindingSentence {

    private final RuptureFinding finding;
    private final Optional<Rater> rater;
    private final Map<String, String> settings;

    private FindingSentence(RuptureFinding finding, Optional<Rater> rater, Map<String, String> settings) {
        this.finding = finding;
        this.rater = rater;
        this.settings = settings;
    }

    /** The finding in full, for example {@code Session 9: 2.6 SD below this client's own mean; back at session 11.} */
    static String of(Detection detection, RuptureFinding finding, Map<String, String> settings) {
        FindingSentence sentence =
                new FindingSentence(finding, detection.series().rater(), settings);
        return sentence.event(true) + "; " + sentence.end() + ".";
    }

    /** The finding in a few words, for a list in which the rater is named beside it. */
    static String brief(Detection detection, RuptureFinding finding, Map<String, String> settings) {
        FindingSentence sentence =
                new FindingSentence(finding, detection.series().rater(), settings);
        return sentence.event(false) + "; " + sentence.end();
    }

    /** Why a criterion says nothing of a series. */
    static String notEvaluable(Detection detection) {
        return "Cannot be judged: " + detection.notEvaluableReason() + ".";
    }

    static String caveat(Caveat caveat) {
        return switch (caveat) {
            case SHORT_SERIES -> "Few sessions: the rule can hardly fire, so its silence says little.";
            case CEILING ->
                "More than half of the scores are the highest possible: a single answer step may look like a"
                        + " large fall.";
            case BETWEEN_SESSION_CONFOUND ->
                "Only ratings after sessions are compared: a fall may have come between two sessions, not within one.";
        };
    }

    private String event(boolean full) {
        OptionalDouble z = finding.evidence().number("z");
        if (z.isPresent()) {
            return "Session " + finding.nadir() + ": " + Figures.sd(z.getAsDouble()) + " SD below " + ownMean(full)
                    + since();
        }
        OptionalDouble magnitude = finding.evidence().number("magnitude");
        if (magnitude.isPresent()) {
            int onset = finding.onset().value();
            return "Between sessions " + (onset - 1) + " and " + onset + ": fell by "
                    + Figures.of(magnitude.getAsDouble()) + " points";
        }
        return "Session " + finding.nadir() + ": " + fall() + since();
    }

    private String ownMean(boolean full) {
        boolean causal = "causal".equals(finding.evidence().values().get("form"));
        if (!full) {
            return causal ? "the mean of the earlier sessions" : "own mean";
        }
        String mean = causal ? " own mean of the earlier sessions" : " own mean";
        String whose = rater.map(r -> "this " + Labels.plain(r) + "'s").orElse("this dyad's");
        boolean others = rater.isPresent() && rater.get() != Rater.CLIENT;
        return whose + mean + (others ? " for this dyad" : "");
    }

    /** For rules of other people, whose evidence has names of their own. */
    private String fall() {
        OptionalDouble depth = finding.depth();
        OptionalDouble inSd = finding.depthInSd();
        if (depth.isEmpty()) {
            return "down to " + Figures.of(finding.nadirLevel());
        }
        return Figures.of(depth.getAsDouble()) + " points"
                + (inSd.isPresent() ? " (" + Figures.sd(inSd.getAsDouble()) + " SD)" : "") + " below the level before";
    }

    private String since() {
        return finding.onset().equals(finding.nadir()) ? "" : ", low since session " + finding.onset();
    }

    private String end() {
        boolean half = finding.evidence().number("magnitude").isPresent();
        return switch (finding.status()) {
            case REPAIRED ->
                (half ? "half of it regained" : "back")
                        + finding.repair().map(FindingSentence::at).orElse("");
            case UNREPAIRED -> half ? "half of it not regained since" : "not back within " + window();
            case PENDING -> half ? "half of it not regained yet" : "not back yet";
            case NOT_EVALUABLE -> "nothing before it to compare with";
        };
    }

    private static String at(SessionNumber session) {
        return " at session " + session;
    }

    private String window() {
        String sessions = settings.get("repair-window");
        if (sessions == null) {
            return "the time allowed";
        }
        return "the " + sessions + (sessions.equals("1") ? " session" : " sessions") + " allowed";
    }
}
