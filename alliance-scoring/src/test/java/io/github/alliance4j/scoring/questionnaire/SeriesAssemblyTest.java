package io.github.alliance4j.scoring.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.alliance4j.model.Component;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.instrument.AnswerScale;
import io.github.alliance4j.model.instrument.Direction;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.instrument.InstrumentBuilder;
import io.github.alliance4j.model.instrument.ScaleId;
import io.github.alliance4j.model.response.ResponseSet;
import io.github.alliance4j.model.score.Metric;
import io.github.alliance4j.model.score.ScoreSheet;
import io.github.alliance4j.model.series.SessionSeries;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeriesAssemblyTest {

    private static final Instrument LINE = line("line").build();

    private static InstrumentBuilder line(String id) {
        return Instrument.builder(id)
                .raters(Rater.CLIENT, Rater.THERAPIST)
                .answers(AnswerScale.of(1, 5))
                .items(2)
                .subscale(Component.BOND, 1);
    }

    private static ResponseSet.Builder form(Instrument form, String dyad, Rater rater, int session) {
        return ResponseSet.builder(form).dyad(dyad).rater(rater).session(session);
    }

    private static ScoreSheet sheet(String dyad, int session, double... answers) {
        return scored(form(LINE, dyad, Rater.CLIENT, session).answers(answers));
    }

    private static ScoreSheet scored(ResponseSet.Builder form) {
        return Scorer.withDefaults().score(form.build());
    }

    private static SessionSeries only(SeriesAssembly assembly, ScoreSheet... sheets) {
        List<SessionSeries> all = assembly.assemble(List.of(sheets));
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    @Test
    void sessionsAscendWhateverTheOrderOfTheForms() {
        SessionSeries series =
                only(SeriesAssembly.withDefaults(), sheet("a", 7, 5, 4), sheet("a", 1, 1, 2), sheet("a", 3, 3, 3));

        assertThat(series.sessions()).containsExactly(1, 3, 7);
        assertThat(series.values()).containsExactly(1.5, 3, 4.5);
    }

    @Test
    void defaultsAreTheTotalAsAMean() {
        SessionSeries series = only(SeriesAssembly.withDefaults(), sheet("a", 1, 1, 4));

        assertThat(series.key().scale()).isEqualTo(ScaleId.TOTAL);
        assertThat(series.values()).containsExactly(2.5);
        assertThat(series.range().orElseThrow().low()).isEqualTo(1);
        assertThat(series.range().orElseThrow().high()).isEqualTo(5);
    }

    @Test
    void anotherMetricMovesValuesAndRange() {
        SessionSeries series = only(SeriesAssembly.withDefaults().with(Metric.SUM), sheet("a", 1, 1, 4));

        assertThat(series.values()).containsExactly(5);
        assertThat(series.range().orElseThrow().high()).isEqualTo(10);
    }

    @Test
    void anotherScaleTakesItsItemsAndKeepsTheMetric() {
        SeriesAssembly bond = SeriesAssembly.withDefaults().with(Metric.SUM).with(ScaleId.BOND);
        SessionSeries series = only(bond, sheet("a", 1, 1, 4));

        assertThat(series.key().scale()).isEqualTo(ScaleId.BOND);
        assertThat(series.values()).containsExactly(1);
        assertThat(series.range().orElseThrow().high()).isEqualTo(5);
    }

    @Test
    void formsWithoutTheScaleMakeNoSeries() {
        assertThat(SeriesAssembly.withDefaults().with(ScaleId.GOAL).assemble(List.of(sheet("a", 1, 1, 4))))
                .isEmpty();
    }

    @Test
    void formThatIsNotScorableLeavesAGap() {
        ScoreSheet empty = scored(form(LINE, "a", Rater.CLIENT, 2));
        SessionSeries series = only(SeriesAssembly.withDefaults(), sheet("a", 1, 2, 2), empty, sheet("a", 3, 4, 4));

        assertThat(series.sessions()).containsExactly(1, 3);
        assertThat(series.gaps()).hasSize(1);
    }

    @Test
    void seriesOfWhomNothingIsScorableIsEmpty() {
        assertThat(only(SeriesAssembly.withDefaults(), scored(form(LINE, "a", Rater.CLIENT, 2)))
                        .size())
                .isZero();
    }

    @Test
    void eachDyadRaterAndInstrumentHasASeriesInTheOrderOfItsFirstForm() {
        Instrument other = line("other").build();
        List<SessionSeries> all = SeriesAssembly.withDefaults()
                .assemble(List.of(
                        sheet("b", 1, 1, 1),
                        sheet("a", 1, 2, 2),
                        scored(form(LINE, "b", Rater.THERAPIST, 1).answers(3, 3)),
                        scored(form(other, "b", Rater.CLIENT, 1).answers(4, 4)),
                        sheet("b", 2, 5, 5)));

        assertThat(all)
                .extracting(SessionSeries::values)
                .containsExactly(new double[] {1, 5}, new double[] {2}, new double[] {3}, new double[] {4});
        assertThat(all.get(2).key().rater()).contains(Rater.THERAPIST);
        assertThat(all.get(3).key().instrument()).contains("other");
    }

    @Test
    void pointsKeepTheirDates() {
        LocalDate day = LocalDate.of(2024, 2, 29);
        SessionSeries series = only(
                SeriesAssembly.withDefaults(),
                scored(form(LINE, "a", Rater.CLIENT, 1).date(day).answers(2, 2)));

        assertThat(series.date(0)).contains(day);
    }

    @Test
    void sessionThatStandsTwiceIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SeriesAssembly.withDefaults()
                        .assemble(List.of(sheet("secret", 4, 1, 1), sheet("secret", 4, 2, 2))))
                .withMessage("Instrument line by CLIENT: session 4 stands twice for one dyad");
    }

    @Test
    void lowerIsBetterIsRefused() {
        Instrument symptoms =
                line("symptoms").direction(Direction.LOWER_IS_BETTER).build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> SeriesAssembly.withDefaults()
                        .assemble(List.of(
                                scored(form(symptoms, "a", Rater.CLIENT, 1).answers(1, 1)))))
                .withMessage("Instrument symptoms is lower-is-better; alliance series are higher-is-better, so turn its"
                        + " scores first");
    }

    @Test
    void noFormsMakeNoSeries() {
        assertThat(SeriesAssembly.withDefaults().assemble(List.of())).isEmpty();
    }
}
