package io.github.alliance4j.io.csv;

import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.instrument.Instrument;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Which form each rater fills, for example the client one form and the therapist another. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class FormSelection {

    private final Map<Rater, Instrument> forms;

    private FormSelection(Map<Rater, Instrument> forms) {
        this.forms = forms;
    }

    /**
     * One form, filled by everybody it is for.
     *
     * @param form the form
     * @return the selection
     */
    public static FormSelection of(Instrument form) {
        Map<Rater, Instrument> forms = new EnumMap<>(Rater.class);
        form.raters().forEach(rater -> forms.put(rater, form));
        return new FormSelection(forms);
    }

    /**
     * A form for each rater.
     *
     * @param forms the form of each rater who fills one
     * @return the selection
     * @throws IllegalArgumentException if there is none, or a form is not for its rater
     */
    public static FormSelection of(Map<Rater, Instrument> forms) {
        if (forms.isEmpty()) {
            throw new IllegalArgumentException("No form is selected; at least one is needed");
        }
        forms.forEach((rater, form) -> {
            if (!form.raters().contains(rater)) {
                throw new IllegalArgumentException(
                        "Instrument " + form.id() + " is for " + form.raters() + ", not " + rater);
            }
        });
        return new FormSelection(new EnumMap<>(forms));
    }

    /**
     * The form of a rater.
     *
     * @param rater the rater
     * @return the form, or nothing if this rater fills none
     */
    public Optional<Instrument> form(Rater rater) {
        return Optional.ofNullable(forms.get(Objects.requireNonNull(rater, "rater")));
    }

    /**
     * All forms, each once.
     *
     * @return at least one form, in the order client, therapist, observer
     */
    public List<Instrument> instruments() {
        return forms.values().stream().distinct().toList();
    }

    /**
     * The rater, where only one fills a form. A file then needs no column that says so.
     *
     * @return the rater, or nothing if there are several
     */
    public Optional<Rater> onlyRater() {
        return forms.size() == 1 ? Optional.of(forms.keySet().iterator().next()) : Optional.empty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FormSelection that && forms.equals(that.forms);
    }

    @Override
    public int hashCode() {
        return forms.hashCode();
    }

    /**
     * The raters and their forms.
     *
     * @return for example {@code {CLIENT=wai-sr-client (12 items, 1 to 5)}}
     */
    @Override
    public String toString() {
        return forms.toString();
    }
}
