package io.github.alliance4j.scoring.explanation;

import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.scoring.rupture.EpisodeStatus;
import io.github.alliance4j.scoring.rupture.Evidence;
import io.github.alliance4j.scoring.rupture.RuptureFinding;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** The finding that is told of, with the parts of sentences that all families of rules share. */
final class Told {

    private static final Pattern COUNT = Pattern.compile("[0-9]+");

    private final RuptureFinding finding;
    private final Optional<Rater> rater;
    private final Map<String, String> settings;

    Told(RuptureFinding finding, Optional<Rater> rater, Map<String, String> settings) {
        this.finding = finding;
        this.rater = rater;
        this.settings = settings;
    }

    boolean has(List<String> numbers, List<String> words) {
        return numbers.stream().allMatch(name -> evidence().number(name).isPresent())
                && words.stream().allMatch(name -> find(name).isPresent());
    }

    Evidence evidence() {
        return finding.evidence();
    }

    double number(String name) {
        return evidence().number(name).orElseThrow();
    }

    Optional<String> find(String name) {
        return evidence().values().get(name) instanceof String word ? Optional.of(word) : Optional.empty();
    }

    String word(String name) {
        return find(name).orElseThrow();
    }

    boolean isCausal() {
        return find("form").filter("causal"::equals).isPresent();
    }

    boolean isSetAboveZero(String setting) {
        String value = settings.getOrDefault(setting, "0");
        return !value.matches("[0.]+");
    }

    /** A text with the sessions and the level of the finding filled in. */
    Phrase phrase(String key) {
        return Phrase.of(key)
                .with("session", finding.nadir().toString())
                .with("onset", finding.onset().toString())
                .with(
                        "signal",
                        finding.signalSession().map(SessionNumber::toString).orElse(""))
                .with("before", Integer.toString(finding.onset().value() - 1))
                .with("level", Rounded.of(level()))
                .with("since", isAtOnce() ? "" : during("since"))
                .with("lowest", isAtOnce() ? "" : during("lowest"));
    }

    double level() {
        return finding.nadirLevel();
    }

    private boolean isAtOnce() {
        return finding.onset().equals(finding.nadir());
    }

    private String during(String key) {
        return Phrase.of(key)
                .with("onset", finding.onset().toString())
                .with("session", finding.nadir().toString())
                .with("level", Rounded.of(level()))
                .text();
    }

    /** How far down, by what every finding says. */
    String fall() {
        OptionalDouble depth = finding.depth();
        if (depth.isEmpty() || !(depth.getAsDouble() > 0 && depth.getAsDouble() < Double.POSITIVE_INFINITY)) {
            return Phrase.of("fall.down-to").with("level", Rounded.of(level())).text();
        }
        OptionalDouble inSd = finding.depthInSd();
        String points = points(depth.getAsDouble());
        return Phrase.of("fall.below")
                .with(
                        "distance",
                        inSd.isPresent() && Double.isFinite(inSd.getAsDouble())
                                ? Distance.of(points, inSd.getAsDouble(), Distance.SD)
                                : points)
                .text();
    }

    /** From where the chart has its centre, if the score is below it. */
    String fallFrom(double centre) {
        return finding.nadirLevel() < centre
                ? Phrase.of("fall.from")
                        .with("level", Rounded.of(level()))
                        .with("centre", Rounded.of(centre))
                        .text()
                : Phrase.of("fall.down-to").with("level", Rounded.of(level())).text();
    }

    static String points(double points) {
        return Phrase.count("points", Rounded.of(points));
    }

    /** Whose mean it is. */
    String ownMean(boolean full) {
        String mean = Phrase.text((full ? "mean." : "brief.mean.") + (isCausal() ? "earlier" : "whole"));
        if (!full) {
            return mean;
        }
        return Phrase.of(
                        rater.isEmpty()
                                ? "mean.of-dyad"
                                : rater.get() == Rater.CLIENT ? "mean.of-client" : "mean.of-rater")
                .with("mean", mean)
                .with("rater", rater.map(r -> Phrase.text("rater." + lower(r))).orElse(""))
                .text();
    }

    /** How it ended, in the words of a family. */
    String end(String words) {
        if (finding.status() == EpisodeStatus.NOT_EVALUABLE) {
            return Phrase.text("end.not-evaluable");
        }
        return Phrase.of("end." + words + "." + lower(finding.status()))
                .with("repair", finding.repair().map(Object::toString).orElse(""))
                .with("window", window())
                .text();
    }

    private String window() {
        String sessions = settings.getOrDefault("repair-window", "");
        return COUNT.matcher(sessions).matches()
                ? Phrase.of("window.sessions")
                        .with("sessions", Phrase.count("sessions", sessions))
                        .text()
                : Phrase.text("window.unknown");
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
