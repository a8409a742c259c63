package io.github.alliance4j.io.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alliance4j.io.report.internal.FittedLine;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.series.SeriesPoint;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.SessionTime;
import io.github.alliance4j.scoring.analysis.SeriesAnalysis;
import io.github.alliance4j.scoring.trend.LinearTrend;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrendSentenceTest {

    private static final int[] SESSIONS = {1, 2, 3, 4, 5};

    private static SeriesAnalysis of(double... scores) {
        return Clinics.analysis(Clinics.series(Rater.CLIENT, Optional.empty(), SESSIONS, scores));
    }

    @Test
    void saysThatAClearTrendFalls() {
        assertThat(TrendSentence.of(of(5, 4.6, 4, 3.4, 3)))
                .isEqualTo("Falls by 0.52 points a session (95 % interval \u22120.59 to \u22120.45, p < 0.001).");
    }

    @Test
    void saysThatAClearTrendRises() {
        assertThat(TrendSentence.of(of(3, 3.4, 4, 4.6, 5)))
                .isEqualTo("Rises by 0.52 points a session (95 % interval 0.45 to 0.59, p < 0.001).");
    }

    @Test
    void saysThatATrendIsNotClearAndKeepsItsSign() {
        assertThat(TrendSentence.of(of(5, 4, 5.5, 4, 4.5)))
                .startsWith("No clear trend: \u22120.10 points a session (95 % interval ");
    }

    @Test
    void showsAThirdDecimalOfASmallSlope() {
        assertThat(TrendSentence.of(of(5.00001, 5.00399, 5.008, 5.012, 5.016)))
                .startsWith("Rises by 0.004 points a session (95 % interval 0.004 to 0.004, p < 0.001)");
    }

    @Test
    void saysWhyThereIsNoTrend() {
        assertThat(TrendSentence.of(of(4, 4, 4, 4, 4))).isEqualTo("No trend: all scores are equal.");
    }

    @Test
    void showsAnArrowAndAWord() {
        assertThat(TrendSentence.brief(of(5, 4.6, 4, 3.4, 3).trend())).isEqualTo("\u2198 falling");
        assertThat(TrendSentence.brief(of(3, 3.4, 4, 4.6, 5).trend())).isEqualTo("\u2197 rising");
        assertThat(TrendSentence.brief(of(5, 4, 5.5, 4, 4.5).trend())).isEqualTo("\u2192 no clear trend");
        assertThat(TrendSentence.brief(of(4, 4, 4, 4, 4).trend())).isEqualTo("\u2013 not evaluable");
    }

    @Test
    void countsDaysWhereTheLineWasFittedToDays() {
        LocalDate first = LocalDate.of(2024, 3, 1);
        SessionSeries series = SessionSeries.of(
                Clinics.key("C001", Rater.CLIENT),
                Optional.empty(),
                List.of(
                        new SeriesPoint(SessionNumber.of(1), Optional.of(first), 5),
                        new SeriesPoint(SessionNumber.of(2), Optional.of(first.plusDays(7)), 4.5),
                        new SeriesPoint(SessionNumber.of(3), Optional.of(first.plusDays(21)), 2.5)));
        LinearTrend byDay = LinearTrend.withDefaults().with(SessionTime.DAYS);
        SeriesAnalysis analysis = new SeriesAnalysis(series, byDay.fit(series), List.of());

        assertThat(TrendSentence.of(analysis)).contains(" points a day ");
        assertThat(FittedLine.at(series, analysis.trend().value().orElseThrow(), 2))
                .isEqualTo(analysis.trend().value().orElseThrow().fitted(21));
    }
}
