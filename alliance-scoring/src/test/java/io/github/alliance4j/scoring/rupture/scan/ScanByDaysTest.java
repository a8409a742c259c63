package io.github.alliance4j.scoring.rupture.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.SessionTime;
import io.github.alliance4j.scoring.rupture.Detection;
import io.github.alliance4j.scoring.rupture.MonitorSignal;
import io.github.alliance4j.scoring.rupture.MonitorState;
import io.github.alliance4j.scoring.rupture.RuptureFinding;
import io.github.alliance4j.scoring.rupture.RuptureMonitor;
import io.github.alliance4j.scoring.simulation.PanelScenario;
import io.github.alliance4j.scoring.simulation.PanelSimulator;
import io.github.alliance4j.scoring.simulation.ScenarioParameter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The scan where time is counted in days. */
class ScanByDaysTest {

    private static final Calibration WEEKLY = Panels.byHand().byDays(List.of(7.0));
    private static final CalibratedScan SCAN = CalibratedScan.of(WEEKLY);
    private static final CalibrationSettings QUICK =
            CalibrationSettings.withDefaults().withRounds(40, 20).with(SessionTime.DAYS);

    private static double logBayesFactor(CalibratedScan scan, SessionSeries series) {
        return scan.judge(series).value().orElseThrow().logBayesFactor();
    }

    private static List<SessionSeries> irregular(int dyads) {
        PanelScenario spaced = PanelScenario.autocor().toBuilder()
                .set(ScenarioParameter.SPACING_MIN, 3)
                .set(ScenarioParameter.SPACING_MAX, 28)
                .set(ScenarioParameter.AR1_BY_DAYS, 1)
                .build();
        return PanelSimulator.of(spaced, 5).simulate(dyads).series();
    }

    @Test
    void oneIntervalASessionIsTheSameAsSessionNumbers() {
        SessionSeries weekly = Panels.dated(Panels.rupture(), i -> 7);
        assertThat(logBayesFactor(SCAN, weekly))
                .isCloseTo(logBayesFactor(CalibratedScan.of(Panels.byHand()), weekly), within(1e-12));
        RuptureFinding byDays = SCAN.detect(weekly).findings().get(0);
        RuptureFinding bySession =
                CalibratedScan.of(Panels.byHand()).detect(weekly).findings().get(0);
        assertThat(byDays.onset()).isEqualTo(bySession.onset());
        assertThat(byDays.depth()).isEqualTo(bySession.depth());
    }

    @Test
    void onlyWhatPassesInUnitsOfTheIntervalMatters() {
        CalibratedScan fortnightly = CalibratedScan.of(Panels.byHand().byDays(List.of(14.0)));
        SessionSeries weeks = Panels.dated(Panels.rupture(), i -> i % 2 == 0 ? 7 : 28);
        SessionSeries twice = Panels.dated(Panels.rupture(), i -> i % 2 == 0 ? 14 : 56);
        assertThat(logBayesFactor(fortnightly, twice)).isCloseTo(logBayesFactor(SCAN, weeks), within(1e-12));
    }

    @Test
    void aPauseMakesTheSessionsAroundItLessAlike() {
        CalibratedScan alike = CalibratedScan.of(Calibration.of(
                        ScanModel.of(new LevelPrior(4.1, .45, .01, .014, .2), new NoisePrior(.3, .3, .8)),
                        Optional.of(Panels.RANGE))
                .byDays(List.of(7.0)));
        SessionSeries drop = Panels.series(4.2, 4.1, 4.3, 4.2, 4.1, 4.2, 3.4, 3.3, 3.4, 4.1, 4.2, 4.1);
        double close = logBayesFactor(alike, Panels.dated(drop, i -> 7));
        double apart = logBayesFactor(alike, Panels.dated(drop, i -> i == 6 || i == 9 ? 120 : 7));
        assertThat(apart)
                .as("a fall over months says less than one over a week")
                .isLessThan(close - 1);
    }

    @Test
    void aSeriesWithoutDatesIsNotEvaluable() {
        Detection none = SCAN.detect(Panels.rupture());
        assertThat(none.isEvaluable()).isFalse();
        assertThat(none.notEvaluableReason()).isEqualTo("time is counted in days: a session has no date");
        assertThat(SCAN.judge(Panels.rupture()).reason()).isEqualTo(none.notEvaluableReason());
        assertThat(SCAN.live().detect(Panels.rupture()).notEvaluableReason()).isEqualTo(none.notEvaluableReason());
    }

    @Test
    void datesThatRunBackwardsAreNotEvaluable() {
        assertThat(SCAN.detect(Panels.dated(Panels.rupture(), i -> i == 4 ? -1 : 7))
                        .notEvaluableReason())
                .isEqualTo("time is counted in days: session 5 is dated before session 4");
    }

    @Test
    void twoSessionsOnADayAreHalfADayApart() {
        double sameDay = logBayesFactor(SCAN, Panels.dated(Panels.rupture(), i -> i == 3 ? 0 : 7));
        assertThat(sameDay).isFinite();
        assertThat(ScanClock.of(List.of(7.0)).elapsed(LocalDate.MIN, LocalDate.MIN))
                .isEqualTo(.5 / 7);
    }

    @Test
    void panelByDaysTellsItsIntervalAndHowLikenessFadesWithDays() {
        List<SessionSeries> panel = irregular(250);
        Calibration fitted = Calibration.fit(panel, QUICK).value().orElseThrow();
        assertThat(fitted.time()).isEqualTo(SessionTime.DAYS);
        assertThat(fitted.interval().orElseThrow()).isBetween(14.0, 17.0);
        assertThat(fitted.intervals()).hasSize(41).isSorted().contains(3.0, 28.0);
        assertThat(fitted.model().noise().autocorrelation()).isCloseTo(.5, within(.07));
        assertThat(fitted.toString()).endsWith(", by days");
        assertThat(CalibratedScan.of(fitted).time()).isEqualTo(SessionTime.DAYS);
        assertThat(CalibratedScan.of(fitted).detect(panel.get(0)).isEvaluable()).isTrue();
    }

