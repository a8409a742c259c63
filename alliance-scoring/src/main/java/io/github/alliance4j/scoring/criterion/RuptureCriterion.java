package io.github.alliance4j.scoring.criterion;

import io.github.alliance4j.model.instrument.EvidenceMark;
import io.github.alliance4j.scoring.rupture.RuptureDetector;
import io.github.alliance4j.scoring.rupture.changepoint.LevelShift;
import io.github.alliance4j.scoring.rupture.chart.CusumChart;
import io.github.alliance4j.scoring.rupture.chart.EwmaChart;
import io.github.alliance4j.scoring.rupture.chart.IndividualsChart;
import io.github.alliance4j.scoring.rupture.chart.SelfStartingCusum;
import io.github.alliance4j.scoring.rupture.consensus.Consensus;
import io.github.alliance4j.scoring.rupture.episode.EpisodeRules;
import io.github.alliance4j.scoring.rupture.episode.VEpisode;
import io.github.alliance4j.scoring.rupture.scan.CalibratedScan;
import io.github.alliance4j.scoring.rupture.signal.SrsSignal;
import io.github.alliance4j.scoring.rupture.structural.BayesianOnline;
import io.github.alliance4j.scoring.rupture.sudden.SuddenLoss;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The criteria that ship, each by its id, so that a command line or a settings file can name them. Code that needs one
 * rule uses its detector directly.
 *
 * @since 0.1
 */
public enum RuptureCriterion {
    /** More than 2 SD below the own mean; see {@link VEpisode}. */
    MEAN_2SD(EpisodeCriteria.MEAN_2SD),
    /** The V-episode engine with every choice as a parameter; see {@link VEpisode#withDefaults()}. */
    V_EPISODE(EpisodeCriteria.V_EPISODE),
    /** UNCONFIRMED. A drop in standard deviations of the differences; see {@link EpisodeRules#stiles2004()}. */
    STILES_2004(EpisodeCriteria.STILES_2004),
    /** UNCONFIRMED. A drop from the highest score so far; see {@link EpisodeRules#strauss2006()}. */
    STRAUSS_2006(EpisodeCriteria.STRAUSS_2006),
    /**
     * A fall from a local maximum, in the larger of two standard deviations; repair and pattern names UNCONFIRMED; see
     * {@link EpisodeRules#gumz2012(double)}.
     */
    GUMZ_2012(EpisodeCriteria.GUMZ_2012),
    /** UNCONFIRMED, an approximation. A reliable drop; see {@link EpisodeRules#mclaughlin2014(double)}. */
    MCLAUGHLIN_2014(EpisodeCriteria.MCLAUGHLIN_2014),
    /** A reliable drop from the session before; see {@link EpisodeRules#reliableChange(double)}. */
    RCI(EpisodeCriteria.RCI),
    /** UNCONFIRMED. A drop of one point; see {@link EpisodeRules#stevens2007()}. */
    STEVENS_2007(EpisodeCriteria.STEVENS_2007),
    /** The sudden-gain rules turned to a loss of alliance; see {@link SuddenLoss}. */
    SUDDEN_LOSS(SuddenLossCriterion.SUDDEN_LOSS),
    /** Single scores between limits, with run rules; see {@link IndividualsChart}. */
    I_CHART(ChartCriteria.I_CHART),
    /** An exponentially weighted moving average between limits; see {@link EwmaChart}. */
    EWMA(ChartCriteria.EWMA),
    /** A cumulated sum with a limit, tabular or self-starting; see {@link CusumChart} and {@link SelfStartingCusum}. */
    CUSUM(ChartCriteria.CUSUM),
    /** Falls of the level by exact cuts; see {@link LevelShift#pelt()}. */
    PELT(ChangePointCriteria.PELT),
    /** The same by trying everything; see {@link LevelShift#optimalPartition()}. */
    OPTIMAL_PARTITION(ChangePointCriteria.OPTIMAL_PARTITION),
    /** Falls of the level by one cut after the other; see {@link LevelShift#binarySegmentation()}. */
    BINARY_SEGMENTATION(ChangePointCriteria.BINARY_SEGMENTATION),
    /** Falls of the level by the probability of run lengths; see {@link BayesianOnline}. */
    BOCPD(ChangePointCriteria.BOCPD),
    /** An episode against healthy variation as a panel shows it, at a stated rate; see {@link CalibratedScan}. */
    CALIBRATED_SCAN(ScanCriterion.CALIBRATED_SCAN),
    /** The Session Rating Scale below 36, or, UNCONFIRMED, a drop of its total; see {@link SrsSignal}. */
    SRS_SIGNAL(SrsCriterion.SRS_SIGNAL),
    /** What enough of several criteria see; see {@link Consensus}. */
    CONSENSUS(ConsensusCriterion.CONSENSUS);

    // Only read after its class is loaded; the type cannot say so.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Definition definition;

    RuptureCriterion(Definition definition) {
        this.definition = definition;
    }

    /**
     * The criterion of this id.
     *
     * @param id the id
     * @return the criterion
     * @throws IllegalArgumentException if there is none; the message lists all
     */
    public static RuptureCriterion parse(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("No criterion \"" + id + "\"; there are "
                + String.join(
                        ", ", Arrays.stream(values()).map(RuptureCriterion::id).toList())));
    }

    /**
     * The criterion of this id, if it ships with the library.
     *
     * @param id the id, for example that of a {@linkplain RuptureDetector#id() detector}
     * @return the criterion, or nothing
     */
    public static Optional<RuptureCriterion> find(String id) {
        return Arrays.stream(values())
                .filter(criterion -> criterion.id().equals(id))
                .findFirst();
    }

    /**
     * The name by which commands and files know it.
     *
     * @return for example {@code mean-2sd}
     */
    public String id() {
        return definition.id();
    }

    /**
     * The rule in one line.
     *
     * @return the summary
     */
    public String summary() {
        return definition.summary();
    }

    /**
     * What a user must give or bring along, since there is no default for it.
     *
     * @return for example {@code cutoff, or sd and reliability}; the empty text where there is no such thing
     */
    public String needs() {
        return definition.needs();
    }

    /**
     * How well the rule's defining cut is sourced, with its defaults.
     *
     * @return the mark
     */
    public EvidenceMark mark() {
        return definition.mark();
    }

    /**
     * How well the rule is sourced as it is configured: a rule whose flag was changed is nobody's published rule.
     *
     * @param settings the {@linkplain RuptureDetector#settings() settings} of the detector
     * @return the mark of the rule, or {@link EvidenceMark#LIBRARY_DEFAULT} where the flag differs from the published one
     */
    public EvidenceMark mark(Map<String, String> settings) {
        return definition.mark(settings);
    }

    /**
     * Where the rule comes from.
     *
     * @return the source
     */
    public String source() {
        return definition.source();
    }

    /**
     * What a user may set, with the defaults.
     *
     * @return the parameters in a fixed order
     */
    public List<CriterionParameter> parameters() {
        return definition.parameters();
    }

    /**
     * What a user may set where some values are given: for {@link #CONSENSUS} also the parameters of the criteria that
     * vote, as {@code ID.name}.
     *
     * @param given values by parameter name
     * @return the parameters in a fixed order
     * @throws IllegalArgumentException if a name is unknown, or the value of one that brings others along is wrong
     */
    public List<CriterionParameter> parameters(Map<String, String> given) {
        return new Parameters(definition, given).declared();
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
        return definition.detector(given);
    }
}
