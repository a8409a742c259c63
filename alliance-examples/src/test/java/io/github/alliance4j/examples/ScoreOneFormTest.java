package io.github.alliance4j.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alliance4j.model.response.ResponseSet;
import io.github.alliance4j.scoring.questionnaire.Instruments;
import org.junit.jupiter.api.Test;

class ScoreOneFormTest {

    @Test
    void scoresAreTheMeansTheCommentsName() {
        assertThat(ScoreOneForm.scores()).isEqualTo("task 4.25, bond 4.5, goal 3.5");
    }

    @Test
    void oneMissingAnswerIsProrated() {
        ResponseSet form = form().answer(1, 4).answer(2, 5).answer(10, 3).build();

        assertThat(ScoreOneForm.incomplete(form)).isEqualTo("task 4.0 from 3 answers");
    }

    @Test
    void twoMissingAnswersGiveNoScore() {
        ResponseSet form = form().answer(1, 4).answer(2, 5).build();

        assertThat(ScoreOneForm.incomplete(form)).isEqualTo("no task score: 2 of 4 answered");
    }

    @Test
    void completeAnswersAreScoredAsTheyAre() {
        ResponseSet form = form().answers(4, 5, 1, 1, 1, 1, 1, 1, 1, 4, 1, 4).build();

        assertThat(ScoreOneForm.incomplete(form)).isEqualTo("task 4.25");
    }

    private static ResponseSet.Builder form() {
        return ResponseSet.builder(Instruments.WAI_SR_CLIENT).dyad("D1").session(1);
    }
}
