package io.github.alliance4j.scoring.simulation;

import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.response.ResponseSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Draws panels of a scenario. The same scenario and seed give the same dyads, on any machine, Java version and number of
 * threads: a dyad depends on the seed and its place alone, so a longer panel begins with the shorter one. Chance has
 * streams of its own for traits, noise, ruptures, missed sessions and dates; the same seed without ruptures (or with other
 * ones) therefore gives the same dyads with the same noise. Immutable, thread-safe.
 *
 * <pre>{@code
 * SimulatedPanel panel = PanelSimulator.of(PanelScenario.routine(), 17).simulate(500);
 * }</pre>
 *
 * @since 0.1
 */
public final class PanelSimulator {

    private final PanelScenario scenario;
    private final long seed;

    private PanelSimulator(PanelScenario scenario, long seed) {
        this.scenario = Objects.requireNonNull(scenario, "scenario");
        this.seed = seed;
    }

    /**
     * A simulator.
     *
     * @param scenario what the panel is like
     * @param seed where chance begins
     * @return the simulator
     */
    public static PanelSimulator of(PanelScenario scenario, long seed) {
        return new PanelSimulator(scenario, seed);
    }

    /**
     * What the panel is like.
     *
     * @return the scenario
     */
    public PanelScenario scenario() {
        return scenario;
    }

    /**
     * Where chance begins.
     *
     * @return the seed
     */
    public long seed() {
        return seed;
    }

    /**
     * Draws a panel.
     *
     * @param dyads how many dyads, at least 1
     * @return the panel
     * @throws IllegalArgumentException if there is no dyad
     */
    public SimulatedPanel simulate(int dyads) {
        if (dyads < 1) {
            throw new IllegalArgumentException(dyads + " dyads: a panel has at least 1");
        }
        return new SimulatedPanel(IntStream.range(0, dyads).mapToObj(this::dyad).toList());
    }

    /**
     * Draws one dyad, for panels too large to be kept.
     *
     * @param index its place in the panel, from 0
     * @return the dyad that a panel has there
     * @throws IllegalArgumentException if the place is below 0
     */
    public SimulatedDyad dyad(int index) {
        if (index < 0 || index == Integer.MAX_VALUE) {
            throw new IllegalArgumentException("Place " + index + " of a dyad: places start at 0");
        }
        return new DyadSimulation(scenario, seed, index).draw();
    }

    /**
     * The filled forms behind the scores of a dyad: answers to every item whose scored mean is the score of the session.
     * Answers scatter around that mean with {@link ScenarioParameter#ITEM_SD}; reversed items are answered in reverse.
     *
     * @param dyad a dyad of this simulator
     * @param form a form that the scenario is {@linkplain PanelScenario#on on}
     * @param rater who fills it: the client, or the therapist where both rate
     * @return one form a session with a score, ascending
     * @throws IllegalArgumentException if the scenario's scores are not those of the form, the form is not for the rater, or
     *     the dyad has no series of this rater
     */
    public List<ResponseSet> forms(SimulatedDyad dyad, Instrument form, Rater rater) {
        return new FormFilling(scenario, seed, Objects.requireNonNull(form, "form"))
                .fill(Objects.requireNonNull(dyad, "dyad"), Objects.requireNonNull(rater, "rater"));
    }
}
