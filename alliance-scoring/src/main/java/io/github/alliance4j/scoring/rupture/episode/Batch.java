package io.github.alliance4j.scoring.rupture.episode;

import io.github.alliance4j.model.series.ScoreRange;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.internal.Magnitude;
import io.github.alliance4j.scoring.rupture.Caveat;
import io.github.alliance4j.scoring.rupture.Detection;
import io.github.alliance4j.scoring.rupture.RuptureFinding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One series under one rule, from the first session to the last. */
final class Batch {

    /** Below this many sessions the retrospective rule carries a caveat; LIBRARY DEFAULT. */
    private static final int SHORT = 8;

    private final String id;
    private final Choices choices;
    private final SessionSeries series;
    private final int[] sessions;
    private final double[] y;
    private final double span;
    private final @Nullable Whole whole;

    Batch(String id, Choices choices, SessionSeries series) {
        this.id = id;
        this.choices = choices;
        this.series = series;
        this.sessions = series.sessions();
        this.y = series.values();
        this.span = span(series.range());
        this.whole = choices.isCausal() ? null : Whole.of(choices, sessions, y, y.length);
    }

    /** How far apart two scores can lie, 0 where that is not known. */
    static double span(Optional<ScoreRange> range) {
        return range.isEmpty() ? 0 : range.get().high() - range.get().low();
    }

    Detection detection() {
        if (Magnitude.isAnyTooLarge(y)) {
            return Detection.notEvaluable(id, series.key(), Magnitude.TOO_LARGE);
        }
        Obstacle obstacle = new Obstacle(choices, series.range());
        String reason = whole == null ? obstacle.inRange(y.length) : obstacle.before(y, whole);
        if (!reason.isEmpty()) {
            return Detection.notEvaluable(id, series.key(), reason);
        }
        EpisodeRun run = new EpisodeRun(choices, whole, span, true);
        for (int i = 0; i < y.length; i++) {
            run.step(sessions[i], y[i]);
        }
        if (run.episodes() == 0) {
            reason = obstacle.after(sessions, run.hasJudged());
        }
        return reason.isEmpty()
                ? new Detection(id, series.key(), findings(run), "", caveats())
                : Detection.notEvaluable(id, series.key(), reason);
    }

    private List<RuptureFinding> findings(EpisodeRun run) {
        if (run.episodes() == 0) {
            return List.of();
        }
        SignalSearch search = choices.looksAhead() ? search(run) : null;
        List<RuptureFinding> findings = new ArrayList<>(run.episodes());
        for (Episode episode : run.earlierEpisodes()) {
            findings.add(finding(episode, search));
        }
        findings.add(finding(run.episode(), search));
        return findings;
    }

    private SignalSearch search(EpisodeRun run) {
        Episode first = run.earlierEpisodes().isEmpty()
                ? run.episode()
                : run.earlierEpisodes().get(0);
        return new SignalSearch(choices, sessions, y, span, Arrays.binarySearch(sessions, first.onset()));
    }

    private RuptureFinding finding(Episode episode, @Nullable SignalSearch search) {
        if (search == null) {
            return episode.finding(y.length, episode.first());
        }
        int from = Arrays.binarySearch(sessions, episode.onset());
        int to = Arrays.binarySearch(sessions, episode.lastFlagged());
        int signal = search.firstFlagging(from, to);
        return episode.finding(y.length, sessions[signal]);
    }

    /** The largest distance from the reference in scale units, or negative infinity where no session can be judged. */
    double largestDistance() {
        if (Magnitude.isAnyTooLarge(y)) {
            return Double.NEGATIVE_INFINITY;
        }
        Comparison comparison = new Comparison(choices, whole);
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < y.length; i++) {
            if (comparison.judge(sessions[i], y[i])) {
                largest = Math.max(largest, comparison.distance());
            }
            comparison.add(sessions[i], y[i]);
        }
        return largest;
    }

    private Set<Caveat> caveats() {
        Set<Caveat> caveats = EnumSet.noneOf(Caveat.class);
        if (whole != null
                && choices.reference().followsTheForm()
                && !choices.scale().isGiven()
                && y.length < SHORT) {
            caveats.add(Caveat.SHORT_SERIES);
        }
        if (series.range().isPresent() && isAtCeiling(series.range().get().high())) {
            caveats.add(Caveat.CEILING);
        }
        return caveats;
    }

    private boolean isAtCeiling(double top) {
        int atTop = 0;
        for (double score : y) {
            atTop += score >= top ? 1 : 0;
        }
        return 2 * atTop > y.length;
    }
}
