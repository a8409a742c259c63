package io.github.alliance4j.scoring.rupture.chart;

import java.util.ArrayList;
import java.util.List;

/** Numbers written one after the other and read in the same order. */
final class Memory {

    private final List<Double> numbers;
    private int position;

    Memory() {
        this.numbers = new ArrayList<>();
    }

    Memory(List<Double> numbers) {
        this.numbers = numbers;
    }

    Memory put(double number) {
        numbers.add(number);
        return this;
    }

    double next() {
        if (position == numbers.size()) {
            throw new IllegalArgumentException("The state holds fewer numbers than the rule keeps");
        }
        return numbers.get(position++);
    }

    int count() {
        double number = next();
        if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("The state holds a broken number where the rule keeps a count");
        }
        return (int) number;
    }

    boolean isEmpty() {
        return numbers.isEmpty();
    }

    void end() {
        if (position != numbers.size()) {
            throw new IllegalArgumentException("The state holds more numbers than the rule keeps");
        }
    }

    List<Double> numbers() {
        return numbers;
    }
}
