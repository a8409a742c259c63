package io.github.alliance4j.io;

import io.github.alliance4j.model.response.ResponseSet;
import io.github.alliance4j.model.score.ScoreSheet;
import io.github.alliance4j.scoring.interpretation.RuleBook;
import io.github.alliance4j.scoring.interpretation.RuleFindings;
import io.github.alliance4j.scoring.questionnaire.Instruments;
import io.github.alliance4j.scoring.questionnaire.Scorer;
import java.util.List;

/** What the published rules of the SRS say of four forms of one dyad. */
public final class RuleSamples {

    private RuleSamples() {}

    /** Session 1 is at the boundary, session 2 below it, session 3 not scorable with a low line, session 4 high. */
    public static RuleFindings srs(String dyad) {
        return RuleBook.published(List.of(Instruments.SRS), List.of("srs-total-36", "srs-line-9"))
                .assess(List.of(
                        sheet(dyad, 1, 9, 9, 9, 9),
                        sheet(dyad, 2, 8.5, 9, 3, 9.25),
                        sheet(dyad, 3, 2, 9, 9),
                        sheet(dyad, 4, 10, 10, 10, 10)));
    }

    private static ScoreSheet sheet(String dyad, int session, double... answers) {
        ResponseSet.Builder form =
                ResponseSet.builder(Instruments.SRS).dyad(dyad).session(session);
        for (int i = 0; i < answers.length; i++) {
            form.answer(i + 1, answers[i]);
        }
        return Scorer.withDefaults().score(form.build());
    }
}
