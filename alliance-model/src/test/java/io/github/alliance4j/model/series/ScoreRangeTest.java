package io.github.alliance4j.model.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.alliance4j.model.instrument.AnswerScale;
import io.github.alliance4j.model.score.Metric;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreRangeTest {

    @ParameterizedTest
    @CsvSource({"SUM,12,84,1", "MEAN,1,7,0.08333333333333333", "POMP,0,100,1.3888888888888888"})
    void rangeOfTwelveItemsFromOneToSeven(Metric metric, double low, double high, double step) {
        assertThat(ScoreRange.of(AnswerScale.of(1, 7), 12, metric))
                .isEqualTo(new ScoreRange(low, high, OptionalDouble.of(step)));
    }

    @Test
    void decimalAnswersHaveNoStep() {
        assertThat(ScoreRange.of(AnswerScale.decimal(0, 10), 4, Metric.SUM))
                .isEqualTo(new ScoreRange(0, 40, OptionalDouble.empty()));
    }

    @Test
    void endsOfASumAreAsFreeOfNoiseAsTheSumItself() {
        AnswerScale answers = AnswerScale.decimal(-.7, .7);
        ScoreRange range = ScoreRange.of(answers, 3, Metric.SUM);
        assertThat(range).isEqualTo(new ScoreRange(-2.1, 2.1, OptionalDouble.empty()));
        assertThat(range.contains(answers.sum(.7, 3))).isTrue();
        assertThat(range.contains(answers.sum(-.7, 3))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1,true", "7,true", "4.2,true", "0.99,false", "7.01,false", "NaN,false"})
    void endsBelongToTheRange(double score, boolean inside) {
        assertThat(new ScoreRange(1, 7, OptionalDouble.empty()).contains(score)).isEqualTo(inside);
    }

    @ParameterizedTest
    @CsvSource({"1,1", "2,1", "NaN,1", "1,NaN", "0,Infinity"})
    void lowerEndComesFirst(double low, double high) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ScoreRange(low, high, OptionalDouble.empty()))
                .withMessage("Score range %s to %s: the lower end must come first", low, high);
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "6.5", "NaN"})
    void stepFitsTheRange(double step) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ScoreRange(1, 7, OptionalDouble.of(step)))
                .withMessage("Score range 1.0 to 7.0: step " + step + " is not within it");
        assertThat(new ScoreRange(1, 7, OptionalDouble.of(6)).step()).hasValue(6);
    }
}
