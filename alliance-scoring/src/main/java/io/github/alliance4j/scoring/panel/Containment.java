package io.github.alliance4j.scoring.panel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Degrees of freedom by the innermost level of groups within which a fixed term varies, as nlme counts them. */
final class Containment {

    /** Groups of each level from the outermost, below all the rows. */
    private final int[] groups;
    /** The level of each term: the index of the groups within which it does not vary any more, from the outermost. */
    private final int[] levels;

    private final int[] termsOfLevel;
    private final boolean hasIntercept;

    Containment(PanelData data, PanelModel model) {
        List<int[]> starts = new ArrayList<>();
        if (model.therapists().parameters() > 0) {
            starts.add(Arrays.stream(PanelChecks.upperStart(data, model))
                    .map(data::start)
                    .toArray());
        }
        if (model.dyads().parameters() > 0) {
            starts.add(PanelChecks.lowerStart(data));
        }
        this.groups = new int[starts.size() + 1];
        for (int i = 0; i < starts.size(); i++) {
            groups[i] = starts.get(i).length - 1;
        }
        groups[starts.size()] = data.rows();
        this.hasIntercept = model.fixed().contains(Term.intercept());
        this.levels =
                model.fixed().stream().mapToInt(t -> level(data, t, starts)).toArray();
        this.termsOfLevel = new int[groups.length];
        for (int i = 0; i < levels.length; i++) {
            termsOfLevel[levels[i]] += model.fixed().get(i).isIntercept() ? 0 : 1;
        }
    }

    /** The intercept belongs to the rows. */
    private static int level(PanelData data, Term term, List<int[]> starts) {
        if (term.isIntercept()) {
            return starts.size();
        }
        PanelColumn column = new PanelColumn(data, term, false);
        int level = starts.size();
        while (level > 0 && !column.variesWithin(starts.get(level - 1))) {
            level--;
        }
        return level;
    }

    double of(int term) {
        int level = levels[term];
        int above = level == 0 ? (hasIntercept ? 1 : 0) : groups[level - 1];
        return groups[level] - (above + termsOfLevel[level]);
    }

    /** Whether the terms of some level are as many as its groups. */
    boolean isExhausted() {
        for (int i = 0; i < levels.length; i++) {
            if (!(of(i) > 0)) {
                return true;
            }
        }
        return false;
    }
}
