package io.github.alliance4j.scoring.criterion;

import java.util.ArrayList;
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
    private final Map<String, String> given;
    private final List<CriterionParameter> declared = new ArrayList<>();
    private final Map<String, String> values = new LinkedHashMap<>();

    Parameters(Definition criterion, Map<String, String> given) {
        this.criterion = criterion.id();
        this.given = given;
        declare(criterion.parameters());
        declare(criterion.further(this));
        for (String name : given.keySet()) {
            if (!declares(name)) {
                throw new IllegalArgumentException("Criterion " + criterion.id() + " has no parameter \"" + name
                        + "\"; it has "
                        + declared.stream().map(CriterionParameter::name).toList());
            }
        }
    }

    private void declare(List<CriterionParameter> parameters) {
        declared.addAll(parameters);
        for (CriterionParameter parameter : parameters) {
            String value = given.getOrDefault(parameter.name(), parameter.defaultValue())
                    .strip();
            if (!value.isEmpty() || given.containsKey(parameter.name())) {
                values.put(parameter.name(), value);
            }
        }
    }

    /** All parameters, those that follow from the values of others last. */
    List<CriterionParameter> declared() {
        return List.copyOf(declared);
    }

    String criterion() {
        return criterion;
    }

    /** Whether the criterion has a parameter of this name. */
    boolean declares(String name) {
        return declared.stream().anyMatch(parameter -> parameter.name().equals(name));
    }

    /** Whether the parameter has a value. */
    boolean has(String name) {
        return values.containsKey(name);
    }

    /** Whether the user gave it, default or not. */
    boolean isGiven(String name) {
        return given.containsKey(name);
    }

    /** What was given to a member, as {@code MEMBER.name}, by its own names. */
    Map<String, String> given(String member) {
        String prefix = member + ".";
        Map<String, String> own = new LinkedHashMap<>();
        given.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                own.put(name.substring(prefix.length()), value);
            }
        });
        return own;
    }

    /** Refuses parameters that would decide nothing. */
    void refuse(String condition, String... names) {
        for (String name : names) {
            if (isGiven(name)) {
                throw new IllegalArgumentException("Criterion " + criterion + " " + condition + " takes no " + name);
            }
        }
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

    String text(String name) {
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
