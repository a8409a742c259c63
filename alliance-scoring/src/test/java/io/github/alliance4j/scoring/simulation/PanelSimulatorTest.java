package io.github.alliance4j.scoring.simulation;

import static io.github.alliance4j.scoring.simulation.ScenarioParameter.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.TherapistId;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.response.ResponseSet;
import io.github.alliance4j.model.series.SeriesPoint;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.questionnaire.InstrumentCatalog;
import io.github.alliance4j.scoring.questionnaire.Scorer;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PanelSimulatorTest {

    private static final PanelScenario ROUTINE = PanelScenario.routine();

    @Test
    void sameSeedGivesTheSamePanelInAnyNumberOfThreads() {
        PanelSimulator simulator = PanelSimulator.of(ROUTINE, 9);
        List<SimulatedDyad> parallel =
                IntStream.range(0, 300).parallel().mapToObj(simulator::dyad).toList();

        assertThat(parallel).isEqualTo(simulator.simulate(300).dyads());
    }

    @Test
    void longerPanelBeginsWithTheShorterOne() {
        PanelSimulator simulator = PanelSimulator.of(PanelScenario.autocor(), 2);

        assertThat(simulator.simulate(40).dyads().subList(0, 15))
                .isEqualTo(simulator.simulate(15).dyads());
    }

    @Test
    void anotherSeedGivesAnotherPanel() {
        assertThat(PanelSimulator.of(ROUTINE, 1).dyad(0))
                .isNotEqualTo(PanelSimulator.of(ROUTINE, 2).dyad(0));
    }

    @Test
    void whatASeedMeansDoesNotChange() {
        SessionSeries series = PanelSimulator.of(ROUTINE, 1).dyad(0).series();

        assertThat(Arrays.hashCode(series.values())).isEqualTo(-1_841_535_325);
    }

    @Test
    void sameSeedWithoutRupturesGivesTheSameNoise() {
        SimulatedPanel healthy =
                PanelSimulator.of(ROUTINE.with(PREVALENCE, 0), 4).simulate(200);
        SimulatedPanel panel = PanelSimulator.of(ROUTINE, 4).simulate(200);

        assertThat(healthy.truth().ruptures()).isEmpty();
        for (int i = 0; i < 200; i++) {
            SimulatedDyad dyad = panel.dyads().get(i);
            assertThat(healthy.dyads().get(i).traits()).isEqualTo(dyad.traits());
            if (dyad.ruptures().isEmpty()) {
                assertThat(healthy.dyads().get(i).series()).isEqualTo(dyad.series());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"routine", "ceiling", "autocor", "short"})
    void truthFollowsTheScenario(String id) {
        PanelScenario scenario = PanelScenario.parse(id);

        for (SimulatedDyad dyad : PanelSimulator.of(scenario, 6).simulate(1000).dyads()) {
            int last = 0;
            for (TrueRupture rupture : dyad.ruptures()) {
                assertThat(rupture.onset()).isBetween(Math.max(3, last + 1), dyad.sessions() - 1);
                assertThat(rupture.nadirFirst() - rupture.onset()).isBetween(0, 1);
                assertThat(rupture.nadirLast()).isLessThanOrEqualTo(dyad.sessions());
                assertThat(rupture.depth()).isBetween(0.5, 1.5);
                rupture.repair().ifPresent(back -> {
                    assertThat(back - rupture.nadirLast()).isBetween(1, 2);
                    assertThat(rupture.nadirLast() - rupture.nadirFirst()).isBetween(0, 2);
                });
                last = rupture.repair().orElse(Integer.MAX_VALUE - 1);
            }
        }
    }

    @Test
    void quietPanelShowsTheRuptureItself() {
        PanelScenario quiet = ROUTINE.toBuilder()
                .set(WITHIN_SD, 0)
                .set(SLOPE_MEAN, 0)
                .set(SLOPE_SD, 0)
                .set(LEVEL_SD, 0)
                .set(LEVEL_MEAN, 4)
                .set(ITEMS, 0)
                .set(PREVALENCE, 1)
                .set(TWO_SHARE, 0)
                .set(MISSING, 0)
                .build();

        for (SimulatedDyad dyad : PanelSimulator.of(quiet, 8).simulate(100).dyads()) {
            TrueRupture rupture = dyad.ruptures().get(0);
            SessionSeries series = dyad.series();
            assertThat(series.value(rupture.onset() - 2)).isEqualTo(4);
            for (int session = rupture.nadirFirst(); session <= rupture.nadirLast(); session++) {
                assertThat(series.value(session - 1)).isCloseTo(4 - rupture.depth(), within(1e-12));
            }
            if (rupture.nadirFirst() > rupture.onset()) {
                assertThat(series.value(rupture.onset() - 1)).isCloseTo(4 - rupture.depth() / 2, within(1e-12));
            }
            rupture.repair()
                    .ifPresent(back -> assertThat(series.value(back - 1)).isEqualTo(4));
        }
    }

    @Test
    void scoresAreOnTheScaleInTwelfths() {
        for (SessionSeries series :
                PanelSimulator.of(PanelScenario.ceiling(), 5).simulate(200).series()) {
            for (double score : series.values()) {
                assertThat(score).isBetween(1.0, 5.0);
                assertThat(score * 12).isCloseTo(Math.rint(score * 12), within(1e-9));
            }
        }
    }

    @Test
    void firstSessionIsNeverMissed() {
        PanelScenario sparse = ROUTINE.with(MISSING, 0.6);

        assertThat(PanelSimulator.of(sparse, 5).simulate(200).series())
                .allSatisfy(series -> assertThat(series.session(0)).isEqualTo(1));
    }

    @ParameterizedTest
    @CsvSource({"-2", "-0.8", "0", "1.2", "2"})
    void innovationsHaveTheSkewnessAskedFor(double skewness) {
        double[] e = new Noise(skewness).next(new java.util.Random(1), 400_000);
        double mean = PanelFigures.mean(e);
        double sd = PanelFigures.sd(e);
        double third = Arrays.stream(e)
                .map(x -> Math.pow((x - mean) / sd, 3))
                .average()
                .orElseThrow();

        assertThat(mean).isCloseTo(0, within(0.01));
        assertThat(sd).isCloseTo(1, within(0.01));
        assertThat(third).isCloseTo(skewness, within(0.06));
    }

    @Test
    void driftWidensWithTheSessions() {
        PanelScenario drifting = still().set(DRIFT_SD, 0.05)
                .set(SESSIONS_MIN, 26)
                .set(SESSIONS_MAX, 26)
                .build();

        assertThat(spread(
                        drifting,
                        dyad -> dyad.series().value(25) - dyad.series().value(0)))
                .isCloseTo(0.05 * 5, within(0.02));
    }

    @Test
    void autocorrelationFadesWithDaysWhereAsked() {
        PanelScenario noisy = still().set(WITHIN_SD, 0.2)
                .set(WITHIN_SPREAD, 0)
                .set(AR1, 0.6)
                .set(AR1_BY_DAYS, 1)
                .set(PAUSE_SHARE, 1)
                .set(PAUSE_DAYS, 7)
                .set(DAYS_JITTER, 0)
                .build();
        double[] first = numbers(noisy, dyad -> dyad.series().value(0) - 3);
        double[] second = numbers(noisy, dyad -> dyad.series().value(1) - 3);
        double product = IntStream.range(0, first.length)
                .mapToDouble(i -> first[i] * second[i])
                .sum();
        double squares = Arrays.stream(first).map(x -> x * x).sum();

        assertThat(product / squares).isCloseTo(0.36, within(0.04));
    }

    @Test
    void sessionsComeWeeklyWithJitterAndPauses() {
        PanelScenario pausing =
                ROUTINE.toBuilder().set(PAUSE_SHARE, 0.2).set(MISSING, 0).build();
        List<Long> gaps = new ArrayList<>();
        for (SessionSeries series : PanelSimulator.of(pausing, 1).simulate(300).series()) {
            for (int i = 1; i < series.size(); i++) {
                gaps.add(ChronoUnit.DAYS.between(
                        series.date(i - 1).orElseThrow(), series.date(i).orElseThrow()));
            }
        }
        double paused = gaps.stream().filter(gap -> gap > 20).count() / (double) gaps.size();

        assertThat(gaps).allSatisfy(gap -> assertThat(gap).isBetween(3L, 32L));
        assertThat(paused).isCloseTo(0.2, within(0.02));
    }

    @Test
    void dyadsAreNestedInTherapists() {
        PanelScenario nested = still().set(THERAPISTS, 4).set(THERAPIST_SD, 0.3).build();
        List<SimulatedDyad> dyads = PanelSimulator.of(nested, 1).simulate(8).dyads();

        assertThat(dyads.get(5).therapist(1)).contains(TherapistId.of("T2"));
        assertThat(dyads.get(1).series().value(0))
                .isEqualTo(dyads.get(5).series().value(0));
        assertThat(dyads.get(0).series().value(0))
                .isNotEqualTo(dyads.get(1).series().value(0));
    }

    @Test
    void changeOfTherapistMovesTheLevelForGood() {
        PanelScenario changing = still().set(CHANGE_SHARE, 1)
                .set(CHANGE_SD, 0.4)
                .set(THERAPISTS, 3)
                .build();

        for (SimulatedDyad dyad : PanelSimulator.of(changing, 1).simulate(50).dyads()) {
            int at = dyad.therapistChange().orElseThrow();
            double before = dyad.series().value(at - 2);
            double after = dyad.series().value(at - 1);
            assertThat(before).isEqualTo(dyad.series().value(0)).isNotEqualTo(after);
            assertThat(dyad.series().value(dyad.series().size() - 1)).isEqualTo(after);
            assertThat(dyad.therapist(at)).isNotEqualTo(dyad.therapist(at - 1));
        }
    }

    @Test
    void secondRaterCorrelatesAndSeesAShareOfARupture() {
        PanelScenario both = still().set(SECOND_RATER, 1)
                .set(SECOND_OFFSET, -0.3)
                .set(LEVEL_SD, 0.3)
                .set(SECOND_WITHIN_SD, 0)
                .set(SECOND_LEVEL_CORRELATION, 0.5)
                .build();
        double[] client = numbers(both, dyad -> dyad.series().value(0));
        double[] therapist =
                numbers(both, dyad -> dyad.therapistSeries().orElseThrow().value(0));
        double mc = PanelFigures.mean(client);
        double mt = PanelFigures.mean(therapist);
        double covariance = IntStream.range(0, client.length)
                .mapToDouble(i -> (client[i] - mc) * (therapist[i] - mt))
                .average()
                .orElseThrow();

        assertThat(mt - mc).isCloseTo(-0.3, within(0.03));
        assertThat(covariance / (PanelFigures.sd(client) * PanelFigures.sd(therapist)))
                .isCloseTo(0.5, within(0.05));
        assertThat(PanelSimulator.of(both, 1).dyad(0).series().key().rater()).contains(Rater.CLIENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wai-sr-client", "srs", "wai-36-client", "haq-ii-client"})
    void answersGiveTheScoreOfTheSession(String id) {
        Instrument form = InstrumentCatalog.builtIn().instrument(id);
        PanelSimulator simulator = PanelSimulator.of(ROUTINE.on(form), 3);

        for (SimulatedDyad dyad : simulator.simulate(30).dyads()) {
            List<ResponseSet> forms = simulator.forms(dyad, form, Rater.CLIENT);
            List<SeriesPoint> points = dyad.series().points();
            assertThat(forms).hasSameSizeAs(points);
            for (int i = 0; i < forms.size(); i++) {
                double mean =
                        Scorer.withDefaults().score(forms.get(i)).total().mean().orElseThrow();
                assertThat(mean).isCloseTo(points.get(i).value(), within(1e-9));
                assertThat(forms.get(i).date()).isEqualTo(points.get(i).date());
            }
        }
    }

    @Test
    void scenarioOnAnotherScaleIsTheSameStretched() {
        PanelScenario srs = ROUTINE.on(InstrumentCatalog.builtIn().instrument("srs"));

        assertThat(srs.value(LEVEL_MEAN)).isCloseTo(3.05 * 2.5, within(1e-9));
        assertThat(srs.value(DEPTH_MAX)).isCloseTo(3.75, within(1e-9));
        assertThat(srs.range().step().orElseThrow()).isCloseTo(0.025, within(1e-12));
    }

    @Test
    void formsOfAnotherScaleAreRefused() {
        PanelSimulator simulator = PanelSimulator.of(ROUTINE, 3);
        Instrument srs = InstrumentCatalog.builtIn().instrument("srs");

        assertThatThrownBy(() -> simulator.forms(simulator.dyad(0), srs, Rater.CLIENT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PanelScenario.on(form)");
    }

    @Test
    void therapistWhoDoesNotRateHasNoForms() {
        Instrument form = InstrumentCatalog.builtIn().instrument("wai-sr-client");
        PanelSimulator simulator = PanelSimulator.of(ROUTINE.on(form), 3);

        assertThatThrownBy(() -> simulator.forms(simulator.dyad(0), form, Rater.THERAPIST))
                .hasMessageContaining("second-rater");
    }

    @Test
    void emptyPanelIsRefused() {
        assertThatThrownBy(() -> PanelSimulator.of(ROUTINE, 3).simulate(0)).hasMessageContaining("at least 1");
    }

    /** One level for all, without noise, slope, ruptures or missed sessions, and not rounded. */
    private static PanelScenario.Builder still() {
        return ROUTINE.toBuilder()
                .set(LEVEL_MEAN, 3)
                .set(LEVEL_SD, 0)
                .set(WITHIN_SD, 0)
                .set(SLOPE_MEAN, 0)
                .set(SLOPE_SD, 0)
                .set(ITEMS, 0)
                .set(MISSING, 0)
                .set(PREVALENCE, 0);
    }

    private static double[] numbers(PanelScenario scenario, ToDoubleFunction<SimulatedDyad> number) {
        return PanelSimulator.of(scenario, 1).simulate(3000).dyads().stream()
                .mapToDouble(number)
                .toArray();
    }

    private static double spread(PanelScenario scenario, ToDoubleFunction<SimulatedDyad> number) {
        return PanelFigures.sd(numbers(scenario, number));
    }
}
