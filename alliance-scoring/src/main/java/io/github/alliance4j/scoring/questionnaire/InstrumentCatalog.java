package io.github.alliance4j.scoring.questionnaire;

import io.github.alliance4j.model.instrument.Instrument;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Instruments by id. An unknown id is refused with the nearest known ones; a name is never guessed, since forms of one
 * family differ in range, length and reversals. Forms without a key that can be relied on do not ship, and asking for one
 * tells why. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class InstrumentCatalog {

    private static final InstrumentCatalog ALLIANCE = of(List.of(
            Instruments.WAI_SR_CLIENT,
            Instruments.WAI_SR_THERAPIST_12,
            Instruments.WAI_SRT_10,
            Instruments.WAI_B3_CLIENT,
            Instruments.WAI_B3_THERAPIST,
            Instruments.WAI_S_CLIENT,
            Instruments.WAI_S_THERAPIST,
            Instruments.WAI_36_CLIENT,
            Instruments.WAI_36_THERAPIST,
            Instruments.WAI_36_OBSERVER,
            Instruments.SRS,
            Instruments.CSRS,
            Instruments.GSRS,
            Instruments.SAI,
            Instruments.HAQ_II_CLIENT,
            Instruments.HAQ_II_THERAPIST,
            Instruments.ARM_5,
            Instruments.TASC_R,
            Instruments.TASC_R_PARENT,
            Instruments.BAI));

    private static final InstrumentCatalog BUILT_IN = ALLIANCE.with(Instruments.ORS)
            .with(Instruments.CORS)
            .with(Instruments.PHQ_9)
            .with(Instruments.GAD_7)
            .with(Instruments.CORE_10)
            .with(Instruments.CORE_OM);

    private final Map<String, Instrument> instruments;

    private InstrumentCatalog(Map<String, Instrument> instruments) {
        this.instruments = instruments;
    }

    /**
     * The instruments of {@link Instruments}.
     *
     * @return the built-in catalogue
     */
    public static InstrumentCatalog builtIn() {
        return BUILT_IN;
    }

    /**
     * The instruments of {@link Instruments} that measure the alliance. The others measure an outcome.
     *
     * @return part of {@link #builtIn()}
     */
    public static InstrumentCatalog alliance() {
        return ALLIANCE;
    }

    /**
     * A catalogue of these instruments only.
     *
     * @param instruments the instruments
     * @return the catalogue
     * @throws IllegalArgumentException if an id stands twice
     */
    public static InstrumentCatalog of(Collection<Instrument> instruments) {
        Map<String, Instrument> byId = new LinkedHashMap<>();
        for (Instrument instrument : instruments) {
            if (byId.put(instrument.id(), instrument) != null) {
                throw new IllegalArgumentException("Two instruments have the id " + instrument.id());
            }
        }
        return new InstrumentCatalog(byId);
    }

    /**
     * This catalogue with one more instrument, for forms of one's own.
     *
     * @param instrument the instrument
     * @return the larger catalogue
     * @throws IllegalArgumentException if its id is taken
     */
    public InstrumentCatalog with(Instrument instrument) {
        List<Instrument> all = new ArrayList<>(instruments.values());
        all.add(instrument);
        return of(all);
    }

    /**
     * All instruments.
     *
     * @return in the order they were added
     */
    public List<Instrument> instruments() {
        return List.copyOf(instruments.values());
    }

    /**
     * The instrument of this id, if there is one.
     *
     * @param id the id
     * @return the instrument, or nothing
     */
    public Optional<Instrument> find(String id) {
        return Optional.ofNullable(instruments.get(Objects.requireNonNull(id, "id")));
    }

    /**
     * The instrument of this id.
     *
     * @param id the id
     * @return the instrument
     * @throws IllegalArgumentException if there is none. The message lists the nearest ids; for a form that is known but
     *     does not ship, such as the ARM-28, it says why, and how to add a definition of one's own
     */
    public Instrument instrument(String id) {
        return find(id).orElseThrow(
                        () -> new IllegalArgumentException(new UnknownInstrument(id, instruments.values()).message()));
    }
}
