package io.github.alliance4j.scoring.rupture.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Evaluation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CalibrationTest {

    private static final CalibrationSettings QUICK =
            CalibrationSettings.withDefaults().withRounds(40, 20).withDyads(300);

    private static List<SessionSeries> panel;
    private static Calibration fitted;

    @BeforeAll
    static void fit() {
        panel = Panels.routine(300, 21).series();
        fitted = Calibration.fit(panel, QUICK).value().orElseThrow();
    }

    @Test
    void parametersOfThePanelAreFoundThoughRupturesAreInIt() {
        ScanModel model = fitted.model();
        assertThat(model.noise().sd()).isCloseTo(.30, within(.03));
        assertThat(model.noise().spread()).isCloseTo(.3, within(.08));
        assertThat(model.noise().autocorrelation()).isCloseTo(.25, within(.08));
        assertThat(model.level().mean()).isCloseTo(4.12, within(.08));
        assertThat(model.level().sd()).isCloseTo(.45, within(.07));
        assertThat(model.episodes().prevalence()).isCloseTo(.35, within(.12));
    }

    @Test
    void saysWhereItComesFromAndHowSureItIs() {
        assertThat(fitted.dyads()).isEqualTo(300);
        assertThat(fitted.sessions())
                .isEqualTo(panel.stream().mapToLong(SessionSeries::size).sum());
        assertThat(fitted.range()).isEqualTo(panel.get(0).range());
        assertThat(fitted.draws()).hasSize(20);
        assertThat(fitted.uncertainty(model -> model.noise().sd())).isBetween(.001, .02);
        assertThat(fitted.uncertainty(model -> model.level().mean())).isBetween(.01, .06);
        assertThat(fitted.gaps().get(0)).isCloseTo(.92, within(.02));
        assertThat(fitted).hasToString("calibration from 300 dyads, " + fitted.sessions() + " sessions");
    }

    @Test
    void numberOfThreadsChangesNothing() throws ExecutionException, InterruptedException {
        ForkJoinPool three = new ForkJoinPool(3);
        try {
            Calibration again = three.submit(() -> Calibration.fit(panel, QUICK))
                    .get()
                    .value()
                    .orElseThrow();
            assertThat(again).isEqualTo(fitted).hasSameHashCodeAs(fitted);
        } finally {
            three.shutdown();
        }
    }

    @Test
    void anotherSeedAgreesWithinTheUncertainty() {
        Calibration other = Calibration.fit(panel, QUICK.withSeed(2)).value().orElseThrow();
        assertThat(other).isNotEqualTo(fitted);
        assertThat(other.model().noise().sd())
                .isCloseTo(
                        fitted.model().noise().sd(),
                        within(4 * fitted.uncertainty(model -> model.noise().sd())));
    }

    @Test
    void manyDyadsAreTakenEvenlyFromThePanel() {
        Calibration few = Calibration.fit(panel, QUICK.withDyads(30)).value().orElseThrow();
        assertThat(few.dyads()).isEqualTo(30);
        long sessions = 0;
        for (int i = 0; i < 30; i++) {
            sessions += panel.get(10 * i).size();
        }
        assertThat(few.sessions()).isEqualTo(sessions);
    }

    @Test
    void tooFewSeriesAreNoPanel() {
        Evaluation<Calibration> none = Calibration.fit(panel.subList(0, 19), QUICK);
        assertThat(none.reason())
                .isEqualTo("a calibration needs 20 series of 3 sessions or more that vary; the panel has 19");
        assertThat(Calibration.fit(Collections.nCopies(50, Panels.series(4, 4)), QUICK)
                        .reason())
                .contains("the panel has 0");
    }

    @Test
    void panelWithoutVariationIsRefused() {
        assertThat(Calibration.fit(Collections.nCopies(30, Panels.series(5, 5, 5, 5)), QUICK)
                        .reason())
                .endsWith("the panel has 0, and 30 in which all scores are equal");
    }

    @Test
    void seriesWithoutVariationDoNotCountTowardsTheTwenty() {
        List<SessionSeries> some = new ArrayList<>(Collections.nCopies(30, Panels.series(5, 5, 5, 5)));
        some.addAll(panel.subList(0, 19));
        assertThat(Calibration.fit(some, QUICK).reason())
                .endsWith("the panel has 19, and 30 in which all scores are equal");
        some.add(panel.get(19));
        assertThat(Calibration.fit(some, QUICK).value().orElseThrow().dyads()).isEqualTo(50);
    }

    @Test
    void numbersBeyondWhatCanBeComputedAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NoisePrior(1e300, .3, .2))
                .withMessage("Scan model: noise SD is 1.0E300; it must be at most 1e150");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LevelPrior(-1e300, .4, 0, .1, 0))
                .withMessageContaining("level mean is -1.0E300");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LevelPrior(4, 1e151, 0, .1, 0))
                .withMessageContaining("level SD is 1.0E151");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DepthComponent(.5, 1, 1e300))
                .withMessageContaining("SD of the depth");
    }

    @Test
    void partsMakeTheSameCalibrationAgain() {
        Calibration again =
                Calibration.of(fitted.draws(), fitted.range(), fitted.gaps(), fitted.dyads(), fitted.sessions());
        assertThat(again.with(fitted.origin())).isEqualTo(fitted);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Calibration.of(List.of(), Optional.empty(), List.of(1.0), 0, 0))
                .withMessage("A calibration needs one model or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Calibration.of(fitted.draws(), Optional.empty(), List.of(1.0), -1, 0))
                .withMessageContaining("from -1 dyads");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Calibration.of(fitted.draws(), Optional.empty(), List.of(.5), 1, 1))
                .withMessageContaining("the sum of gaps is 0.5; it must be 1");
    }

    @Test
    void calibrationByHandHasNoUncertainty() {
        Calibration byHand = Panels.byHand();
        assertThat(byHand.uncertainty(model -> model.noise().sd())).isZero();
        assertThat(byHand.dyads()).isZero();
        assertThat(byHand).hasToString("calibration by hand");
    }

    @Test
    void numbersThatNoModelHasAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NoisePrior(0, .3, .2))
                .withMessage("Scan model: noise SD is 0.0; it must be a number above 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NoisePrior(.3, .3, 1))
                .withMessageContaining("autocorrelation is 1.0; it must be above -1.0 and below 1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LevelPrior(Double.NaN, 1, 0, .1, 0))
                .withMessageContaining("level mean is NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DepthComponent(0, 1, 1))
                .withMessageContaining("share of a depth");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CalibrationSettings.withDefaults().withRounds(10, 8))
                .withMessageContaining("at least 5 must be kept");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CalibrationSettings.withDefaults().withDyads(10))
                .withMessage("10 dyads: a calibration needs at least 20");
    }
}
