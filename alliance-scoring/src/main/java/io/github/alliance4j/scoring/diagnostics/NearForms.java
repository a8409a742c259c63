package io.github.alliance4j.scoring.diagnostics;

import io.github.alliance4j.model.instrument.AnswerScale;
import io.github.alliance4j.model.instrument.Instrument;
import java.util.List;

/** The other known forms that the answers may be of: as many items, the same rater, whole numbers, another range. */
final class NearForms {

    /** A single answer that nobody gives is an end that is rare; two are hardly chance. */
    private static final int FEWEST_UNUSED = 2;

    private final Source source;
    private final DiagnosticRules rules;
    private final AnswerUse use;
    private final List<Instrument> candidates;

    NearForms(Source source, DiagnosticRules rules, AnswerUse use) {
        this.source = source;
        this.rules = rules;
        this.use = use;
        this.candidates =
                rules.catalog().instruments().stream().filter(this::isNear).toList();
    }

    private boolean isNear(Instrument other) {
        return !other.id().equals(source.id())
                && other.items().size() == source.size()
                && other.raters().contains(source.rater())
                && other.answers().kind() == AnswerScale.Kind.WHOLE
                && !other.answers().equals(source.scale());
    }

    boolean isEmpty() {
        return candidates.isEmpty();
    }

    /** Those whose range holds all answers, also those outside of this form's range, up to the end that was passed. */
    List<Instrument> holding() {
        return candidates.stream().filter(other -> holds(other.answers())).toList();
    }

    private boolean holds(AnswerScale range) {
        return isOutside()
                && range.contains(use.lowest())
                && range.contains(use.highest())
                && (use.above() == 0 || use.highest() == range.max())
                && (use.below() == 0 || use.lowest() == range.min());
    }

    /** Whether enough answers lie outside the range to conclude anything from them. */
    boolean isOutside() {
        return rules.suffices(use.below() + use.above(), DiagnosticBound.FEWEST_OUTSIDE)
                && rules.exceeds(use.outsideShare(), DiagnosticBound.OUTSIDE_SHARE);
    }

    /**
     * Those with a narrower range that no answer leaves, while its ends are common; its upper end need not be where two
     * answers or more beyond it are never given.
     */
    List<Instrument> narrower() {
        return candidates.stream().filter(other -> fits(other.answers())).toList();
    }

    private boolean fits(AnswerScale range) {
        AnswerScale own = source.scale();
        return own.contains(range.min())
                && own.contains(range.max())
                && range.contains(use.lowest())
                && range.contains(use.highest())
                && (range.min() == own.min() || isCommon(range.min()))
                && (range.max() == own.max() || isCommon(range.max()) || isTopUnused(range));
    }

    private boolean isTopUnused(AnswerScale range) {
        return source.scale().max() - range.max() >= FEWEST_UNUSED && use.highest() == range.max();
    }

    private boolean isCommon(double answer) {
        return rules.exceeds(use.share(answer), DiagnosticBound.EDGE_SHARE);
    }
}
