package io.github.alliance4j.scoring.explanation;

import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.scoring.rupture.Caveat;
import io.github.alliance4j.scoring.rupture.Detection;
import io.github.alliance4j.scoring.rupture.Evidence;
import io.github.alliance4j.scoring.rupture.RuptureFinding;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A finding in words: when, how far below what, and how it ended, for example {@code Session 9: 2.6 SD below this
 * client's own mean; back at session 11.} The numbers are those of the finding and its evidence, rounded: scores and
 * points to at most 2 decimals, standard deviations to 1, halves to even.
 *
 * <p>The words follow the evidence, not the id of the rule, so that a rule of one's own that gives the same evidence
 * reads the same; one with other evidence is told by depth and level alone. The text is English in every locale. It holds
 * no identifier of a dyad; it holds scores, so it does not belong into a log.
 *
 * <p>It is no interpretation: a finding is a candidate for a person to look at, beside the rule's mark and chance rate.
 * Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class Explanation {

    private final Told told;
    private final Family family;

    private Explanation(Told told) {
        this.told = told;
        this.family = Family.of(told);
    }

    /**
     * Explains one finding of a detection.
     *
     * @param detection what a rule says of a series; only whose scores they are is looked at
     * @param finding one of its findings
     * @param settings the {@linkplain io.github.alliance4j.scoring.rupture.RuptureDetector#settings() settings} of the
     *     rule, for how long a repair may take; empty if they are not known
     * @return the explanation
     */
    public static Explanation of(Detection detection, RuptureFinding finding, Map<String, String> settings) {
        return of(detection.series(), finding, settings);
    }

    /**
     * Explains a finding by itself, for example the latest of a monitor.
     *
     * @param series whose scores they are
     * @param finding the finding
     * @param settings the settings of the rule, for how long a repair may take; empty if they are not known
     * @return the explanation
     */
    public static Explanation of(SeriesKey series, RuptureFinding finding, Map<String, String> settings) {
        Objects.requireNonNull(finding, "finding");
        return new Explanation(new Told(finding, series.rater(), Map.copyOf(settings)));
    }

    /**
     * The finding in full: one sentence, and a second one where the rule looked at something that the first does not
     * say, such as a limit, a probability or a false-alarm rate.
     *
     * @return sentences that end with a full stop
     */
    public String sentence() {
        String first = Phrase.of("sentence").with("words", brief(true)).text();
        return Stream.of(family.detail(told), falseAlarm(), mark())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .map(second -> first + " " + second)
                .orElse(first);
    }

    /**
     * The finding in a few words, for a list in which the rater is named beside it.
     *
     * @return words without a full stop
     */
    public String brief() {
        return brief(false);
    }

    private String brief(boolean full) {
        return Phrase.of("brief")
                .with("event", family.event(told, full))
                .with("end", told.end(family.endWords()))
                .text();
    }

    private String falseAlarm() {
        return told.has(List.of("false_alarm"), List.of())
                ? Phrase.of("detail.false-alarm")
                        .with("rate", Rounded.percent(told.number("false_alarm")))
                        .text()
                : "";
    }

    private String mark() {
        return told.find("mark")
                .flatMap(mark -> Phrase.find("detail.mark." + mark))
                .orElse("");
    }

    /**
     * What the rule saw and compared, with all digits, by name.
     *
     * @return the evidence of the finding
     */
    public Evidence evidence() {
        return told.evidence();
    }

    /**
     * Why a rule says nothing of a series.
     *
     * @param detection a detection that is not evaluable
     * @return one sentence
     * @throws IllegalArgumentException if the rule could be applied
     */
    public static String notEvaluable(Detection detection) {
        if (detection.isEvaluable()) {
            throw new IllegalArgumentException("Criterion " + detection.criterion() + " could be applied");
        }
        return Phrase.of("not-evaluable")
                .with("reason", detection.notEvaluableReason())
                .text();
    }

    /**
     * What to mind about a detection.
     *
     * @param caveat the caveat
     * @return one sentence
     */
    public static String caveat(Caveat caveat) {
        return Phrase.text("caveat." + caveat.name());
    }
}
