package io.github.alliance4j.scoring.clinic;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.TherapistId;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.model.series.SessionSeries;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Fits one panel model for each rater and instrument of a clinic: the richest of {@link ClinicModel} that the data allow.
 *
 * <p>Therapists are a level of the model where every dyad with a score has a therapist and at least
 * {@link #minTherapists()} of them have two or more dyads. A model that is {@linkplain
 * io.github.alliance4j.scoring.panel.PanelModel not evaluable} is passed over for the next one; one that is fitted is kept
 * even if a variance is estimated as 0, and says so. No model is chosen by how well it fits.
 *
 * <p>Defaults of {@link #withDefaults()} (LIBRARY DEFAULT): at least {@value #MIN_THERAPISTS} therapists. With so few, the
 * interval of what lies between them is very wide. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class ClinicPanels {

    private static final int MIN_THERAPISTS = 5;

    private static final ClinicPanels DEFAULTS = new ClinicPanels(true, MIN_THERAPISTS);
    private static final ClinicPanels NONE = new ClinicPanels(false, MIN_THERAPISTS);

    private final boolean fitting;
    private final int minTherapists;

    private ClinicPanels(boolean fitting, int minTherapists) {
        this.fitting = fitting;
        this.minTherapists = minTherapists;
    }

    /**
     * Panels with the defaults listed above.
     *
     * @return the panels
     */
    public static ClinicPanels withDefaults() {
        return DEFAULTS;
    }

    /**
     * Fits nothing and costs nothing.
     *
     * @return the panels
     */
    public static ClinicPanels none() {
        return NONE;
    }

    /**
     * The same panels with another rule for therapists.
     *
     * @param therapists how many therapists with two or more dyads are needed, at least 2
     * @return the panels
     * @throws IllegalArgumentException if it is below 2
     */
    public ClinicPanels withMinTherapists(int therapists) {
        if (therapists < 2) {
            throw new IllegalArgumentException("At least 2 therapists are needed to differ, not " + therapists);
        }
        return new ClinicPanels(fitting, therapists);
    }

    /**
     * How many therapists with two or more dyads are needed for therapists to be a level of the model.
     *
     * @return at least 2
     */
    public int minTherapists() {
        return minTherapists;
    }

    /**
     * Whether anything is fitted.
     *
     * @return false from {@link #none()}
     */
    public boolean isFitting() {
        return fitting;
    }

    /**
     * Every choice by name, so that a result can be reproduced.
     *
     * @return names and values in a fixed order
     */
    public Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("panel", fitting ? "reml" : "none");
        if (fitting) {
            settings.put("panel_min_therapists", Integer.toString(minTherapists));
        }
        return Collections.unmodifiableMap(settings);
    }

    /**
     * Fits the panels. The order of the series does not matter.
     *
     * @param series scores of one scale, each dyad, rater and instrument once; a series without a score adds nothing
     * @param therapists the therapist of each dyad that has one
     * @return one panel a rater and instrument, by rater, then by instrument; none from {@link #none()}
     */
    public List<ClinicPanel> fit(Collection<SessionSeries> series, Map<DyadId, TherapistId> therapists) {
        Objects.requireNonNull(series, "series");
        Objects.requireNonNull(therapists, "therapists");
        if (!fitting) {
            return List.of();
        }
        Map<Source, List<SessionSeries>> bySource = new TreeMap<>();
        for (SessionSeries one : series) {
            bySource.computeIfAbsent(Source.of(one.key()), source -> new ArrayList<>())
                    .add(one);
        }
        List<ClinicPanel> panels = new ArrayList<>(bySource.size());
        bySource.forEach((source, own) -> panels.add(new PanelSearch(new PanelRows(own, therapists), minTherapists)
                .panel(source.rater(), source.instrument())));
        return List.copyOf(panels);
    }

    /** Whose scores may stand in one panel. */
    private record Source(Optional<Rater> rater, Optional<String> instrument) implements Comparable<Source> {

        private static final Comparator<Source> ORDER = Comparator.<Source>comparingInt(
                        source -> source.rater.map(Rater::ordinal).orElse(-1))
                .thenComparing(source -> source.instrument.orElse(""));

        static Source of(SeriesKey key) {
            return new Source(key.rater(), key.instrument());
        }

        @Override
        public int compareTo(Source other) {
            return ORDER.compare(this, other);
        }
    }

    @Override
    public String toString() {
        return settings().toString();
    }
}
