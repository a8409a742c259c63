package io.github.alliance4j.scoring.evaluation;

import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.Interval;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/**
 * How well a rule found the true ruptures of a panel. Intervals of shares are Wilson's, that of F1 is a percentile bootstrap
 * over dyads with a fixed seed. Immutable, thread-safe.
 *
 * <ul>
 *   <li>false alarm: clean dyads with a finding / clean dyads
 *   <li>sensitivity: true ruptures that a finding hits / true ruptures
 *   <li>ppv (positive predictive value): findings that hit a true rupture / findings
 *   <li>F1: the harmonic mean of the last two
 *   <li>delay: sessions from the true onset to the first signal, over the ruptures that are hit; the misses are
 *       {@link #misses()}
 *   <li>withdrawn, confirmed: of a live run, alarms that the rule took back / alarms; alarms that the rule calls confirmed when
 *       it last speaks of them / alarms. The others are neither
 * </ul>
 *
 * <p>A finding {@linkplain FoundEpisode#hits hits} a rupture whose time it touches with one session to spare. It may hit
 * two ruptures, and two findings may hit one. A dyad that the rule cannot judge counts as one without a finding.
 *
 * @since 0.1
 */
public final class DetectionScore {

    private final List<DyadTally> dyads;
    private final int notEvaluable;
    private final List<RuptureHit> hits;
    private final Optional<List<AlarmFate>> alarms;

    DetectionScore(List<DyadTally> dyads, int notEvaluable) {
        this(dyads, notEvaluable, Optional.empty());
    }

    /** The score of a live run, with what became of its alarms. */
    DetectionScore(List<DyadTally> dyads, int notEvaluable, Optional<List<AlarmFate>> alarms) {
        this.alarms = alarms.map(List::copyOf);
        this.dyads = List.copyOf(dyads);
        this.notEvaluable = notEvaluable;
        this.hits = dyads.stream().flatMap(dyad -> dyad.hits().stream()).toList();
    }

    /**
     * How many dyads there are.
     *
     * @return at least 1
     */
    public int dyads() {
        return dyads.size();
    }

    /**
     * How many dyads the rule could not judge; they count as dyads without a finding.
     *
     * @return 0 or more
     */
    public int notEvaluable() {
        return notEvaluable;
    }

    /**
     * How many dyads have no true rupture.
     *
     * @return 0 or more
     */
    public int clean() {
        return (int) dyads.stream().filter(DyadTally::isClean).count();
    }

    /**
     * How many true ruptures there are.
     *
     * @return 0 or more
     */
    public int ruptures() {
        return dyads.stream().mapToInt(DyadTally::ruptures).sum();
    }

    /**
     * How many of the true ruptures are deep.
     *
     * @param leastDepth the smallest true depth that counts, in points
     * @return 0 or more
     */
    public int ruptures(double leastDepth) {
        return (int) dyads.stream().mapToLong(dyad -> dyad.ruptures(leastDepth)).sum();
    }

    /**
     * How many findings there are.
     *
     * @return 0 or more
     */
    public int findings() {
        return dyads.stream().mapToInt(DyadTally::findings).sum();
    }

    /**
     * The true ruptures that were hit.
     *
     * @return one entry each, in the order of the panel
     */
    public List<RuptureHit> hits() {
        return hits;
    }

    /**
     * How many true ruptures were not hit.
     *
     * @return 0 or more
     */
    public int misses() {
        return ruptures() - hits.size();
    }

    /**
     * How many of the deeper true ruptures were not hit.
     *
     * @param leastDepth the smallest true depth that counts, in points
     * @return 0 or more
     */
    public int misses(double leastDepth) {
        long hit = hits.stream()
                .filter(found -> found.rupture().depth() >= leastDepth)
                .count();
        return ruptures(leastDepth) - (int) hit;
    }

    /**
     * Clean dyads with a finding.
     *
     * @return the share, or not evaluable where every dyad has a true rupture
     */
    public Evaluation<Proportion> falseAlarm() {
        return share(
                (int) dyads.stream().filter(DyadTally::isFalseAlarm).count(),
                clean(),
                "no dyad without a true rupture");
    }

    /**
     * True ruptures that were hit.
     *
     * @return the share, or not evaluable without a true rupture
     */
    public Evaluation<Proportion> sensitivity() {
        return share(hits.size(), ruptures(), "no true rupture");
    }

    /**
     * Findings that hit a true rupture.
     *
     * @return the share, or not evaluable without a finding
     */
    public Evaluation<Proportion> ppv() {
        return share(dyads.stream().mapToInt(DyadTally::hitting).sum(), findings(), "no finding");
    }

