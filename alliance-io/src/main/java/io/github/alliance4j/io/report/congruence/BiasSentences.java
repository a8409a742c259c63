package io.github.alliance4j.io.report.congruence;

import io.github.alliance4j.io.report.internal.Figures;
import io.github.alliance4j.scoring.congruence.RaterPair;
import io.github.alliance4j.scoring.congruence.panel.TruthAndBias;
import io.github.alliance4j.scoring.panel.FixedEffect;
import java.util.ArrayList;
import java.util.List;

/** What the model of truth and bias says, each force with its interval. */
final class BiasSentences {

    private final String first;
    private final String second;
    private final TruthAndBias.Result model;

    BiasSentences(RaterPair raters, TruthAndBias.Result model) {
        this.first = DyadVoices.word(raters.first());
        this.second = DyadVoices.word(raters.second());
        this.model = model;
    }

    List<String> all() {
        List<String> all = new ArrayList<>();
        all.add(Figures.count(model.fit().dyads(), "dyad", "dyads") + ", "
                + Figures.count(model.fit().rows(), "session", "sessions") + " that both rated.");
        all.add("Directional bias: where the " + first + "'s score is average (" + Figures.of(model.centre())
                + "), the " + second + "'s differs from it by " + words(model.bias()) + ".");
        model.force(TruthAndBias.withinTerm())
                .ifPresent(force -> all.add("Temporal congruence: in a session in which the " + first
                        + " scores 1 point above the dyad's own mean, the " + second + "'s score moves by "
                        + words(force) + "."));
        model.force(TruthAndBias.betweenTerm())
                .ifPresent(force -> all.add("Between dyads: where the " + first + "'s mean is 1 point higher, the "
                        + second + "'s differs by " + words(force) + "."));
        return all;
    }

    private String words(FixedEffect effect) {
        return VoicesSection.words(effect, model.fit().model().confidence());
    }
}
