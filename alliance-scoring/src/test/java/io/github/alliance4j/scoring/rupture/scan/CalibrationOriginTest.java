package io.github.alliance4j.scoring.rupture.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.instrument.ScaleId;
import io.github.alliance4j.model.score.Metric;
import io.github.alliance4j.model.series.ScoreRange;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.model.series.SeriesPoint;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.rupture.RuptureMonitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which scores a calibration is of, and that it judges no others. */
class CalibrationOriginTest {

    private static final CalibrationOrigin CLIENT = CalibrationOrigin.unknown()
            .with(Rater.CLIENT)
            .withInstrument("wai-sr-client")
            .with(ScaleId.TOTAL)
            .with(Metric.MEAN);
    private static final Calibration OF_CLIENT = Panels.byHand().with(CLIENT);
    private static final double[] FALL = {4.25, 4, 4.25, 4, 4.25, 4, 2.5, 2.5, 4, 4.25, 4, 4.25};

    private static SeriesKey key(Rater rater) {
        return new SeriesKey(DyadId.of("D"), Optional.of(rater), Optional.of("wai-sr-client"), ScaleId.TOTAL);
    }

    private static SessionSeries by(Rater rater, double... scores) {
        return of(key(rater), Optional.empty(), scores);
    }

    private static SessionSeries of(SeriesKey key, Optional<ScoreRange> range, double... scores) {
        List<SeriesPoint> points = new ArrayList<>();
        for (double score : scores) {
            points.add(SeriesPoint.of(points.size() + 1, score));
        }
        return SessionSeries.of(key, range, points);
    }

    private static ScoreRange range(double low, double high, double step) {
        return new ScoreRange(low, high, step > 0 ? OptionalDouble.of(step) : OptionalDouble.empty());
    }

    @Test
    void whatBothKnowMustBeTheSame() {
        assertThat(CLIENT.contradiction(CLIENT)).isEmpty();
        assertThat(CLIENT.contradiction(CLIENT.with(Rater.THERAPIST)))
                .contains("the calibration is of scores by client, not of scores by therapist");
        assertThat(CLIENT.contradiction(CLIENT.withInstrument("srs")))
                .contains("the calibration is of instrument wai-sr-client, not of instrument srs");
        assertThat(CLIENT.contradiction(CLIENT.with(ScaleId.BOND)))
                .contains("the calibration is of scale total, not of scale bond");
        assertThat(CLIENT.contradiction(CLIENT.with(Metric.SUM)))
                .contains("the calibration is of the metric mean, not of the metric sum");
    }

    @Test
    void whatOneDoesNotKnowIsNotCompared() {
        assertThat(CLIENT.contradiction(CalibrationOrigin.unknown())).isEmpty();
        assertThat(CalibrationOrigin.unknown().contradiction(CLIENT)).isEmpty();
        assertThat(CLIENT.contradiction(CalibrationOrigin.of(SeriesKey.of(DyadId.of("D")))))
                .isEmpty();
    }

    @Test
    void equalityCoversEveryPart() {
        assertThat(CLIENT)
                .isEqualTo(CalibrationOrigin.of(key(Rater.CLIENT)).with(Metric.MEAN))
                .hasSameHashCodeAs(CalibrationOrigin.of(key(Rater.CLIENT)).with(Metric.MEAN))
                .hasToString("client wai-sr-client total mean")
                .isNotEqualTo(CLIENT.withObservedRange())
                .isNotEqualTo(CLIENT.with(Rater.PARENT));
        assertThat(CalibrationOrigin.unknown()).hasToString("");
        assertThat(OF_CLIENT).isNotEqualTo(Panels.byHand());
    }

    @Test
    void anotherRaterIsNotJudgedWhetherLookingBackOrLive() {
        SessionSeries therapist = by(Rater.THERAPIST, FALL);
        for (CalibratedDetector rule : List.of(CalibratedScan.of(OF_CLIENT), LiveScan.of(OF_CLIENT))) {
            assertThat(rule.detect(therapist).notEvaluableReason())
                    .isEqualTo("the calibration is of scores by client, not of scores by therapist");
            assertThat(rule.detect(by(Rater.CLIENT, FALL)).findings()).hasSize(1);
            assertThat(rule.learned(List.of(therapist)).reason()).contains("not of scores by therapist");
            assertThat(rule.learned(List.of(therapist, by(Rater.CLIENT, FALL))).isEvaluable())
                    .as("a panel with both")
                    .isTrue();
        }
        assertThat(CalibratedScan.of(OF_CLIENT).judge(therapist).isEvaluable()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 5, .083333, true",
        "1, 5, .0833, true",
        "1, 5, 0, true",
        "1, 5, .1, false",
        "1, 7, .083333, false",
        "0, 5, .083333, false",
        "0, 4, 0, false",
        "12, 60, 1, false",
    })
    void aStatedRangeMustBeThatOfTheCalibration(double low, double high, double step, boolean same) {
        assertThat(Panels.byHand().contradiction(range(low, high, step)).isEmpty())
                .isEqualTo(same);
        double middle = (low + high) / 2;
        SessionSeries series =
                of(SeriesKey.of(DyadId.of("D")), Optional.of(range(low, high, step)), middle, middle, middle);
        assertThat(Panels.byHand().contradiction(series).isEmpty()).isEqualTo(same);
    }

