package io.github.alliance4j.scoring.questionnaire;

import io.github.alliance4j.model.instrument.MissingRule;
import io.github.alliance4j.model.instrument.Subscale;
import java.util.Optional;

/**
 * What happens to a scale when some of its items are missing. The rule is applied to each scale by itself, to the total
 * too. A scale with no answer is never scored. Where a form states a rule of its own, a caller may be stricter, never
 * more lenient. Almost no alliance form states one, so leniency is the caller's choice. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class MissingItems {

    /** Every item that applies must be answered; the default. */
    public static final MissingItems REFUSE = new MissingItems(Optional.of(MissingRule.NONE));

    /** The form's own rule; where it states none, every item that applies must be answered. */
    public static final MissingItems AS_THE_FORM_STATES = new MissingItems(Optional.empty());

    private final Optional<MissingRule> rule;

    private MissingItems(Optional<MissingRule> rule) {
        this.rule = rule;
    }

    /**
     * The answered items stand for all while at most this many are missing.
     *
     * @param count how many items of one scale may be missing, 0 or more
     * @return the policy
     * @throws IllegalArgumentException if the count is negative
     */
    public static MissingItems prorateUpTo(int count) {
        return prorate(MissingRule.atMost(count));
    }

    /**
     * The answered items stand for all while at most this share of the scale is missing: {@code missing / applicable <=
     * share}. One missing item of four is within .25 and not within .2.
     *
     * @param share the share, 0 to 1
     * @return the policy
     * @throws IllegalArgumentException if the share is outside 0 to 1
     */
    public static MissingItems prorateUpToFraction(double share) {
        return prorate(MissingRule.atMostShare(share));
    }

    /**
     * The answered items stand for all while a rule is kept.
     *
     * @param rule how many items of a scale may be missing
     * @return the policy, which is {@link #REFUSE} if the rule lets none be missing
     */
    public static MissingItems prorate(MissingRule rule) {
        return letsNoneBeMissing(rule) ? REFUSE : new MissingItems(Optional.of(rule));
    }

    private static boolean letsNoneBeMissing(MissingRule rule) {
        return rule.count().orElse(1) == 0 || rule.share().orElse(1) == 0;
    }

    /** Whether the form itself lets no item of a scale be missing, so that none can stand for another. */
    static boolean needsEveryItem(Subscale scale) {
        return scale.missing().isPresent() && letsNoneBeMissing(scale.missing().get());
    }

    /** The stricter of this and the form's own rule for a scale of which this many items apply. */
    MissingRule ruleFor(Subscale scale, int applicable) {
        Optional<MissingRule> own = scale.missing();
        if (own.isEmpty() || rule.isEmpty()) {
            return rule.or(() -> own).orElse(MissingRule.NONE);
        }
        return most(own.get(), applicable) < most(rule.get(), applicable) ? own.get() : rule.get();
    }

    private static int most(MissingRule rule, int applicable) {
        int most = 0;
        while (rule.allows(most + 1, applicable)) {
            most++;
        }
        return most;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MissingItems that && rule.equals(that.rule);
    }

    @Override
    public int hashCode() {
        return rule.hashCode();
    }

    /**
     * The rule in words.
     *
     * @return for example {@code refuse}, {@code as the form states} or {@code prorate, at most 1 missing}
     */
    @Override
    public String toString() {
        if (rule.isEmpty()) {
            return "as the form states";
        }
        return equals(REFUSE) ? "refuse" : "prorate, " + rule.get();
    }
}
