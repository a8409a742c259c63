package io.github.alliance4j.examples;

import io.github.alliance4j.model.instrument.ScaleId;
import io.github.alliance4j.model.response.ResponseSet;
import io.github.alliance4j.model.score.Score;
import io.github.alliance4j.model.score.ScoreSheet;
import io.github.alliance4j.scoring.questionnaire.Instruments;
import io.github.alliance4j.scoring.questionnaire.MissingItems;
import io.github.alliance4j.scoring.questionnaire.Scorer;

/** Scores one filled form. */
final class ScoreOneForm {

    private ScoreOneForm() {}

    static String scores() {
        // region:score
        ResponseSet form = ResponseSet.builder(Instruments.WAI_SR_CLIENT)
                .dyad("C017")
                .session(3)
                .answers(4, 5, 4, 4, 5, 3, 4, 4, 5, 4, 3, 4)
                .build();
        ScoreSheet sheet = Scorer.withDefaults().score(form);
        double task = sheet.score(ScaleId.TASK).mean().orElseThrow(); // 4.25
        double bond = sheet.score(ScaleId.BOND).mean().orElseThrow(); // 4.5
        double goal = sheet.score(ScaleId.GOAL).mean().orElseThrow(); // 3.5
        // endregion
        return "task " + task + ", bond " + bond + ", goal " + goal;
    }

    static String incomplete(ResponseSet form) {
        // region:missing
        Scorer lenient = Scorer.withDefaults().with(MissingItems.prorateUpTo(1));
        Score task = lenient.score(form).score(ScaleId.TASK);
        return switch (task.completeness()) {
            case COMPLETE -> "task " + task.mean().getAsDouble();
            case PRORATED -> "task " + task.mean().getAsDouble() + " from " + task.answered() + " answers";
            case NOT_SCORABLE -> "no task score: " + task.answered() + " of " + task.items() + " answered";
        };
        // endregion
    }
}
