package io.github.alliance4j.cli;

import io.github.alliance4j.io.csv.ScoreSelection;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.scoring.panel.PanelScores;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which kinds of scores a file holds, of which a panel is one: no two raters and no two forms mix. */
final class PanelKinds {

    private final ScoreSelection selection;
    private final Optional<String> instrument;
    private final Set<PanelScores> taken = new LinkedHashSet<>();
    private final Set<String> passed = new LinkedHashSet<>();

    PanelKinds(ScoreSelection selection, Optional<String> instrument) {
        this.selection = selection;
        this.instrument = instrument;
    }

    /** Whether a series is of the form asked for; one that names no form is taken for it. */
    boolean take(SeriesKey key) {
        boolean taking = instrument.isEmpty()
                || key.instrument().isEmpty()
                || key.instrument().equals(instrument);
        if (taking) {
            taken.add(new PanelScores(key.scale(), selection.metric(), key.rater(), key.instrument()));
        } else {
            key.instrument().ifPresent(passed::add);
        }
        return taking;
    }

    void restart() {
        taken.clear();
        passed.clear();
    }

    /** Refuses a file that has nothing of the form asked for, by an {@link IllegalArgumentException}. */
    void refuseNone() {
        if (taken.isEmpty()) {
            throw new IllegalArgumentException("No score is of " + instrument.orElse("this form")
                    + "; there are scores of " + String.join(", ", passed));
        }
    }

    /** The one kind; an {@link IllegalArgumentException} if there is none or more. */
    PanelScores only() {
        refuseNone();
        if (taken.size() > 1) {
            throw new IllegalArgumentException("The file holds "
                    + taken.stream().map(PanelScores::toString).collect(Collectors.joining("; "))
                    + ". A panel is of one rater and one form: choose by --rater or --instrument");
        }
        PanelScores one = taken.iterator().next();
        return new PanelScores(
                one.scale(), one.metric(), one.rater(), one.instrument().or(() -> instrument));
    }
}
