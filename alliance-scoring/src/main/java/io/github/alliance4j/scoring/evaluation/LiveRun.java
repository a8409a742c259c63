package io.github.alliance4j.scoring.evaluation;

import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.rupture.LiveDetector;
import io.github.alliance4j.scoring.rupture.MonitorSignal;
import io.github.alliance4j.scoring.rupture.RuptureFinding;
import io.github.alliance4j.scoring.rupture.RuptureMonitor;
import io.github.alliance4j.scoring.rupture.scan.CalibratedDetector;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a live rule says of one series session by session: its alarms, each as it was revised last before the next one or
 * its withdrawal, and what became of each.
 */
record LiveRun(List<FoundEpisode> alarms, List<AlarmFate> fates, boolean isEvaluable) {

    static LiveRun of(LiveDetector detector, SessionSeries series) {
        if (detector instanceof CalibratedDetector scan && scan.obstacle(series).isPresent()) {
            return new LiveRun(List.of(), List.of(), false);
        }
        RuptureMonitor monitor =
                series.range().isPresent() ? detector.monitor(series.range().get()) : detector.monitor();
        List<FoundEpisode> alarms = new ArrayList<>();
        List<AlarmFate> fates = new ArrayList<>();
        boolean judged = false;
        int open = -1;
        for (int i = 0; i < series.size(); i++) {
            MonitorSignal signal = update(monitor, series, i);
            judged |= signal != MonitorSignal.NOT_EVALUABLE;
            if (signal == MonitorSignal.WITHDRAWN) {
                withdraw(fates, open);
                open = -1;
                continue;
            }
            Optional<RuptureFinding> latest = monitor.latest();
            if (signal == MonitorSignal.ALARM && latest.isPresent()) {
                open = alarms.size();
                alarms.add(episode(latest.get(), series.session(i)));
                fates.add(fate(latest.get()));
            } else if (open >= 0 && latest.isPresent()) {
                alarms.set(open, episode(latest.get(), alarms.get(open).signal().orElseThrow()));
                fates.set(open, fate(latest.get()));
            }
        }
        return new LiveRun(List.copyOf(alarms), List.copyOf(fates), judged);
    }

    private static void withdraw(List<AlarmFate> fates, int open) {
        if (open >= 0) {
            fates.set(open, AlarmFate.WITHDRAWN);
        }
    }

    private static AlarmFate fate(RuptureFinding finding) {
        Object standing = finding.evidence().values().get("standing");
        if (standing == null) {
            return AlarmFate.STANDING;
        }
        return standing.equals("confirmed") ? AlarmFate.CONFIRMED : AlarmFate.UNCONFIRMED;
    }

    private static MonitorSignal update(RuptureMonitor monitor, SessionSeries series, int i) {
        Optional<LocalDate> date = series.date(i);
        return date.isPresent()
                ? monitor.update(series.session(i), date.get(), series.value(i))
                : monitor.update(series.session(i), series.value(i));
    }

    private static FoundEpisode episode(RuptureFinding finding, int alarm) {
        FoundEpisode found = FoundEpisode.from(finding);
        return new FoundEpisode(found.onset(), found.nadir(), OptionalInt.of(alarm), found.depth());
    }
}
