package io.github.alliance4j.scoring.simulation;

import static io.github.alliance4j.scoring.simulation.ScenarioParameter.*;

import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.instrument.AnswerScale;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.instrument.Item;
import io.github.alliance4j.model.response.ResponseSet;
import io.github.alliance4j.model.series.SeriesPoint;
import io.github.alliance4j.model.series.SessionSeries;
import java.util.List;
import java.util.Random;

/** Answers to single items whose scored mean is a given score. */
final class FormFilling {

    private final PanelScenario scenario;
    private final long seed;
    private final Instrument form;
    private final AnswerGrid grid;

    FormFilling(PanelScenario scenario, long seed, Instrument form) {
        this.scenario = scenario;
        this.seed = seed;
        this.form = form;
        this.grid = new AnswerGrid(scenario);
        AnswerScale answers = form.answers();
        boolean fits = scenario.count(ITEMS) == form.items().size()
                && scenario.value(SCALE_LOW) == answers.min()
                && scenario.value(SCALE_HIGH) == answers.max()
                && (answers.kind() == AnswerScale.Kind.DECIMAL || scenario.value(ANSWER_STEP) == 1);
        if (!fits) {
            throw new IllegalArgumentException("The scores of scenario " + scenario.id()
                    + " are not those of instrument " + form.id() + "; PanelScenario.on(form) makes them so");
        }
    }

    List<ResponseSet> fill(SimulatedDyad dyad, Rater rater) {
        SessionSeries series = series(dyad, rater);
        Random random = (rater == Rater.THERAPIST ? Draw.SECOND_ITEMS : Draw.ITEMS).of(seed, dyad.index());
        return series.points().stream()
                .map(point -> fill(dyad, rater, point, random))
                .toList();
    }

    private static SessionSeries series(SimulatedDyad dyad, Rater rater) {
        return switch (rater) {
            case CLIENT -> dyad.series();
            case THERAPIST ->
                dyad.therapistSeries()
                        .orElseThrow(() -> new IllegalArgumentException(
                                "The therapist rates only where second-rater is switched on"));
            case OBSERVER, PARENT ->
                throw new IllegalArgumentException("Forms are simulated for client and therapist, not for " + rater);
        };
    }

    private ResponseSet fill(SimulatedDyad dyad, Rater rater, SeriesPoint point, Random random) {
        ResponseSet.Builder filled = ResponseSet.builder(form)
                .dyad(dyad.id())
                .session(point.session())
                .rater(rater);
        point.date().ifPresent(filled::date);
        dyad.therapist(point.session().value()).ifPresent(filled::therapist);
        int[] steps = spread(grid.steps(point.value()), random);
        for (Item item : form.items()) {
            int up = steps[item.number() - 1];
            filled.answer(item.number(), grid.answer(item.isReversed() ? grid.stepsOfItem() - up : up));
        }
        return filled.build();
    }

    /** Steps for each item with the given sum: around their mean first, then one step here and there until it fits. */
    private int[] spread(int sum, Random random) {
        int items = form.items().size();
        int most = grid.stepsOfItem();
        double scatter = scenario.value(ITEM_SD) / scenario.value(ANSWER_STEP);
        int[] steps = new int[items];
        int missing = sum;
        for (int i = 0; i < items; i++) {
            double wanted = (double) sum / items + scatter * random.nextGaussian();
            steps[i] = (int) Math.min(most, Math.max(0, Math.floor(wanted + 0.5)));
            missing -= steps[i];
        }
        while (missing != 0) {
            int one = Integer.signum(missing);
            int item = random.nextInt(items);
            if (steps[item] + one >= 0 && steps[item] + one <= most) {
                steps[item] += one;
                missing -= one;
            }
        }
        return steps;
    }
}