    /**
     * Alarms of a live run that the rule took back.
     *
     * @return the share, or not evaluable without an alarm, or where this is not a live run
     */
    public Evaluation<Proportion> withdrawn() {
        return alarms.map(all -> share(count(all, AlarmFate.WITHDRAWN), all.size(), "no alarm"))
                .orElseGet(() -> Evaluation.notEvaluable("not a live run"));
    }

    /**
     * Alarms of a live run that stood as confirmed when the rule last spoke of them.
     *
     * @return the share, or not evaluable without an alarm, where the rule does not tell confirmed alarms from others, or
     *     where this is not a live run
     */
    public Evaluation<Proportion> confirmed() {
        return alarms.map(DetectionScore::confirmed).orElseGet(() -> Evaluation.notEvaluable("not a live run"));
    }

    private static Evaluation<Proportion> confirmed(List<AlarmFate> all) {
        return all.contains(AlarmFate.STANDING)
                ? Evaluation.notEvaluable("the rule does not tell confirmed alarms from others")
                : share(count(all, AlarmFate.CONFIRMED), all.size(), "no alarm");
    }

    private static int count(List<AlarmFate> all, AlarmFate fate) {
        return Collections.frequency(all, fate);
    }

    private static Evaluation<Proportion> share(int count, int total, String reason) {
        return total == 0 ? Evaluation.notEvaluable(reason) : Evaluation.of(new Proportion(count, total));
    }

    /**
     * The harmonic mean of sensitivity and ppv.
     *
     * @return F1, 0 where no true rupture is hit; not evaluable without a true rupture
     */
    public Evaluation<Double> f1() {
        return ofRuptures(HarmonicMean::estimate);
    }

    /**
     * The percentile interval of F1 from 1,000 panels drawn from the dyads with replacement; a drawn panel without a hit has
     * an F1 of 0.
     *
     * @param confidence between 0 and 1, for example .95
     * @return the interval, or not evaluable without a true rupture
     * @throws IllegalArgumentException if the confidence is not between 0 and 1
     */
    public Evaluation<Interval> f1Interval(double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("Confidence " + confidence + " is not between 0 and 1");
        }
        return ofRuptures(mean -> mean.interval(confidence));
    }

    private <T> Evaluation<T> ofRuptures(Function<HarmonicMean, T> number) {
        return ruptures() == 0
                ? Evaluation.notEvaluable("no true rupture")
                : Evaluation.of(number.apply(new HarmonicMean(dyads)));
    }

    /**
     * How late a live run is over the ruptures that are hit and have a known signal.
     *
     * @return the delays in sessions, or nothing where there is none
     */
    public Optional<ErrorSummary> delay() {
        return delay(0);
    }

    /**
     * How late a live run is over the deeper of these ruptures.
     *
     * @param leastDepth the smallest true depth that counts, in points
     * @return the delays in sessions, or nothing where there is none
     */
    public Optional<ErrorSummary> delay(double leastDepth) {
        return summary(hits.stream()
                .filter(hit -> hit.rupture().depth() >= leastDepth)
                .map(RuptureHit::delay)
                .flatMapToDouble(
                        delay -> delay.isPresent() ? DoubleStream.of(delay.getAsInt()) : DoubleStream.empty()));
    }

    /**
     * How far off the onsets are, over the ruptures that are hit.
     *
     * @return found less true onset in sessions, or nothing where none is hit
     */
    public Optional<ErrorSummary> onsetError() {
        return summary(hits.stream().mapToDouble(RuptureHit::onsetError));
    }

    /**
     * How far off the depths are, over the ruptures that are hit and whose findings have a depth. Near an end of the scale
     * scores cannot fall or rise as far as the level does.
     *
     * @return found less true depth in points, or nothing where there is none
     */
    public Optional<ErrorSummary> depthError() {
        return summary(hits.stream()
                .map(RuptureHit::depthError)
                .flatMapToDouble(
                        error -> error.isPresent() ? DoubleStream.of(error.getAsDouble()) : DoubleStream.empty()));
    }

    private static Optional<ErrorSummary> summary(DoubleStream errors) {
        return ErrorSummary.of(errors.toArray());
    }

    /**
     * The counts.
     *
     * @return for example {@code 500 dyads, 180 ruptures, 120 hit, 150 findings}
     */
    @Override
    public String toString() {
        return dyads() + " dyads, " + ruptures() + " ruptures, " + hits.size() + " hit, " + findings() + " findings";
    }
}
