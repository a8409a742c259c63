package io.github.alliance4j.scoring.criterion;

import io.github.alliance4j.model.instrument.EvidenceMark;
import io.github.alliance4j.scoring.rupture.RuptureDetector;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * What the catalogue says of one criterion, and how its parameters become a detector. Each family of rules keeps its
 * definitions in a class of its own. Written once, when the class is loaded, and only read after that.
 */
final class Definition {

    private final String id;
    private final EvidenceMark mark;
    private final List<CriterionParameter> parameters = new ArrayList<>();
    private final Map<String, List<String>> published = new LinkedHashMap<>();
    private String summary = "";
    private String needs = "";
    private String source = "";
    private Function<Map<String, String>, EvidenceMark> markBy = this::markOfPublished;
    private Function<Parameters, List<CriterionParameter>> further = values -> List.of();
    private Function<Parameters, RuptureDetector> maker = values -> {
        throw new IllegalStateException("Criterion without a detector");
    };

    private Definition(String id, EvidenceMark mark) {
        this.id = id;
        this.mark = mark;
    }

    static Definition of(String id, EvidenceMark mark) {
        return new Definition(id, mark);
    }

    /** The rule in one line, without a full stop. */
    Definition summary(String text) {
        this.summary = text;
        return this;
    }

    /** What a user must give or bring along, without a full stop; nothing unless said. */
    Definition needs(String text) {
        this.needs = text;
        return this;
    }

    /** Where the rule comes from, without a full stop. */
    Definition source(String text) {
        this.source = text;
        return this;
    }

    /** One more parameter; an empty default means that the user must choose, or may leave it out. */
    Definition parameter(String name, String defaultValue, String meaning) {
        parameters.add(new CriterionParameter(name, defaultValue, meaning));
        return this;
    }

    /**
     * A setting that decides what is flagged, and its values in the source. With any other value the rule is nobody's
     * published rule.
     */
    Definition published(String setting, String... values) {
        published.put(setting, List.of(values));
        return this;
    }

    /** Settings that decide what is flagged; their published values are those of this detector. */
    Definition publishedAs(RuptureDetector detector, String... settings) {
        Map<String, String> values = detector.settings();
        for (String setting : settings) {
            published(setting, Objects.requireNonNull(values.get(setting), setting));
        }
        return this;
    }

    /** The mark as a function of the settings, where it is not that of one published flag. */
    Definition markedBy(Function<Map<String, String>, EvidenceMark> function) {
        this.markBy = function;
        return this;
    }

    /** Parameters that there are because of the values of others. */
    Definition further(Function<Parameters, List<CriterionParameter>> function) {
        this.further = function;
        return this;
    }

    Definition detector(Function<Parameters, RuptureDetector> function) {
        this.maker = function;
        return this;
    }

    String id() {
        return id;
    }

    String summary() {
        return summary;
    }

    String source() {
        return source;
    }

    String needs() {
        return needs;
    }

    List<CriterionParameter> parameters() {
        return List.copyOf(parameters);
    }

    List<CriterionParameter> further(Parameters values) {
        return further.apply(values);
    }

    EvidenceMark mark() {
        return mark;
    }

    EvidenceMark mark(Map<String, String> settings) {
        return markBy.apply(settings);
    }

    /** A setting that is not shown is as published. */
    private EvidenceMark markOfPublished(Map<String, String> settings) {
        for (Map.Entry<String, List<String>> flag : published.entrySet()) {
            String value = settings.get(flag.getKey());
            if (value != null && !flag.getValue().contains(value)) {
                return EvidenceMark.LIBRARY_DEFAULT;
            }
        }
        return mark;
    }

    RuptureDetector detector(Map<String, String> given) {
        return maker.apply(new Parameters(this, given));
    }
}
