package io.github.alliance4j.scoring.simulation;

import static io.github.alliance4j.scoring.simulation.ScenarioParameter.*;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.instrument.ScaleId;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.model.series.SeriesPoint;
import io.github.alliance4j.model.series.SessionSeries;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;

/** Draws one dyad. */
final class DyadSimulation {

    private final PanelScenario scenario;
    private final long seed;
    private final int index;
    private final AnswerGrid grid;
    private final SessionPlan plan;
    private final TherapistCourse therapists;
    private final List<RuptureCourse> ruptures;
    private final DyadTraits traits;

    DyadSimulation(PanelScenario scenario, long seed, int index) {
        this.scenario = scenario;
        this.seed = seed;
        this.index = index;
        this.grid = new AnswerGrid(scenario);
        this.plan = SessionPlan.draw(scenario, seed, index);
        this.therapists = TherapistCourse.draw(scenario, seed, index, plan.sessions());
        this.ruptures = new RupturePlan(scenario, plan.sessions(), Draw.RUPTURES.of(seed, index)).draw();
        this.traits = drawTraits();
    }

    private DyadTraits drawTraits() {
        Random random = Draw.TRAITS.of(seed, index);
        double own = random.nextGaussian();
        double slope = random.nextGaussian();
        double spread = scenario.value(WITHIN_SPREAD);
        double noisiness = StrictMath.exp(spread * random.nextGaussian());
        double correlation = scenario.value(SECOND_LEVEL_CORRELATION);
        double others = correlation * own + Math.sqrt(1 - correlation * correlation) * random.nextGaussian();
        double mean = scenario.value(LEVEL_MEAN) + therapists.effect();
        boolean both = scenario.isOn(SECOND_RATER);
        return new DyadTraits(
                mean + scenario.value(LEVEL_SD) * own,
                scenario.value(SLOPE_MEAN) + scenario.value(SLOPE_SD) * slope,
                scenario.value(WITHIN_SD) * noisiness,
                given(both, mean + scenario.value(SECOND_OFFSET) + scenario.value(LEVEL_SD) * others),
                given(both, scenario.value(SECOND_WITHIN_SD) * noisiness));
    }

    private static OptionalDouble given(boolean wanted, double value) {
        return wanted ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    SimulatedDyad draw() {
        int sessions = plan.sessions();
        double[] rho = plan.autocorrelations(scenario);
        double[] innovations = new Noise(scenario.value(NOISE_SKEW)).next(Draw.NOISE.of(seed, index), sessions);
        double[] drift = drift(sessions);
        Optional<SessionSeries> second = Optional.empty();
        if (scenario.isOn(SECOND_RATER)) {
            double[] noise = Noise.stationary(secondInnovations(innovations), rho);
            second = Optional.of(series(
                    Optional.of(Rater.THERAPIST),
                    new View(
                            traits.secondLevel().orElseThrow(),
                            traits.secondNoise().orElseThrow(),
                            scenario.value(SECOND_RUPTURE_SHARE)),
                    drift,
                    noise));
        }
        SessionSeries series = series(
                second.isPresent() ? Optional.of(Rater.CLIENT) : Optional.empty(),
                new View(traits.level(), traits.noise(), 1),
                drift,
                Noise.stationary(innovations, rho));
        return new SimulatedDyad(index, sessions, series, second, truth(sessions), traits, therapists);
    }

    /** One rater's level and noise, and how much of a rupture this rater sees. */
    private record View(double level, double noise, double ruptureShare) {}

    private double[] drift(int sessions) {
        double[] drift = new double[sessions];
        double sd = scenario.value(DRIFT_SD);
        Random random = Draw.DRIFT.of(seed, index);
        for (int i = 1; i < sessions && sd > 0; i++) {
            drift[i] = drift[i - 1] + sd * random.nextGaussian();
        }
        return drift;
    }

    private double[] secondInnovations(double[] first) {
        double correlation = scenario.value(SECOND_CORRELATION);
        double own = Math.sqrt(1 - correlation * correlation);
        double[] innovations =
                new Noise(scenario.value(NOISE_SKEW)).next(Draw.SECOND_NOISE.of(seed, index), first.length);
        for (int i = 0; i < first.length; i++) {
            innovations[i] = correlation * first[i] + own * innovations[i];
        }
        return innovations;
    }

    private SessionSeries series(Optional<Rater> rater, View view, double[] drift, double[] noise) {
        List<SeriesPoint> points = new ArrayList<>(noise.length);
        for (int i = 0; i < noise.length; i++) {
            if (!plan.isMissed(i)) {
                double level = view.level + traits.slope() * i + drift[i] + therapists.shift(i + 1);
                double score = level - view.ruptureShare * fallen(i + 1) + view.noise * noise[i];
                points.add(new SeriesPoint(SessionNumber.of(i + 1), Optional.of(plan.date(i)), grid.score(score)));
            }
        }
        DyadId dyad = DyadId.of(Integer.toString(index + 1));
        SeriesKey key = new SeriesKey(dyad, rater, Optional.empty(), ScaleId.TOTAL);
        return SessionSeries.of(key, Optional.of(scenario.range()), points);
    }

    private double fallen(int session) {
        double fallen = 0;
        for (RuptureCourse rupture : ruptures) {
            fallen += rupture.depth() * rupture.share(session);
        }
        return fallen;
    }

    private List<TrueRupture> truth(int sessions) {
        return ruptures.stream().map(rupture -> rupture.within(sessions)).toList();
    }
}
