package io.github.alliance4j.scoring.panel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/**
 * A covariate with named levels (a modality, a rater, a context code) as columns of 0 and 1: one for each level but the first, which
 * is the reference. The coefficient of a column is the difference of its level from the reference. As R's {@code
 * contr.treatment}. Immutable, thread-safe.
 *
 * <pre>
 * TreatmentContrasts modality = TreatmentContrasts.of("modality", "individual", "couple", "group");
 * PanelData.Builder rows = PanelData.builder(modality.covariates());
 * rows.inSession(dyad, 1, 4.5, modality.values("group"));
 * model.withFixed(Term.intercept(), Term.time(), modality.term("couple"), modality.term("group"));
 * </pre>
 *
 * @since 0.1
 */
public final class TreatmentContrasts {

    private final String name;
    private final List<String> levels;

    private TreatmentContrasts(String name, List<String> levels) {
        this.name = name;
        this.levels = levels;
    }

    /**
     * A covariate and its levels.
     *
     * @param name the name of the covariate
     * @param reference the level that the others are held against
     * @param others the other levels, at least one
     * @return the contrasts
     * @throws IllegalArgumentException if there is no other level, or one is there twice, or the name is empty
     */
    public static TreatmentContrasts of(String name, String reference, String... others) {
        List<String> levels = new ArrayList<>(List.of(reference));
        levels.addAll(List.of(others));
        if (levels.size() < 2 || new HashSet<>(levels).size() < levels.size()) {
            throw new IllegalArgumentException(
                    "Covariate " + Term.checkedName(name) + ": levels " + levels + " must be two or more, none twice");
        }
        return new TreatmentContrasts(Term.checkedName(name), List.copyOf(levels));
    }

    /**
     * The names of the columns, for {@link PanelData#builder}.
     *
     * @return for example {@code modality=group}, in the order of the levels
     */
    public String[] covariates() {
        return levels.stream().skip(1).map(this::column).toArray(String[]::new);
    }

    /**
     * The terms of all columns, for {@link PanelModel#withFixed}.
     *
     * @return in the order of the levels
     */
    public List<Term> terms() {
        return Arrays.stream(covariates()).map(Term::covariate).toList();
    }

    /**
     * The term of one level: how it differs from the reference.
     *
     * @param level a level that is not the reference
     * @return the term
     * @throws IllegalArgumentException if the level is the reference or not there
     */
    public Term term(String level) {
        if (index(level) == 0) {
            throw new IllegalArgumentException("Covariate " + name + ": level " + level + " is the reference");
        }
        return Term.covariate(column(level));
    }

    /**
     * The columns of a row.
     *
     * @param level its level
     * @return 1 for the level, else 0, in the order of {@link #covariates}
     * @throws IllegalArgumentException if the level is not there
     */
    public double[] values(String level) {
        double[] values = new double[levels.size() - 1];
        int index = index(level);
        if (index > 0) {
            values[index - 1] = 1;
        }
        return values;
    }

    private int index(String level) {
        int index = levels.indexOf(Objects.requireNonNull(level, "level"));
        if (index < 0) {
            throw new IllegalArgumentException("Covariate " + name + " has no such level, only " + levels);
        }
        return index;
    }

    private String column(String level) {
        return name + "=" + level;
    }
}
