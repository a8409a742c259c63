package io.github.alliance4j.scoring.simulation;

import static io.github.alliance4j.scoring.simulation.ScenarioParameter.*;

/** The scores that a form can give: sums of answer steps above its lowest sum, by the number of its items. */
final class AnswerGrid {

    private final double low;
    private final double high;
    private final double step;
    private final int items;

    AnswerGrid(PanelScenario scenario) {
        this.low = scenario.value(SCALE_LOW);
        this.high = scenario.value(SCALE_HIGH);
        this.step = scenario.value(ANSWER_STEP);
        this.items = scenario.count(ITEMS);
    }

    /** The possible score that is nearest, halves upwards. */
    double score(double level) {
        double within = Math.min(high, Math.max(low, level));
        return items == 0 ? within : scoreOf(steps(within));
    }

    /** How many answer steps a possible score lies above the lowest one. */
    int steps(double score) {
        return (int) Math.floor((score - low) * items / step + 0.5);
    }

    /** How many steps one item can go up at most. */
    int stepsOfItem() {
        return (int) Math.rint((high - low) / step);
    }

    /** The sum of answers first, as a scorer takes it, so that whole answers give the very same mean. */
    private double scoreOf(int steps) {
        return Math.min(high, (low * items + steps * step) / items);
    }

    /** The answer so many steps up; tenths are made from whole numbers, as a reader makes them. */
    double answer(int steps) {
        double perUnit = 1 / step;
        boolean wholeSteps = Math.abs(perUnit - Math.rint(perUnit)) < 1e-9;
        return wholeSteps
                ? (Math.rint(low * perUnit) + steps) / Math.rint(perUnit)
                : Math.min(high, low + steps * step);
    }
}
