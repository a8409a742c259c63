package io.github.alliance4j.scoring.rupture.chart;

import io.github.alliance4j.scoring.Evaluation;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A chart whose level is that of its first sessions: these are taken in, the later ones judged. */
final class BaselinePath extends Path {

    private final ChartBasis basis;
    private final Function<ChartLevel, Path> chart;
    private final double[] y;
    private final int[] sessions;
    private int taken;
    private @Nullable Path later;
    private String reason = "";

    BaselinePath(ChartBasis basis, Function<ChartLevel, Path> chart) {
        this.basis = basis;
        this.chart = chart;
        this.y = new double[basis.baseline()];
        this.sessions = new int[basis.baseline()];
    }

    @Override
    boolean judge(int session, double score) {
        if (later != null) {
            return later.take(session, score);
        }
        if (taken < y.length) {
            y[taken] = score;
            sessions[taken] = session;
            taken++;
            if (taken == y.length) {
                start();
            }
        }
        return false;
    }

    private void start() {
        Evaluation<ChartLevel> level = basis.level(y, sessions, y.length);
        reason = level.reason();
        later = level.map(chart).value().orElse(null);
    }

    @Override
    boolean isLow() {
        return later != null && later.isLow();
    }

    @Override
    int run() {
        return later == null ? 0 : later.run();
    }

    private Path later() {
        if (later == null) {
            throw new IllegalStateException("The baseline is not over");
        }
        return later;
    }

    @Override
    double centre() {
        return later().centre();
    }

    @Override
    double sigma() {
        return later().sigma();
    }

    @Override
    double statistic() {
        return later().statistic();
    }

    @Override
    double limit() {
        return later().limit();
    }

    @Override
    double excess() {
        return later().excess();
    }

    @Override
    double detail() {
        return later().detail();
    }

    @Override
    String reason() {
        return reason.isEmpty() ? "no session comes after the baseline of " + y.length + " sessions" : reason;
    }

    @Override
    void write(Memory memory) {
        memory.put(taken);
        for (int i = 0; i < y.length; i++) {
            memory.put(y[i]).put(sessions[i]);
        }
        if (later != null) {
            later.save(memory);
        }
    }

    @Override
    void read(Memory memory) {
        taken = memory.count();
        for (int i = 0; i < y.length; i++) {
            y[i] = memory.next();
            sessions[i] = memory.count();
        }
        if (taken == y.length) {
            start();
        }
        if (later != null) {
            later.recall(memory);
        }
    }
}
