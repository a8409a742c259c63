package io.github.alliance4j.cli;

import io.github.alliance4j.model.instrument.Direction;
import io.github.alliance4j.model.instrument.Instrument;
import java.util.Collection;
import java.util.stream.Collectors;

/** Forms whose lower scores are the better ones, such as those of distress, where analyses of the alliance are asked for. */
final class LowerIsBetter {

    /** What to do with such a form, as the end of a refusal. */
    static final String ADVICE = "; score, change, reliability and validate take such forms";

    private LowerIsBetter() {}

    /** Refuses them by an {@link IllegalArgumentException}. */
    static void refuse(Collection<Instrument> forms) {
        String ids = forms.stream()
                .filter(form -> form.direction() == Direction.LOWER_IS_BETTER)
                .map(Instrument::id)
                .collect(Collectors.joining(", "));
        if (!ids.isEmpty()) {
            throw new IllegalArgumentException("Lower scores are the better ones of " + ids
                    + ", and analyses of the alliance are of forms whose higher scores are better" + ADVICE);
        }
    }
}