    @Test
    void seriesWithoutDatesAreLeftOutOfACalibrationByDays() {
        List<SessionSeries> undated = new ArrayList<>(irregular(25));
        List<SessionSeries> dated = new ArrayList<>(undated);
        dated.remove(20);
        undated.set(20, Panels.rupture());
        assertThat(Calibration.fit(undated, QUICK)).isEqualTo(Calibration.fit(dated, QUICK));
        undated.subList(0, 10).clear();
        assertThat(Calibration.fit(undated, QUICK).reason())
                .endsWith("the panel has 14; time is counted in days, and dates are missing or run backwards in 1");
        undated.addAll(dated);
        assertThat(Calibration.fit(undated, QUICK.with(SessionTime.SESSION)).isEvaluable())
                .isTrue();
    }

    @Test
    void aScanThatIsToLearnLearnsByDaysIfTold() {
        CalibratedScan told = CalibratedScan.toLearn().with(SessionTime.DAYS);
        assertThat(told.settings()).containsEntry("time", "days");
        assertThat(told.live().time()).isEqualTo(SessionTime.DAYS);
        assertThat(told.learned(List.of(Panels.rupture())).isEvaluable()).isFalse();
        assertThat(told.with(Panels.byHand()).time())
                .as("a calibration brings its own")
                .isEqualTo(SessionTime.SESSION);
        assertThat(SCAN.settings()).containsEntry("time", "days").containsEntry("interval", "7.0");
        assertThat(CalibratedScan.of(Panels.byHand()).settings()).doesNotContainKey("time");
    }

    @Test
    void wrongIntervalsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Panels.byHand().byDays(List.of()))
                .withMessage("A calibration by days needs one interval or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Panels.byHand().byDays(List.of(7.0, 6.0)))
                .withMessage("Interval 6.0 comes after 7.0; intervals of a calibration must ascend");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Panels.byHand().byDays(List.of(0.0)))
                .withMessageContaining("an interval is 0.0; it must be a number above 0");
        Calibration wavering = Calibration.of(
                ScanModel.of(new LevelPrior(4, .4, 0, .01, 0), new NoisePrior(.3, .3, -.2)), Optional.empty());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> wavering.byDays(List.of(7.0)))
                .withMessageContaining("autocorrelation of a calibration by days is -0.2; it must be 0 or more");
    }

    @Test
    void liveBatchIsTheReplay() {
        LiveScan live = SCAN.live();
        int found = 0;
        for (SessionSeries series : irregular(60)) {
            RuptureMonitor monitor = live.monitor();
            for (int k = 0; k < series.size(); k++) {
                monitor.update(series.session(k), series.date(k).orElseThrow(), series.value(k));
                if (k == 7) {
                    monitor = live.monitor(monitor.state());
                }
            }
            List<RuptureFinding> batch = live.detect(series).findings();
            assertThat(monitor.episodes()).isEqualTo(batch.size());
            found += batch.size();
            if (!batch.isEmpty()) {
                assertThat(monitor.latest()).contains(batch.get(batch.size() - 1));
            }
        }
        assertThat(found).isPositive();
    }

    @Test
    void liveSessionWithoutADateIsPassedOver() {
        RuptureMonitor with = SCAN.live().monitor();
        RuptureMonitor without = SCAN.live().monitor();
        LocalDate date = LocalDate.of(2024, 1, 1);
        double[] scores = {4.2, 4.1, 4.3, 4.2, 4.1, 4.2, 2.9};
        for (int i = 0; i < scores.length; i++) {
            if (i == 3) {
                assertThat(with.update(i + 1, scores[i])).isEqualTo(MonitorSignal.NOT_EVALUABLE);
            } else {
                MonitorSignal signal = with.update(i + 1, date.plusDays(7L * i), scores[i]);
                assertThat(without.update(i + 1, date.plusDays(7L * i), scores[i]))
                        .isEqualTo(signal);
            }
        }
        assertThat(with.state().memory().get("scores"))
                .isEqualTo(without.state().memory().get("scores"));
        assertThat(with.episodes()).isEqualTo(1);
    }

    @Test
    void liveDateBeforeTheLastIsRefusedAndChangesNothing() {
        RuptureMonitor monitor = SCAN.live().monitor();
        monitor.update(1, LocalDate.of(2024, 3, 1), 4);
        MonitorState before = monitor.state();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> monitor.update(2, LocalDate.of(2024, 2, 29), 4))
                .withMessage("Session 2 is dated before session 1");
        assertThat(monitor.state()).isEqualTo(before);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SCAN.live()
                        .monitor(MonitorState.of(
                                before.criterion(),
                                before.settings(),
                                Map.of(
                                        "counts", List.of(1.0, 0.0),
                                        "sessions", List.of(1.0),
                                        "scores", List.of(4.0)))))
                .withMessageContaining("do not belong together");
    }

    @Test
    void liveDatesDoNotMatterWhereSessionsAreCounted() {
        RuptureMonitor dated = LiveScan.of(Panels.byHand()).monitor();
        RuptureMonitor undated = LiveScan.of(Panels.byHand()).monitor();
        for (int i = 1; i < 10; i++) {
            dated.update(i, LocalDate.of(2024, 1, 1).plusDays((long) i * i), 4 + .1 * (i % 3));
            undated.update(i, 4 + .1 * (i % 3));
        }
        assertThat(dated.state()).isEqualTo(undated.state());
    }
}
