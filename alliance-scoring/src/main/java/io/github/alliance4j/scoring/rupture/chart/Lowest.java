package io.github.alliance4j.scoring.rupture.chart;

import io.github.alliance4j.model.series.ScoreRange;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a chart with a given level can alarm at all on a range: it is shown the lowest possible score at every session. A
 * chart whose level is not given, or a score without a known range, always can.
 */
final class Lowest {

    private final @Nullable Path path;
    private final double score;
    private boolean canAlarm;

    Lowest(ChartRule chart, Optional<ScoreRange> range) {
        boolean isAsked = chart.isLevelGiven() && range.isPresent();
        this.path = isAsked ? chart.causalPath() : null;
        this.score = isAsked ? range.get().low() : 0;
        this.canAlarm = !isAsked;
    }

    void take(int session) {
        if (path != null) {
            path.take(session, score);
            canAlarm |= path.canBeLow();
        }
    }

    boolean canAlarm() {
        return canAlarm;
    }

    void write(Memory memory) {
        if (path != null) {
            memory.put(canAlarm ? 1 : 0);
            path.save(memory);
        }
    }

    void read(Memory memory) {
        if (path != null) {
            canAlarm = memory.count() == 1;
            path.recall(memory);
        }
    }
}
