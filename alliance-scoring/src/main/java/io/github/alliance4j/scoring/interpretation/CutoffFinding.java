package io.github.alliance4j.scoring.interpretation;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.instrument.Direction;
import io.github.alliance4j.model.response.ResponseSet;
import io.github.alliance4j.model.score.ScoreSheet;
import io.github.alliance4j.scoring.Evaluation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What one set of cut-offs says of the forms of its instrument: how many fall into each band, and which lie outside the
 * best one. The best band is the highest where a higher score is better, else the lowest. Not a diagnosis. Immutable,
 * thread-safe.
 *
 * @since 0.1
 */
public final class CutoffFinding {

    private final CutoffRules rules;
    private final Map<CutoffBand, Integer> forms;
    private final int notScorable;
    private final List<Flagged> flagged;

    private CutoffFinding(CutoffRules rules, Map<CutoffBand, Integer> forms, int notScorable, List<Flagged> flagged) {
        this.rules = rules;
        this.forms = Map.copyOf(forms);
        this.notScorable = notScorable;
        this.flagged = List.copyOf(flagged);
    }

    static CutoffFinding of(CutoffRules rules, List<ScoreSheet> sheets) {
        Map<CutoffBand, Integer> forms = new HashMap<>();
        int notScorable = 0;
        List<Flagged> flagged = new ArrayList<>();
        for (ScoreSheet sheet : sheets) {
            Evaluation<Interpretation> read = rules.interpret(sheet);
            if (read.value().isEmpty()) {
                notScorable++;
                continue;
            }
            CutoffBand band = read.value().get().band();
            forms.merge(band, 1, Integer::sum);
            if (!band.equals(best(rules, sheet))) {
                flagged.add(Flagged.of(sheet, rules, band));
            }
        }
        return new CutoffFinding(rules, forms, notScorable, flagged);
    }

    private static CutoffBand best(CutoffRules rules, ScoreSheet sheet) {
        boolean higher = sheet.responses().instrument().direction() == Direction.HIGHER_IS_BETTER;
        return rules.bands().get(higher ? rules.bands().size() - 1 : 0);
    }

    /**
     * The rules that speak, with id and source.
     *
     * @return the rules
     */
    public CutoffRules rules() {
        return rules;
    }

    /**
     * How many forms were read.
     *
     * @return the forms whose scale could be scored
     */
    public int forms() {
        return forms.values().stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * How many forms fall into a band.
     *
     * @param band one of the bands of the rules
     * @return 0 or more
     */
    public int forms(CutoffBand band) {
        return forms.getOrDefault(Objects.requireNonNull(band, "band"), 0);
    }

    /**
     * How many forms could not be read, since their scale could not be scored. Of them nothing is said.
     *
     * @return 0 or more
     */
    public int notScorable() {
        return notScorable;
    }

    /**
     * The forms outside the best band.
     *
     * @return in the order of the forms
     */
    public List<Flagged> flagged() {
        return flagged;
    }

    /**
     * The counts, without any identifier, so that it may be logged.
     *
     * @return for example {@code srs-total-36: 3 of 10 forms flagged, 1 not scorable}
     */
    @Override
    public String toString() {
        return rules.id() + ": " + flagged.size() + " of " + forms() + " forms flagged, " + notScorable
                + " not scorable";
    }

    /**
     * A form outside the best band. Immutable, thread-safe.
     *
     * @param dyad whose form
     * @param session of which session
     * @param rater who filled it
     * @param score the score in the metric of the rules
     * @param band the band it falls into
     * @since 0.1
     */
    public record Flagged(DyadId dyad, SessionNumber session, Rater rater, double score, CutoffBand band) {

        /**
         * Checks that no part is null.
         *
         * @param dyad whose form
         * @param session of which session
         * @param rater who filled it
         * @param score the score in the metric of the rules
         * @param band the band it falls into
         */
        public Flagged {
            Objects.requireNonNull(dyad, "dyad");
            Objects.requireNonNull(session, "session");
            Objects.requireNonNull(rater, "rater");
            Objects.requireNonNull(band, "band");
        }

        private static Flagged of(ScoreSheet sheet, CutoffRules rules, CutoffBand band) {
            ResponseSet form = sheet.responses();
            double score = sheet.score(rules.scale()).value(rules.metric()).orElseThrow();
            return new Flagged(form.dyad(), form.session(), form.rater(), score, band);
        }

        /**
         * The band, without identifier or score, so that it may be logged.
         *
         * @return for example {@code concern}
         */
        @Override
        public String toString() {
            return band.label();
        }
    }
}
