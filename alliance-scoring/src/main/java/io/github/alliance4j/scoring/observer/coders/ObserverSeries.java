package io.github.alliance4j.scoring.observer.coders;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.instrument.ScaleId;
import io.github.alliance4j.model.series.ScoreRange;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.model.series.SeriesPoint;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.observer.ThreeRsScore;
import io.github.alliance4j.scoring.observer.ThreeRsSession;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * What the observers together saw over the sessions of each dyad: the overall part of {@link ThreeRsScore}, as a series by {@link
 * Rater#OBSERVER} on 0 (most strain) to 100 (least) that trends and rupture criteria take.
 *
 * <p>A session has the mean of its coders. Where the coders change from session to session, a step may be theirs. A session of which no
 * coder rated every movement has no point, and a dyad without any such session no series. Not a score of the alliance: little
 * strain is not yet a good alliance. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class ObserverSeries {

    private static final Optional<ScoreRange> PERCENT = Optional.of(new ScoreRange(0, 100, OptionalDouble.empty()));

    private final ThreeRsScore score;

    private ObserverSeries(ThreeRsScore score) {
        this.score = Objects.requireNonNull(score, "score");
    }

    /**
     * The series by the heaviest movement.
     *
     * @return the method
     */
    public static ObserverSeries withDefaults() {
        return new ObserverSeries(ThreeRsScore.withDefaults());
    }

    /**
     * The same with another score of a session.
     *
     * @param newScore how the ratings of a session become one number
     * @return the method
     */
    public ObserverSeries with(ThreeRsScore newScore) {
        return new ObserverSeries(newScore);
    }

    /**
     * The series of the dyads.
     *
     * @param sessions what each coder noted of each session, of one scheme
     * @return one series a dyad that has a point, by dyad
     * @throws IllegalArgumentException if a session is coded by two schemes
     */
    public List<SessionSeries> of(Collection<CodedSession> sessions) {
        Map<CodeTable.Unit, List<ThreeRsSession>> units = new TreeMap<>();
        for (CodedSession one : sessions) {
            CodeTable.Unit unit =
                    new CodeTable.Unit(one.codes().dyad(), one.codes().session());
            units.computeIfAbsent(unit, first -> new ArrayList<>()).add(one.codes());
        }
        Map<DyadId, List<SeriesPoint>> points = new TreeMap<>();
        units.forEach((unit, coders) -> point(unit, coders)
                .ifPresent(point -> points.computeIfAbsent(unit.dyad(), first -> new ArrayList<>())
                        .add(point)));
        return points.entrySet().stream()
                .map(dyad -> SessionSeries.of(key(dyad.getKey()), PERCENT, dyad.getValue()))
                .toList();
    }

    private Optional<SeriesPoint> point(CodeTable.Unit unit, List<ThreeRsSession> coders) {
        return score.score(coders)
                .value()
                .map(profile -> SeriesPoint.of(
                        unit.session().value(), profile.overall().pomp().orElseThrow()));
    }

    private static SeriesKey key(DyadId dyad) {
        return new SeriesKey(dyad, Optional.of(Rater.OBSERVER), Optional.empty(), ScaleId.TOTAL);
    }
}