    @Test
    void theReasonNamesBothRanges() {
        Calibration quarters = Calibration.of(Panels.byHand().model(), Optional.of(range(1, 5, .25)));
        assertThat(quarters.contradiction(range(1, 7, 0)))
                .contains("the calibration is for scores from 1.0 to 5.0 in steps of 0.25, not from 1.0 to 7.0");
    }

    @Test
    void anObservedEndMayLieFurtherOut() {
        Calibration observed = Calibration.of(Panels.byHand().model(), Optional.of(range(-2, 5, .25)))
                .with(CalibrationOrigin.unknown().withObservedRange());
        assertThat(observed.contradiction(range(1, 5, .25))).isEmpty();
        assertThat(observed.contradiction(range(1, 7, .25))).isPresent();
        assertThat(observed.contradiction(range(1, 5, .5))).isPresent();
    }

    @Test
    void aScoreBeyondTheEndsIsNotJudgedAndIsNotNamed() {
        SessionSeries beyond = by(Rater.CLIENT, 4, 4.25, 5.5, 4);
        assertThat(CalibratedScan.of(Calibration.of(OF_CLIENT.model(), Optional.of(range(1, 5, .25))))
                        .detect(beyond)
                        .notEvaluableReason())
                .isEqualTo("a score lies beyond the answer scale of the calibration, 1.0 to 5.0 in steps of 0.25");
        assertThat(OF_CLIENT.contradiction(by(Rater.CLIENT, 4, .99, 4))).isPresent();
        assertThat(OF_CLIENT.contradiction(by(Rater.CLIENT, 1, 5, 5 + 1e-9))).isEmpty();
        assertThat(Calibration.of(OF_CLIENT.model(), Optional.empty()).contradiction(beyond))
                .isEmpty();
    }

    @Test
    void aMonitorRefusesWhatItsCalibrationIsNotFor() {
        LiveScan live = LiveScan.of(OF_CLIENT);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> live.monitor(range(1, 7, 0)))
                .withMessageStartingWith("Criterion calibrated-scan: the calibration is for scores from 1.0 to 5.0");
        RuptureMonitor monitor = live.monitor(range(1, 5, 0));
        monitor.update(1, 4);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> monitor.update(2, 5.5))
                .withMessageStartingWith("Session 2: the score lies beyond the answer scale of the calibration");
        assertThat(monitor.observations()).isEqualTo(1);
    }

    private static List<SessionSeries> panel(Optional<ScoreRange> range, Rater... raters) {
        List<SessionSeries> panel = new ArrayList<>();
        for (SessionSeries series : Panels.routine(24, 5).series()) {
            Rater rater = raters[panel.size() % raters.length];
            panel.add(SessionSeries.of(key(rater), range, series.points()));
        }
        return panel;
    }

    private static CalibrationOrigin learned(Optional<ScoreRange> range, Rater... raters) {
        Evaluation<Calibration> fitted = Calibration.fit(
                panel(range, raters), CalibrationSettings.withDefaults().withRounds(10, 5));
        return fitted.value().orElseThrow().origin();
    }

    @Test
    void aFitKnowsWhatItsSeriesShare() {
        assertThat(learned(Optional.of(Panels.RANGE), Rater.CLIENT)).isEqualTo(CalibrationOrigin.of(key(Rater.CLIENT)));
        CalibrationOrigin mixed = learned(Optional.empty(), Rater.CLIENT, Rater.THERAPIST);
        assertThat(mixed.rater()).isEmpty();
        assertThat(mixed.instrument()).contains("wai-sr-client");
        assertThat(mixed.isRangeObserved()).isTrue();
    }

    @Test
    void fewDyadsAndManyRupturesAreToldAsCautions() {
        ScanModel model = Panels.byHand().model();
        assertThat(Panels.byHand().cautions()).as("by hand").isEmpty();
        assertThat(Calibration.of(List.of(model), Optional.empty(), List.of(1.0), 100, 900)
                        .cautions())
                .isEmpty();
        assertThat(Calibration.of(List.of(model), Optional.empty(), List.of(1.0), 99, 900)
                        .cautions())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("It comes from few dyads: with fewer than 100");
        ScanModel many = ScanModel.parse(with(model, "prevalence", .45));
        assertThat(Calibration.of(List.of(many), Optional.empty(), List.of(1.0), 500, 9000)
                        .cautions())
                .singleElement()
                .asString()
                .startsWith("The share of dyads with a rupture is large.");
    }

    @Test
    void skewnessUpwardsIsToldAsACaution() {
        assertThat(skewed(.2).cautions()).isEmpty();
        assertThat(skewed(-1).cautions()).isEmpty();
        assertThat(skewed(.21).cautions())
                .singleElement()
                .asString()
                .startsWith("What is new in a session is skewed upwards")
                .endsWith("more false alarms than asked for.");
    }

    private static Calibration skewed(double skewness) {
        ScanModel model = ScanModel.parse(with(Panels.byHand().model(), "skewness", skewness));
        return Calibration.of(List.of(model), Optional.empty(), List.of(1.0), 500, 9000);
    }

    private static Map<String, Double> with(ScanModel model, String name, double value) {
        Map<String, Double> numbers = model.byName();
        numbers.put(name, value);
        return numbers;
    }
}
