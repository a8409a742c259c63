package io.github.alliance4j.scoring.criterion;

import io.github.alliance4j.model.instrument.EvidenceMark;
import io.github.alliance4j.scoring.change.MeasurementError;
import io.github.alliance4j.scoring.rupture.EpisodeForm;
import io.github.alliance4j.scoring.rupture.RuptureDetector;
import io.github.alliance4j.scoring.rupture.VEpisode;
import io.github.alliance4j.scoring.rupture.sudden.ProportionOf;
import io.github.alliance4j.scoring.rupture.sudden.Stability;
import io.github.alliance4j.scoring.rupture.sudden.SuddenLoss;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The criteria that ship, each by its id, so that a command line or a settings file can name them. Code that needs one
 * rule uses its detector directly.
 *
 * @since 0.1
 */
public enum RuptureCriterion {
    /** More than 2 SD below the own mean; see {@link VEpisode}. */
    MEAN_2SD(
            "mean-2sd",
            "far below the dyad's own mean: more than 2 SD (strict) unless the threshold is changed",
            EvidenceMark.VERIFIED,
            "J Consult Clin Psychol 2024, 92(2), 129-133 (DOI unconfirmed); onset, merging and repair are library"
                    + " defaults",
            List.of(
                    new CriterionParameter("form", "retrospective", "retrospective or causal (earlier sessions only)"),
                    new CriterionParameter("threshold", "2", "standard deviations below the mean, strict"),
                    new CriterionParameter("floor", "0", "smallest standard deviation used, in points; 0 is off"),
                    new CriterionParameter("max-gap", "1", "flagged sessions at most this far apart are one episode"),
                    new CriterionParameter("repair-window", "4", "sessions after the nadir in which repair counts"),
                    new CriterionParameter("repair-tolerance", "0.5", "back is this many SD below the level before"),
                    new CriterionParameter("min-earlier", "5", "earlier sessions that the causal form needs"))) {
        @Override
        RuptureDetector detector(Parameters parameters) {
            return VEpisode.mean2Sd()
                    .with(parameters.choice("form", EpisodeForm.class))
                    .withThreshold(parameters.number("threshold"))
                    .withFloor(parameters.number("floor"))
                    .withMaxGap(parameters.count("max-gap"))
                    .withRepairWindow(parameters.count("repair-window"))
                    .withRepairTolerance(parameters.number("repair-tolerance"))
                    .withMinEarlier(parameters.count("min-earlier"));
        }

        @Override
        boolean flagIsAsPublished(Map<String, String> settings) {
            Map<String, String> published = VEpisode.mean2Sd().settings();
            return List.of("form", "threshold", "floor").stream()
                    .allMatch(name -> Objects.equals(published.get(name), settings.get(name)));
        }
    },
    /** The sudden-gain rules turned to a loss of alliance; see {@link SuddenLoss}. */
    SUDDEN_LOSS(
            "sudden-loss",
            "sudden loss between two neighbouring sessions",
            EvidenceMark.LIBRARY_DEFAULT,
            "Tang & DeRubeis (1999), J Consult Clin Psychol 67, 894-904 (DOI unconfirmed), formulas as in suddengains"
                    + " 0.7.2; the use on alliance scores and its defaults are the library's",
            List.of(
                    new CriterionParameter("cutoff", "", "smallest loss in points; or give sd and reliability"),
                    new CriterionParameter("sd", "", "standard deviation between persons, for the cutoff"),
                    new CriterionParameter("reliability", "", "reliability of the score, for the cutoff"),
                    new CriterionParameter("stability", "suddengains", "suddengains, true-t or off"),
                    new CriterionParameter("proportion", "0", "smallest loss as a proportion; 0 is off"),
                    new CriterionParameter("proportion-of", "pre-value", "pre-value or scale-range"))) {
        @Override
        RuptureDetector detector(Parameters parameters) {
            return SuddenLoss.withCutoff(cutoff(parameters))
                    .with(parameters.choice("stability", Stability.class))
                    .withProportion(
                            parameters.number("proportion"), parameters.choice("proportion-of", ProportionOf.class));
        }

        private double cutoff(Parameters parameters) {
            boolean direct = parameters.has("cutoff");
            boolean derived = parameters.has("sd") && parameters.has("reliability");
            if (direct == derived || (direct && (parameters.has("sd") || parameters.has("reliability")))) {
                throw new IllegalArgumentException(
                        "Criterion sudden-loss needs either cutoff, or sd and reliability; no cutoff is published");
            }
            return direct
                    ? parameters.number("cutoff")
                    : MeasurementError.of(parameters.number("sd"), parameters.number("reliability"))
                            .cutoff();
        }
    };

    private final String id;
    private final String summary;
    private final EvidenceMark mark;
    private final String source;

    // Made by List.of, so immutable; the type cannot say so.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<CriterionParameter> parameters;

    RuptureCriterion(String id, String summary, EvidenceMark mark, String source, List<CriterionParameter> parameters) {
        this.id = id;
        this.summary = summary;
        this.mark = mark;
        this.source = source;
        this.parameters = parameters;
    }

    abstract RuptureDetector detector(Parameters values);

    /**
     * The criterion of this id.
     *
     * @param id the id
     * @return the criterion
     * @throws IllegalArgumentException if there is none; the message lists all
     */
    public static RuptureCriterion parse(String id) {
        for (RuptureCriterion criterion : values()) {
            if (criterion.id.equals(id)) {
                return criterion;
            }
        }
        throw new IllegalArgumentException("No criterion \"" + id + "\"; there are "
                + String.join(", ", Arrays.stream(values()).map(c -> c.id).toList()));
    }

    /**
     * The name by which commands and files know it.
     *
     * @return for example {@code mean-2sd}
     */
    public String id() {
        return id;
    }

    /**
     * The rule in one line.
     *
     * @return the summary
     */
    public String summary() {
        return summary;
    }

    /**
     * How well the rule's defining cut is sourced, with its defaults.
     *
     * @return the mark
     */
    public EvidenceMark mark() {
        return mark;
    }

    /**
     * How well the rule is sourced as it is configured: a rule whose flag was changed is nobody's published rule.
     *
     * @param settings the {@linkplain RuptureDetector#settings() settings} of the detector
     * @return the mark of the rule, or {@link EvidenceMark#LIBRARY_DEFAULT} where the flag differs from the published one
     */
    public EvidenceMark mark(Map<String, String> settings) {
        return flagIsAsPublished(settings) ? mark : EvidenceMark.LIBRARY_DEFAULT;
    }

    /** Whether the settings that decide what is flagged are those of the source. */
    boolean flagIsAsPublished(Map<String, String> settings) {
        return true;
    }

    /**
     * Where the rule comes from.
     *
     * @return the source
     */
    public String source() {
        return source;
    }

    /**
     * What a user may set, with the defaults.
     *
     * @return the parameters in a fixed order
     */
    public List<CriterionParameter> parameters() {
        return parameters;
    }

    /**
     * The rule with its defaults, apart from what is given.
     *
     * @param given values by parameter name
     * @return the detector
     * @throws IllegalArgumentException if a name is unknown, a value is not of its kind or range, or a value without a
     *     default is not given
     */
    public RuptureDetector detector(Map<String, String> given) {
        return detector(new Parameters(this, given));
    }
}
