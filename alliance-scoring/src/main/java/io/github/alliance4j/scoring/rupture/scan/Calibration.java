package io.github.alliance4j.scoring.rupture.scan;

import io.github.alliance4j.model.series.ScoreRange;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.SessionTime;
import io.github.alliance4j.scoring.internal.scan.AnswerBounds;
import io.github.alliance4j.scoring.internal.scan.ScanNumbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * What a panel, or a person, says about healthy sessions and about ruptures: the {@linkplain ScanModel model} with its
 * uncertainty, the answer scale, how often sessions are missing, from how many dyads and sessions it comes, and of which
 * rater, instrument, scale and metric it is. Series of others are {@linkplain #contradiction(SessionSeries) not judged} by it.
 *
 * <p>The uncertainty is a list of models, each as likely as the others (draws from the posterior); {@link #model()} is their
 * mean, and one model alone stands for no uncertainty. Immutable, thread-safe; equal if all parts are.
 *
 * @since 0.1
 */
public final class Calibration {

    /** Fewer dyads do not tell how dyads differ. */
    static final int LEAST_DYADS = 20;

    static final int FEW_DYADS = 100;
    static final double HIGH_PREVALENCE = 0.4;
    static final double HIGH_SKEWNESS = 0.2;

    private static final String LONG_TAILS =
            "Very low and very high sessions that are part of a normal course look like"
                    + " this; then there are more false alarms than asked for.";

    private static final List<Double> EVERY_SESSION = List.of(1.0);

    private final List<ScanModel> draws;
    private final ScanModel model;
    private final Optional<ScoreRange> range;
    private final List<Double> gaps;
    private final List<Double> intervals;
    private final int dyads;
    private final long sessions;
    private final CalibrationOrigin origin;

    private Calibration(
            List<ScanModel> draws,
            Optional<ScoreRange> range,
            List<Double> gaps,
            List<Double> intervals,
            int dyads,
            long sessions,
            CalibrationOrigin origin) {
        this.draws = List.copyOf(draws);
        this.range = Objects.requireNonNull(range, "range");
        this.gaps = Checks.shares("gaps", gaps, gaps.size());
        this.intervals = intervals;
        this.dyads = dyads;
        this.sessions = sessions;
        this.origin = origin;
        this.model = mean(this.draws);
    }

    /**
     * Fits the model to a panel, ruptures included: they are part of the model and so do not count as noise. Left out are
     * series of fewer than 3 or more than 400 sessions and, by days, those with a session without a date or with dates that
     * run backwards. Answer scale: that of the first series, for all; where it is not stated, what the
     * scores show: steps if all lie on a grid, an end where they pile up (10 or more, and 1.5 times as many as a step
     * further in), else ends that are out of reach. {@linkplain #origin() Origin}: the rater, instrument and scale that all these
     * series share. The same panel and settings give
     * the same calibration for any number of threads; another order of the series gives one that differs within its
     * uncertainty.
     *
     * @param panel series of one instrument, scale and rater, one a dyad
     * @param settings how
     * @return the calibration, or why there is none: fewer than 20 series of 3 sessions or more in which scores vary, which
     *     tells how many had no dates, or scores beyond 1e148 in size, too large to compute with
     */
    public static Evaluation<Calibration> fit(Collection<SessionSeries> panel, CalibrationSettings settings) {
        Objects.requireNonNull(panel, "panel");
        Objects.requireNonNull(settings, "settings");
        return new PanelFit(panel, settings).fit();
    }

    /**
     * A calibration by hand: what is known of the instrument and of persons like this one, where there is no panel.
     *
     * @param model the model
     * @param range the values a score can take, if known
     * @return a calibration from no dyad, without uncertainty, for sessions without gaps
     */
    public static Calibration of(ScanModel model, Optional<ScoreRange> range) {
        return new Calibration(List.of(model), range, EVERY_SESSION, List.of(), 0, 0, CalibrationOrigin.unknown());
    }

    /**
     * A calibration from all its parts, for readers.
     *
     * @param draws models, each as likely as the others; one or more
     * @param range the values a score can take, if known
     * @param gaps shares of steps of 1, 2, 3 and more sessions between neighbouring observed ones
     * @param dyads from how many dyads it comes
     * @param sessions from how many observed sessions
     * @return the calibration, of unknown origin
     * @throws IllegalArgumentException if there is no draw, a count is negative, or the shares do not add up to 1
     */
    public static Calibration of(
            List<ScanModel> draws, Optional<ScoreRange> range, List<Double> gaps, int dyads, long sessions) {
        if (draws.isEmpty()) {
            throw new IllegalArgumentException("A calibration needs one model or more");
        }
        if (dyads < 0 || sessions < 0) {
            throw new IllegalArgumentException(
                    "A calibration from " + dyads + " dyads and " + sessions + " sessions is impossible");
        }
        return new Calibration(draws, range, gaps, List.of(), dyads, sessions, CalibrationOrigin.unknown());
    }

    /**
     * The same calibration with another origin.
     *
     * @param other which scores it is of
     * @return the calibration
     */
    public Calibration with(CalibrationOrigin other) {
        return new Calibration(draws, range, gaps, intervals, dyads, sessions, Objects.requireNonNull(other, "other"));
    }

    /**
     * The same calibration where time is counted in days, in units of the panel's median interval: correlations fade with,
     * and slopes are over, so many days instead of one session. Every session of a series then needs a date. Onsets and
     * lengths of episodes stay session numbers.
     *
     * @param days how many days lie between one session and the next, ascending, each number standing for as many intervals
     *     as any other; the middle one, the upper of two, is the unit
     * @return the calibration
     * @throws IllegalArgumentException if there is no interval, one is not a number above 0, they do not ascend, or a model
     *     has an autocorrelation below 0, of which there are no powers between sessions
     */
    public Calibration byDays(List<Double> days) {
        if (days.isEmpty()) {
            throw new IllegalArgumentException("A calibration by days needs one interval or more");
        }
        double before = 0;
        for (double interval : days) {
            Checks.positive("an interval", interval);
            if (!(interval >= before)) {
                throw new IllegalArgumentException(
                        "Interval " + interval + " comes after " + before + "; intervals of a calibration must ascend");
            }
            before = interval;
        }
        draws.forEach(draw -> Checks.notBelowZero(
                "autocorrelation of a calibration by days", draw.noise().autocorrelation()));
        return new Calibration(draws, range, gaps, List.copyOf(days), dyads, sessions, origin);
    }

    private static ScanModel mean(List<ScanModel> draws) {
        if (draws.size() == 1) {
            return draws.get(0);
        }
        double[] mean = new double[ScanNumbers.SIZE];
        for (ScanModel draw : draws) {
            double[] row = draw.numbers().row();
            for (int i = 0; i < mean.length; i++) {
                mean[i] += row[i] / draws.size();
            }
        }
        return ScanModel.of(ScanNumbers.of(mean));
    }

    /**
     * The mean of the draws.
     *
     * @return the model
     */
    public ScanModel model() {
        return model;
    }

    /**
     * How sure one of its numbers is.
     *
     * @param number for example {@code m -> m.noise().autocorrelation()}
     * @return the standard deviation of the number over the draws (denominator {@code n - 1}); 0 for one draw
     */
    public double uncertainty(ToDoubleFunction<ScanModel> number) {
        double mean = draws.stream().mapToDouble(number).average().orElse(0);
        double squares = draws.stream()
                .mapToDouble(number)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return draws.size() == 1 ? 0 : Math.sqrt(squares / (draws.size() - 1));
    }

    /**
     * Models, each as likely as the others.
     *
     * @return one or more
     */
    public List<ScanModel> draws() {
        return draws;
    }

    /**
     * The values a score can take.
     *
     * @return the range, or nothing if unknown: then nothing is clipped or rounded
     */
    public Optional<ScoreRange> range() {
        return range;
    }

    /**
     * Shares of steps of 1, 2, 3 and more sessions between neighbouring observed ones.
     *
     * @return shares that add up to 1
     */
    public List<Double> gaps() {
        return gaps;
    }

    /**
     * What counts as time.
     *
     * @return session numbers, unless it was learned or made {@linkplain #byDays(List) by days}
     */
    public SessionTime time() {
        return intervals.isEmpty() ? SessionTime.SESSION : SessionTime.DAYS;
    }

    /**
     * The panel's median interval, which is the unit of time by days.
     *
     * @return days, or nothing where time is the session number
     */
    public OptionalDouble interval() {
        return clock().interval();
    }

    /**
     * How many days lie between one session and the next.
     *
     * @return ascending quantiles, each standing for as many intervals as any other; empty where time is the session number
     */
    public List<Double> intervals() {
        return intervals;
    }

    ScanClock clock() {
        return ScanClock.of(intervals);
    }

    /**
     * From how many dyads it comes.
     *
     * @return a count, 0 if made by hand
     */
    public int dyads() {
        return dyads;
    }

    /**
     * From how many observed sessions it comes.
     *
     * @return a count, 0 if made by hand
     */
    public long sessions() {
        return sessions;
    }

    /**
     * Which scores it is of.
     *
     * @return what is known of them
     */
    public CalibrationOrigin origin() {
        return origin;
    }

    /**
     * Why this calibration says nothing of scores on another answer scale: its ends are others, or its steps are. Where
     * the own range was {@linkplain CalibrationOrigin#isRangeObserved() read off the scores}, an end is another if it lies
     * outside. Steps that one side does not state are not compared, nor is anything where the own range is not known.
     *
     * @param other the values the scores can take
     * @return the difference in words, or nothing where there is none
     */
    public Optional<String> contradiction(ScoreRange other) {
        return scale().filter(own -> !own.with(other))
                .map(own -> "the calibration is for scores from " + ScaleAgreement.inWords(own.own()) + ", not from "
                        + ScaleAgreement.inWords(other));
    }

    /**
     * Why this calibration says nothing of a series: it is of another rater, instrument or scale, the series states another
     * range, or a score lies beyond the ends of the answer scale. What only one side knows is not compared.
     *
     * @param series the series
     * @return the reason, without any score or identifier, or nothing where there is none
     */
    public Optional<String> contradiction(SessionSeries series) {
        return origin.contradiction(CalibrationOrigin.of(series.key()))
                .or(() -> series.range().flatMap(this::contradiction))
                .or(() -> beyond(series));
    }

    private Optional<String> beyond(SessionSeries series) {
        return scale().filter(own -> !Arrays.stream(series.values()).allMatch(own::contains))
                .map(own -> "a score lies beyond the answer scale of the calibration, "
                        + ScaleAgreement.inWords(own.own()));
    }

    Optional<ScaleAgreement> scale() {
        return range.map(own -> new ScaleAgreement(own, origin.isRangeObserved()));
    }

    /**
     * What to mind before it is relied on, in sentences: few dyads, and a share of dyads with ruptures or a skewness so large
     * that noise with long tails on both sides is the likelier reason. Thresholds (LIBRARY DEFAULT): fewer than {@value
     * #FEW_DYADS} dyads; a prevalence above {@value #HIGH_PREVALENCE}; a skewness above {@value #HIGH_SKEWNESS}.
     *
     * @return up to three sentences; none for a calibration by hand
     */
    public List<String> cautions() {
        List<String> cautions = new ArrayList<>();
        if (dyads > 0 && dyads < FEW_DYADS) {
            cautions.add("It comes from few dyads: with fewer than " + FEW_DYADS
                    + " the real rate of false alarms may differ much from the one asked for.");
        }
        if (dyads > 0 && model.episodes().prevalence() > HIGH_PREVALENCE) {
            cautions.add("The share of dyads with a rupture is large. " + LONG_TAILS);
        }
        if (dyads > 0 && model.noise().skewness() > HIGH_SKEWNESS) {
            cautions.add("What is new in a session is skewed upwards, which is rare in ratings. " + LONG_TAILS);
        }
        return List.copyOf(cautions);
    }

    AnswerBounds bounds() {
        return bounds(range);
    }

    static AnswerBounds bounds(Optional<ScoreRange> range) {
        return range.map(ends ->
                        new AnswerBounds(ends.low(), ends.high(), ends.step().orElse(0)))
                .orElse(AnswerBounds.NONE);
    }

    List<ScanNumbers> drawnNumbers() {
        List<ScanNumbers> numbers = new ArrayList<>(draws.size());
        draws.forEach(draw -> numbers.add(draw.numbers()));
        return numbers;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Calibration that
                && draws.equals(that.draws)
                && range.equals(that.range)
                && gaps.equals(that.gaps)
                && intervals.equals(that.intervals)
                && dyads == that.dyads
                && sessions == that.sessions
                && origin.equals(that.origin);
    }

    @Override
    public int hashCode() {
        return Objects.hash(draws, range, gaps, intervals, dyads, sessions, origin);
    }

    /**
     * Where it comes from.
     *
     * @return for example {@code calibration from 1500 dyads, 25530 sessions}; by days also {@code , by days}
     */
    @Override
    public String toString() {
        String origin = dyads == 0 ? "by hand" : "from " + dyads + " dyads, " + sessions + " sessions";
        return "calibration " + origin + (intervals.isEmpty() ? "" : ", by days");
    }
}
