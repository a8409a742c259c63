package example;

import io.github.alliance4j.model.instrument.ScaleId;
import io.github.alliance4j.model.response.ResponseSet;
import io.github.alliance4j.model.score.ScoreSheet;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.questionnaire.Instruments;
import io.github.alliance4j.scoring.questionnaire.Scorer;
import io.github.alliance4j.scoring.trend.LinearTrend;

/** Uses the library as its users do and prints one line that verify.groovy compares. */
public final class Consumer {
    private Consumer() {}

    /**
     * Scores a form.
     *
     * @param args none
     */
    public static void main(String[] args) {
        ResponseSet form = ResponseSet.builder(Instruments.WAI_SR_CLIENT)
                .dyad("C017")
                .session(3)
                .answers(5, 4, 5, 3, 4, 3, 5, 2, 4, 5, 4, 4)
                .build();
        ScoreSheet sheet = Scorer.withDefaults().score(form);
        System.out.println("task " + sheet.score(ScaleId.TASK).mean().orElseThrow()
                + ", bond " + sheet.score(ScaleId.BOND).mean().orElseThrow()
                + ", goal " + sheet.score(ScaleId.GOAL).mean().orElseThrow()
                + ", total " + sheet.total().sum().orElseThrow());
        // An interval needs the one library behind alliance-scoring, so this shows that it is found too.
        SessionSeries series = SessionSeries.of(SeriesKey.of(form.dyad()), new int[] {1, 2, 3}, new double[] {4, 5, 5});
        System.out.println(LinearTrend.withDefaults().fit(series).value().orElseThrow().slopeInterval().low() < 0.5);
    }
}
