package io.github.alliance4j.scoring.trend.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Example;
import io.github.alliance4j.scoring.trend.GlsTrend;
import io.github.alliance4j.scoring.trend.TrendDirection;
import io.github.alliance4j.scoring.trend.TrendEstimate;
import io.github.alliance4j.scoring.trend.statespace.LocalLevel;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often a method claims a direction of scores that are independent and alike: the tables on the pages of methods. */
class ChanceLabelTest {

    private static final int SERIES = 2000;
    private static final long SEED = 1;
    /** Half a unit of the last printed digit, and a few series that another machine's rounding may turn. */
    private static final double PRINTED = 0.002;

    private static List<SessionSeries> noise(int sessions) {
        Random random = new Random(SEED);
        return IntStream.range(0, SERIES)
                .mapToObj(i -> Example.of(IntStream.range(0, sessions)
                        .mapToDouble(j -> 5 + random.nextGaussian())
                        .toArray()))
                .toList();
    }

    private static double share(int sessions, Predicate<SessionSeries> claims) {
        return (double) noise(sessions).stream().filter(claims).count() / SERIES;
    }

    private static boolean claims(String id, SessionSeries series) {
        return TrendMethods.of(id)
                .estimate(series)
                .value()
                .map(TrendEstimate::label)
                .filter(label -> label.equals("INCREASING") || label.equals("DECREASING"))
                .isPresent();
    }

    private static boolean isDirection(TrendDirection direction) {
        return direction == TrendDirection.INCREASING || direction == TrendDirection.DECREASING;
    }

    @ParameterizedTest
    @CsvSource({
        "7, 0, 0, 0",
        "8, .071, .058, 0",
        "10, .060, .056, 0",
        "12, .048, .049, .082",
        "15, .041, .042, .069",
        "20, .026, .038, .064",
        "30, .017, .038, .071"
    })
    void tablesClaimADirectionOfNoiseAsOftenAsThePagesSay(int sessions, double level, double slope, double gls) {
        double[] found = Stream.of("local-level", "local-linear", "gls-ar1")
                .mapToDouble(id -> share(sessions, series -> claims(id, series)))
                .toArray();
        assertThat(found).containsExactly(new double[] {level, slope, gls}, within(PRINTED));
    }

    @ParameterizedTest
    @CsvSource({"5, .080, .105", "6, .070, .093", "8, .071, .088", "10, .060, .086"})
    void fitsOfShorterSeriesClaimItAsOftenAsThePagesSay(int sessions, double level, double gls) {
        double ofLevel = share(
                sessions,
                series -> isDirection(LocalLevel.withDefaults()
                        .fit(series)
                        .value()
                        .orElseThrow()
                        .direction()));
        double ofLine = share(
                sessions,
                series -> isDirection(GlsTrend.withDefaults()
                        .fit(series)
                        .value()
                        .orElseThrow()
                        .direction()));
        assertThat(new double[] {ofLevel, ofLine}).containsExactly(new double[] {level, gls}, within(PRINTED));
    }
}
