package io.github.alliance4j.scoring.criterion;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The parameter values of one criterion: what was given, else its defaults. */
final class Parameters {

    /** The values of a yes-or-no parameter. */
    private enum Answer {
        TRUE,
        FALSE
    }

    private final String criterion;
    private final List<String> names;
    private final Map<String, String> values = new LinkedHashMap<>();

    Parameters(Definition criterion, Map<String, String> given) {
        this.criterion = criterion.id();
        for (CriterionParameter parameter : criterion.parameters()) {
            if (!parameter.defaultValue().isEmpty()) {
                values.put(parameter.name(), parameter.defaultValue());
            }
        }
        this.names =
                criterion.parameters().stream().map(CriterionParameter::name).toList();
        given.forEach((name, value) -> {
            if (!names.contains(name)) {
                throw new IllegalArgumentException(
                        "Criterion " + criterion.id() + " has no parameter \"" + name + "\"; it has " + names);
            }
            values.put(name, value.strip());
        });
    }

    String criterion() {
        return criterion;
    }

    /** Whether the criterion has a parameter of this name. */
    boolean declares(String name) {
        return names.contains(name);
    }

    /** Whether the parameter has a value. */
    boolean has(String name) {
        return values.containsKey(name);
    }

    double number(String name) {
        String text = text(name);
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw refusal(name, text, "a number", e);
        }
    }

    int count(String name) {
        String text = text(name);
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw refusal(name, text, "a whole number", e);
        }
    }

    boolean is(String name, String word) {
        return text(name).toLowerCase(Locale.ROOT).equals(word);
    }

    boolean isTrue(String name) {
        return choice(name, Answer.class) == Answer.TRUE;
    }

    <E extends Enum<E>> E choice(String name, Class<E> choices) {
        String text = text(name);
        try {
            return Enum.valueOf(choices, text.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            List<String> words = Arrays.stream(choices.getEnumConstants())
                    .map(c -> c.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .toList();
            throw refusal(name, text, "one of " + String.join(", ", words), e);
        }
    }

    private String text(String name) {
        String text = values.get(name);
        if (text == null) {
            throw new IllegalArgumentException("Criterion " + criterion + " needs the parameter " + name);
        }
        return text;
    }

    private IllegalArgumentException refusal(String name, String text, String kind, Exception cause) {
        return new IllegalArgumentException(
                "Criterion " + criterion + ": parameter " + name + " is \"" + text + "\", not " + kind, cause);
    }
}
