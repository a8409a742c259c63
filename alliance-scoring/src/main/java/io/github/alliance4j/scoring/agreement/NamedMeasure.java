package io.github.alliance4j.scoring.agreement;

import io.github.alliance4j.model.Component;
import io.github.alliance4j.model.alliance.Alliance;
import java.util.Objects;
import java.util.function.Function;

/** A measure of the library: a name, a component and a function. */
record NamedMeasure(String name, Component component, Function<Alliance, Figure> reading) implements AgreementMeasure {

    @Override
    public Figure assess(Alliance record) {
        return reading.apply(Objects.requireNonNull(record, "record"));
    }

    @Override
    public String toString() {
        return name;
    }
}
