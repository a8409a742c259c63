package io.github.alliance4j.scoring.panel;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.TherapistId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;

/** Panels with known truth, from a seed; unequal lengths, some sessions missing. */
final class SimulatedPanel {

    record Row(String dyad, String therapist, int session, double score, double x) {}

    private final List<Row> rows;

    private SimulatedPanel(List<Row> rows) {
        this.rows = rows;
    }

    /** Deviations of therapists, dyad levels, slopes, and sessions with their autocorrelation. */
    record Truth(double therapist, double level, double slope, double session, double phi) {

        static Truth usual() {
            return new Truth(0.5, 0.8, 0.05, 0.5, 0);
        }
    }

    static SimulatedPanel of(long seed, int dyads, int therapists, Truth truth) {
        Random random = new Random(seed);
        double[] therapist = random.doubles(therapists).map(u -> 0).toArray();
        for (int i = 0; i < therapists; i++) {
            therapist[i] = truth.therapist * random.nextGaussian();
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < dyads; i++) {
            int k = i % therapists;
            double level = therapist[k] + truth.level * random.nextGaussian();
            double slope = 0.04 + truth.slope * random.nextGaussian();
            int length = 3 + random.nextInt(10);
            double error = random.nextGaussian();
            for (int s = 1; s <= length; s++) {
                error = truth.phi * error + Math.sqrt(1 - truth.phi * truth.phi) * random.nextGaussian();
                double x = random.nextGaussian();
                double score = 5 + level + slope * (s - 1) + 0.2 * x + truth.session * error;
                if (s == 1 || random.nextInt(6) > 0) {
                    rows.add(new Row(String.format("D%03d", i), "T" + k, s, score, x));
                }
            }
        }
        return new SimulatedPanel(rows);
    }

    static SimulatedPanel usual(long seed) {
        return of(seed, 30, 6, Truth.usual());
    }

    List<Row> rows() {
        return rows;
    }

    SimulatedPanel mapped(UnaryOperator<Row> change) {
        return new SimulatedPanel(rows.stream().map(change).toList());
    }

    SimulatedPanel scores(DoubleUnaryOperator change) {
        return mapped(r -> new Row(r.dyad, r.therapist, r.session, change.applyAsDouble(r.score), r.x));
    }

    SimulatedPanel without(Set<DyadId> dyads) {
        return new SimulatedPanel(
                rows.stream().filter(r -> !dyads.contains(DyadId.of(r.dyad))).toList());
    }

    SimulatedPanel shuffled(long seed) {
        List<Row> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(seed));
        return new SimulatedPanel(shuffled);
    }

    /** With the session number less 1 as time. */
    PanelData data() {
        PanelData.Builder builder = PanelData.builder("x");
        for (Row row : rows) {
            builder.therapist(DyadId.of(row.dyad), TherapistId.of(row.therapist));
            builder.inSession(DyadId.of(row.dyad), row.session, row.score, row.x);
        }
        return builder.build();
    }

    /** With a time made from the session number. */
    PanelData data(DoubleUnaryOperator time) {
        PanelData.Builder builder = PanelData.builder("x");
        for (Row row : rows) {
            builder.therapist(DyadId.of(row.dyad), TherapistId.of(row.therapist));
            builder.atTime(DyadId.of(row.dyad), time.applyAsDouble(row.session), row.score, row.x);
        }
        return builder.build();
    }
}
