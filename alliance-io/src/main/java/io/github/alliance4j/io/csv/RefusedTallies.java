package io.github.alliance4j.io.csv;

import io.github.alliance4j.model.Rater;
import io.github.alliance4j.scoring.diagnostics.RefusedAnswers;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A tally for each rater who fills a form. */
final class RefusedTallies {

    private final @Nullable RefusedTally[] tallies = new @Nullable RefusedTally[Cells.RATERS.size()];

    RefusedTallies(FormSelection forms) {
        for (int code = 0; code < tallies.length; code++) {
            Rater rater = Cells.RATERS.get(code);
            tallies[code] =
                    forms.form(rater).map(form -> new RefusedTally(form, rater)).orElse(null);
        }
    }

    /** The tally of a rater who fills a form. */
    RefusedTally of(int rater) {
        return Objects.requireNonNull(tallies[rater], "a rater without a form answers nothing");
    }

    void clear() {
        Arrays.stream(tallies).filter(Objects::nonNull).forEach(RefusedTally::clear);
    }

    List<RefusedAnswers> answers() {
        return Arrays.stream(tallies)
                .filter(Objects::nonNull)
                .map(RefusedTally::answers)
                .flatMap(Optional::stream)
                .toList();
    }
}
