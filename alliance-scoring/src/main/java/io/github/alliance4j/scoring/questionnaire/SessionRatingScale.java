package io.github.alliance4j.scoring.questionnaire;

import io.github.alliance4j.model.Component;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.instrument.AnswerScale;
import io.github.alliance4j.model.instrument.Citation;
import io.github.alliance4j.model.instrument.EvidenceMark;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.instrument.MissingRule;
import io.github.alliance4j.model.instrument.Rights;

/** The definition of the Session Rating Scale, version 3. */
final class SessionRatingScale {

    private SessionRatingScale() {}

    static Instrument adult() {
        return Instrument.builder("srs")
                .name("Session Rating Scale, version 3 (SRS)")
                .raters(Rater.CLIENT)
                .answers(AnswerScale.decimal(0, 10))
                .items(4)
                .subscale(Component.BOND, 1)
                .subscale(Component.GOAL, 2)
                .subscale(Component.TASK, 3)
                .missing(MissingRule.NONE)
                .rights(new Rights(
                        "S. D. Miller, B. L. Duncan and L. Johnson (2002)",
                        "free for individual use on paper; organisations and software need a group licence",
                        EvidenceMark.VERIFIED))
                .citation(Citation.of("Duncan, B. L., Miller, S. D., Sparks, J. A., Claud, D. A., Reynolds, L. R.,"
                        + " Brown, J., & Johnson, L. D. (2003). The Session Rating Scale: preliminary psychometric"
                        + " properties of a \"working\" alliance measure. Journal of Brief Therapy, 3(1), 3-12."))
                .fact("scales", EvidenceMark.VERIFIED, "4 lines in order: bond, goals, tasks, overall")
                .fact("range", EvidenceMark.VERIFIED, "each line 0 to 10 cm to the millimetre, total 0 to 40")
                .fact("reversed", EvidenceMark.VERIFIED, "none")
                .fact("missing items", EvidenceMark.LIBRARY_DEFAULT, "no rule published; all four lines are needed")
                .build();
    }
}
