package io.github.alliance4j.scoring.criterion;

import io.github.alliance4j.model.series.ScoreRange;
import io.github.alliance4j.scoring.rupture.ChanceRate;
import io.github.alliance4j.scoring.rupture.HealthySeries;
import io.github.alliance4j.scoring.rupture.RuptureDetector;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The chance rates of all criteria, as the page on chance rates prints them. {@link #main} writes the table. */
final class ChanceRateTable {

    static final int[] SESSIONS = {8, 12, 16, 30};
    static final double[] RHO = {0, .3};
    private static final ScoreRange SRS = new ScoreRange(0, 40, OptionalDouble.of(.1));

    /** A criterion with parameters, on noise of this SD around a level; the SD matters for rules in points alone. */
    record Row(String id, String given, double level, double sigma, Optional<ScoreRange> range, boolean isSlow) {

        RuptureDetector detector() {
            Map<String, String> values = new LinkedHashMap<>();
            for (String one : given.isEmpty() ? new String[0] : given.split(" ", -1)) {
                String[] parts = one.split("=", -1);
                values.put(parts[0], parts[1]);
            }
            return RuptureCriterion.parse(id).detector(values);
        }

        HealthySeries healthy(int sessions, double rho) {
            return new HealthySeries(sessions, rho, level, sigma, range);
        }

        ChanceRate rate(int sessions, double rho) {
            return isSlow
                    ? ChanceRate.simulate(detector(), healthy(sessions, rho), 2_000, 20_260_101L)
                    : ChanceRate.of(detector(), healthy(sessions, rho));
        }

        /** The cells before the rates. */
        String name() {
            return "| `" + id + "` | " + (given.isEmpty() ? "" : "`" + given + "`") + " |";
        }
    }

    static final List<Row> ROWS = List.of(
            own("mean-2sd", ""),
            own("mean-2sd", "form=causal"),
            own("v-episode", ""),
            own("stiles-2004", ""),
            own("strauss-2006", ""),
            own("gumz-2012", "between-sd=1"),
            own("mclaughlin-2014", "scale-value=1.4142"),
            own("rci", "scale-value=1.4142"),
            points("stevens-2007", "", 5, .5, Optional.empty()),
            own("sudden-loss", "cutoff=2"),
            own("i-chart", ""),
            own("i-chart", "rules=nelson"),
            own("ewma", ""),
            own("cusum", ""),
            own("cusum", "self-starting=true"),
            slow("pelt", ""),
            slow("optimal-partition", ""),
            slow("binary-segmentation", ""),
            slow("bocpd", ""),
            slow("calibrated-scan", "level=0 level-sd=1 sd=1 autocorrelation=0"),
            points("srs-signal", "", 38, 1.5, Optional.of(SRS)),
            points("srs-signal", "signal=drop", 38, 1.5, Optional.of(SRS)),
            slow("consensus", ""));

    private ChanceRateTable() {}

    private static Row own(String id, String given) {
        return points(id, given, 0, 1, Optional.empty());
    }

    private static Row points(String id, String given, double level, double sigma, Optional<ScoreRange> range) {
        return new Row(id, given, level, sigma, range, false);
    }

    private static Row slow(String id, String given) {
        return new Row(id, given, 0, 1, Optional.empty(), true);
    }

    static String line(Row row) {
        List<String> cells = new ArrayList<>();
        for (double rho : RHO) {
            for (int sessions : SESSIONS) {
                double rate = row.isSlow()
                        ? ChanceRate.of(row.detector(), row.healthy(sessions, rho))
                                .rate()
                        : row.rate(sessions, rho).rate();
                cells.add(String.format(Locale.ROOT, "%.3f", rate).replaceFirst("^0", ""));
            }
        }
        return row.name() + " " + String.join(" | ", cells) + " |";
    }

    /** Writes the rows of the table to standard output. */
    public static void main(String[] args) {
        ROWS.forEach(row -> System.out.println(line(row)));
    }
}
