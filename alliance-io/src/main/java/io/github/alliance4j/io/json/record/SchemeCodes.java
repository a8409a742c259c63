package io.github.alliance4j.io.json.record;

import io.github.alliance4j.io.json.internal.JsonText;
import io.github.alliance4j.io.json.internal.StrictJson;
import io.github.alliance4j.model.alliance.term.CodingScheme;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;

/**
 * Codes of coding schemes, by scheme: one name may stand for two codes in two schemes.
 *
 * @param <C> the type of a code
 * @param codes the codes of a scheme
 * @param scheme the scheme of a code
 * @param name the name of a code within its scheme
 */
record SchemeCodes<C>(
        Function<CodingScheme, List<C>> codes, Function<C, CodingScheme> scheme, Function<C, String> name) {

    Key<Set<C>> key(String property) {
        return new Key<>(property, this::read, this::write);
    }

    private Set<C> read(StrictJson json) {
        Set<C> read = new LinkedHashSet<>();
        Map<String, Runnable> readers = new LinkedHashMap<>();
        for (CodingScheme each : CodingScheme.values()) {
            List<C> known = codes.apply(each);
            if (!known.isEmpty()) {
                readers.put(JsonText.word(each), () -> read.addAll(json.set(() -> json.oneOf(known, this::word))));
            }
        }
        json.object(readers, Set.of());
        return read;
    }

    private void write(JsonGenerator json, Set<C> all) {
        json.writeStartObject();
        for (CodingScheme each : CodingScheme.values()) {
            List<C> of = all.stream().filter(code -> scheme.apply(code) == each).toList();
            if (!of.isEmpty()) {
                json.writeArrayPropertyStart(JsonText.word(each));
                of.forEach(code -> json.writeString(word(code)));
                json.writeEndArray();
            }
        }
        json.writeEndObject();
    }

    private String word(C code) {
        return name.apply(code).toLowerCase(Locale.ROOT);
    }
}
