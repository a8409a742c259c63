package io.github.alliance4j.scoring.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.instrument.Direction;
import io.github.alliance4j.model.score.Metric;
import io.github.alliance4j.model.series.ScoreRange;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.model.series.SeriesPoint;
import io.github.alliance4j.model.series.SessionSeries;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class OutcomeSeriesTest {

    private static final SeriesKey KEY = SeriesKey.of(DyadId.of("d1"));
    private static final Optional<ScoreRange> RANGE = Optional.of(new ScoreRange(0, 10, OptionalDouble.empty()));

    @Test
    void keepsRangeAndMetricOfItsScores() {
        SessionSeries scores = SessionSeries.of(KEY, RANGE, List.of(SeriesPoint.of(1, 4), SeriesPoint.of(3, 6)));

        OutcomeSeries series =
                OutcomeSeries.of(scores, Direction.LOWER_IS_BETTER).with(Metric.SUM);

        assertThat(series.range()).isEqualTo(RANGE);
        assertThat(series.metric()).contains(Metric.SUM);
        assertThat(series.direction()).isEqualTo(Direction.LOWER_IS_BETTER);
        assertThat(series.better(1)).isEqualTo(-6);
    }

    @Test
    void saysNothingOfAMetricOrRangeItWasNotTold() {
        OutcomeSeries series = OutcomeSeries.of(KEY, Direction.HIGHER_IS_BETTER, new int[] {1}, new double[] {4});

        assertThat(series.metric()).isEmpty();
        assertThat(series.range()).isEmpty();
    }
}
