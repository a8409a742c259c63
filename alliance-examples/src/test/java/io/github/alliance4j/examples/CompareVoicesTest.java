package io.github.alliance4j.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.instrument.AnswerScale;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.response.ResponseSet;
import io.github.alliance4j.model.score.ScoreSheet;
import io.github.alliance4j.scoring.questionnaire.Scorer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompareVoicesTest {

    private static final Instrument FORM = Instrument.builder("line")
            .raters(Rater.CLIENT, Rater.THERAPIST)
            .answers(AnswerScale.decimal(0, 10))
            .items(1)
            .build();

    private static ScoreSheet sheet(Rater rater, int session, double score) {
        return Scorer.withDefaults()
                .score(ResponseSet.builder(FORM)
                        .dyad("D1")
                        .rater(rater)
                        .session(session)
                        .answers(score)
                        .build());
    }

    @Test
    void aTherapistWhoFollowsAPointLowerIsApartAndTogether() {
        List<ScoreSheet> sheets = new ArrayList<>();
        double[] client = {5, 7, 6, 8};
        for (int i = 0; i < client.length; i++) {
            sheets.add(sheet(Rater.CLIENT, i + 1, client[i]));
            sheets.add(sheet(Rater.THERAPIST, i + 1, client[i] - 1));
        }

        assertThat(CompareVoices.compare(sheets, DyadId.of("D1"))).contains("1.0; ");
    }

    @Test
    void aVoiceThatNeverChangesSaysWhyThereIsNoCorrelation() {
        List<ScoreSheet> sheets = new ArrayList<>();
        for (int session = 1; session <= 4; session++) {
            sheets.add(sheet(Rater.CLIENT, session, 5));
            sheets.add(sheet(Rater.THERAPIST, session, 3 + session));
        }

        assertThat(CompareVoices.compare(sheets, DyadId.of("D1"))).contains("never changes");
    }
}
