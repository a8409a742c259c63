package io.github.alliance4j.cli;

import io.github.alliance4j.io.csv.PanelCsv;
import io.github.alliance4j.io.csv.PanelSeries;
import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.panel.PanelData;
import io.github.alliance4j.scoring.panel.PanelModel;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** How the series of a file become the rows of a panel, and what they must have for it. */
final class PanelRows {

    /** The name of the clock that counts days where time counts sessions. */
    static final String DAYS = "days";

    private final boolean byDays;
    private final boolean hasClock;
    private final boolean hasTherapists;
    private final boolean isAutocorrelated;

    private PanelRows(PanelModel model, boolean byDays) {
        this.byDays = byDays;
        this.hasClock = model.residuals().clock().isPresent();
        this.hasTherapists = !model.therapists().terms().isEmpty();
        this.isAutocorrelated = !model.residuals().isIndependent();
    }

    static PanelRows of(PanelModel model, boolean byDays) {
        return new PanelRows(model, byDays);
    }

    private boolean needsDates() {
        return byDays || hasClock;
    }

    boolean hasClock() {
        return hasClock;
    }

    boolean isByDays() {
        return byDays;
    }

    /** The reader of files that have what the rows need. */
    PanelCsv reader(PanelCsv reader) {
        PanelCsv needing = needsDates() ? reader.withDates() : reader;
        return hasTherapists ? needing.withTherapists() : needing;
    }

    /** Why a dyad cannot be a part of the panel; one without scores is none, and needs no reason. */
    Optional<String> refusal(PanelSeries series) {
        if (hasTherapists && series.therapists().isEmpty()) {
            return Optional.of("has no therapist");
        }
        if (hasTherapists && series.therapists().size() > 1) {
            return Optional.of("has " + series.therapists().size()
                    + " therapists; who changes therapist forms a second dyad under another name");
        }
        return needsDates() ? dates(series.series()) : Optional.empty();
    }

    /** Why the dates of a series cannot be its time. */
    Optional<String> dates(SessionSeries series) {
        for (int i = 0; needsDates() && i < series.size(); i++) {
            String session = "session " + series.session(i);
            if (series.date(i).isEmpty()) {
                return Optional.of("has no date in " + session);
            }
            long gap = i == 0 ? 1 : day(series, i) - day(series, i - 1);
            if (gap < 0) {
                return Optional.of("has an earlier date in " + session + " than in session " + series.session(i - 1));
            }
            if (gap == 0 && isAutocorrelated) {
                return Optional.of("has the same date in " + session + " as in session " + series.session(i - 1)
                        + ", which a model by date cannot order");
            }
        }
        return Optional.empty();
    }

    /** The panel of series that were not refused. */
    PanelData data(List<PanelSeries> all) {
        PanelData.Builder builder = builder();
        for (PanelSeries one : all) {
            DyadId dyad = one.series().dyad();
            if (hasTherapists) {
                one.therapists().forEach(therapist -> builder.therapist(dyad, therapist));
            }
            add(builder, one.series());
        }
        return builder.build();
    }

    /** One series that was not refused. */
    PanelData data(SessionSeries series) {
        PanelData.Builder builder = builder();
        add(builder, series);
        return builder.build();
    }

    private PanelData.Builder builder() {
        return hasClock ? PanelData.builder(DAYS) : PanelData.builder();
    }

    private void add(PanelData.Builder builder, SessionSeries series) {
        for (int i = 0; i < series.size(); i++) {
            if (byDays) {
                builder.atTime(series.dyad(), days(series, i), series.value(i));
            } else if (hasClock) {
                builder.inSession(series.dyad(), series.session(i), series.value(i), days(series, i));
            } else {
                builder.inSession(series.dyad(), series.session(i), series.value(i));
            }
        }
    }

    /** The days since the first session of a series. */
    static double days(SessionSeries series, int position) {
        return (double) day(series, position) - day(series, 0);
    }

    private static long day(SessionSeries series, int position) {
        return series.date(position).map(LocalDate::toEpochDay).orElseThrow();
    }
}
