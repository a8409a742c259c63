package io.github.alliance4j.scoring.rupture.episode;

import io.github.alliance4j.scoring.internal.Boundary;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * What a run of sessions says, in constant memory: sums from which every reference and scale follows. Means and squares
 * are updated about the running mean, so that a constant added to all scores changes nothing but levels.
 */
final class Running {

    /** Below this part of the squares about the mean, squares about the line are rounding. */
    private static final double NO_RESIDUAL = 1e-13;

    private static final double MOVING_RANGE_TO_SD = 1.128;

    private final Choices choices;

    private int count;
    private double mean;
    private double squares;
    private double lowest;
    private double highest;
    private int lastSession;
    private double last;

    private double fallStart;
    private int fallOnset;
    private int fallLength;

    private int steps;
    private double stepMean;
    private double stepSquares;
    private double stepSumOfSquares;
    private double stepSumOfRanges;
    private double smallestStep;
    private double largestStep;

    private double timeMean;
    private double timeSquares;
    private double products;

    Running(Choices choices) {
        this.choices = choices;
    }

    void add(int session, double y) {
        boolean neighbour = count > 0 && choices.areNeighbours(lastSession, session);
        if (neighbour) {
            addStep(y - last);
        }
        addToFall(session, y, neighbour);
        addScore(session, y);
    }

    private void addScore(int session, double y) {
        lowest = count == 0 ? y : Math.min(lowest, y);
        highest = count == 0 ? y : Math.max(highest, y);
        count++;
        double deviation = y - mean;
        mean += deviation / count;
        squares += deviation * (y - mean);
        double time = session - timeMean;
        timeMean += time / count;
        timeSquares += time * (session - timeMean);
        products += time * (y - mean);
        lastSession = session;
        last = y;
    }

    private void addStep(double step) {
        smallestStep = steps == 0 ? step : Math.min(smallestStep, step);
        largestStep = steps == 0 ? step : Math.max(largestStep, step);
        steps++;
        double deviation = step - stepMean;
        stepMean += deviation / steps;
        stepSquares += deviation * (step - stepMean);
        stepSumOfSquares += step * step;
        stepSumOfRanges += Math.abs(step);
    }

    /** A fall starts at the last session of the highest level; equal scores below it are part of it. */
    private void addToFall(int session, double y, boolean neighbour) {
        if (!neighbour || y > last || y >= fallStart) {
            fallStart = y;
            fallLength = 0;
        } else {
            fallOnset = fallLength == 0 ? session : fallOnset;
            fallLength++;
        }
    }

    int count() {
        return count;
    }

    int lastSession() {
        return lastSession;
    }

    double last() {
        return last;
    }

    double mean() {
        return mean;
    }

    double highest() {
        return highest;
    }

    boolean isNeighbour(int session) {
        return count > 0 && choices.areNeighbours(lastSession, session);
    }

    /** What the next session falls from: where the present fall started, or the last score if it rises. */
    double fallStart(double y) {
        return y > last ? last : fallStart;
    }

    /** The first session of the fall that goes on with the next session. */
    int fallOnset(int next) {
        return fallLength == 0 ? next : fallOnset;
    }

    /** How many sessions of the present fall lie below its start. */
    int fallLength() {
        return fallLength;
    }

    double line(int session) {
        return timeSquares > 0 ? mean + slope() * (session - timeMean) : Double.NaN;
    }

    double slope() {
        return products / timeSquares;
    }

    /** The scale of the sessions so far by their own scores, 0 where they do not give one. */
    double own(Scale.Kind kind) {
        return switch (kind) {
            case WITHIN_SD -> lowest == highest ? 0 : Math.sqrt(squares / (count - 1));
            case DIFFERENCE_SD -> stepsAreEqual() ? 0 : Math.sqrt(stepSquares / (steps - 1));
            case MSSD -> steps == 0 ? 0 : Math.sqrt(stepSumOfSquares / steps / 2);
            case MOVING_RANGE -> steps == 0 ? 0 : stepSumOfRanges / steps / MOVING_RANGE_TO_SD;
            case RESIDUAL_SD -> residualSd();
            default -> 0;
        };
    }

    /** Differences of scores carry the rounding of the scores. */
    private boolean stepsAreEqual() {
        double size = Math.max(Math.abs(smallestStep), Math.abs(largestStep));
        return steps < 2 || size == 0 || Boundary.snap((largestStep - smallestStep) / size, 0) == 0;
    }

    private double residualSd() {
        if (count < 3 || lowest == highest) {
            return 0;
        }
        double residual = squares - products * products / timeSquares;
        return residual > NO_RESIDUAL * squares ? Math.sqrt(residual / (count - 2)) : 0;
    }

    List<Double> toNumbers() {
        List<Double> numbers = new ArrayList<>();
        for (double number : new double[] {
            count,
            mean,
            squares,
            lowest,
            highest,
            lastSession,
            last,
            fallStart,
            fallOnset,
            fallLength,
            steps,
            stepMean,
            stepSquares,
            stepSumOfSquares,
            stepSumOfRanges,
            smallestStep,
            largestStep,
            timeMean,
            timeSquares,
            products
        }) {
            numbers.add(number);
        }
        return numbers;
    }

    void fromNumbers(Iterator<Double> numbers) {
        count = numbers.next().intValue();
        mean = numbers.next();
        squares = numbers.next();
        lowest = numbers.next();
        highest = numbers.next();
        lastSession = numbers.next().intValue();
        last = numbers.next();
        fallStart = numbers.next();
        fallOnset = numbers.next().intValue();
        fallLength = numbers.next().intValue();
        steps = numbers.next().intValue();
        stepMean = numbers.next();
        stepSquares = numbers.next();
        stepSumOfSquares = numbers.next();
        stepSumOfRanges = numbers.next();
        smallestStep = numbers.next();
        largestStep = numbers.next();
        timeMean = numbers.next();
        timeSquares = numbers.next();
        products = numbers.next();
    }
}
