package io.github.alliance4j.scoring.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.instrument.ScaleId;
import io.github.alliance4j.model.response.ResponseSet;
import io.github.alliance4j.model.score.AllianceProfile;
import io.github.alliance4j.model.score.Metric;
import io.github.alliance4j.model.score.Score;
import io.github.alliance4j.model.score.ScoreSheet;
import io.github.alliance4j.scoring.change.Reliability;
import io.github.alliance4j.scoring.change.ReliabilityKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScorePrecisionTest {

    private static final Reliability RELIABILITY = new Reliability(.84, ReliabilityKind.ALPHA, "an invented sample");

    private static ScorePrecision total(Metric metric, double standardDeviation) {
        return new ScorePrecision(ScaleId.TOTAL, metric, standardDeviation, RELIABILITY);
    }

    private static ScoreSheet sheet(ScorePrecision precision, int answered) {
        ResponseSet.Builder form =
                ResponseSet.builder(Instruments.WAI_SR_CLIENT).dyad("d").session(1);
        for (int item = 1; item <= answered; item++) {
            form.answer(item, 4);
        }
        return Scorer.withDefaults()
                .with(MissingItems.prorateUpToFraction(1))
                .with(precision)
                .score(form.build());
    }

    @Test
    void errorIsTheSpreadTimesTheRootOfWhatIsUnreliable() {
        assertThat(total(Metric.SUM, 10).standardError()).isCloseTo(4, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"SUM,12", "MEAN,1", "POMP,25"})
    void spreadInAnyMetricGivesTheSameError(Metric metric, double standardDeviation) {
        Score total = sheet(total(metric, standardDeviation), 12).total();
        assertThat(total.standardError(Metric.MEAN).orElseThrow()).isCloseTo(.4, within(1e-12));
        assertThat(total.standardError(Metric.SUM).orElseThrow()).isCloseTo(4.8, within(1e-12));
        assertThat(total.standardError(Metric.POMP).orElseThrow()).isCloseTo(10, within(1e-12));
    }

    @Test
    void fewerAnswersMeanMoreError() {
        Score total = sheet(total(Metric.MEAN, 1), 3).total();
        assertThat(total.standardError(Metric.MEAN).orElseThrow()).isCloseTo(.8, within(1e-12));
    }

    @Test
    void onlyTheNamedScaleHasAnError() {
        ScoreSheet sheet = sheet(total(Metric.MEAN, 1), 12);
        assertThat(sheet.score(ScaleId.TASK).standardError(Metric.MEAN)).isEmpty();
        assertThat(sheet(total(Metric.MEAN, 1), 0).total().standardError(Metric.MEAN))
                .isEmpty();
    }

    @Test
    void errorTravelsIntoTheProfile() {
        assertThat(AllianceProfile.from(sheet(total(Metric.MEAN, 1), 12))
                        .overall()
                        .standardError()
                        .orElseThrow())
                .isCloseTo(10, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void spreadMustBeAboveZeroAndFinite(double standardDeviation) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> total(Metric.SUM, standardDeviation))
                .withMessage("Scale total: standard deviation " + standardDeviation + " is not above 0 and finite");
    }
}
