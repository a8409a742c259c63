package io.github.alliance4j.model.alliance.term;

import io.github.alliance4j.model.instrument.EvidenceMark;
import java.util.List;

/**
 * A list of markers and strategies to code ruptures and repairs by. Codes of two schemes never stand side by side in one
 * statement.
 *
 * @since 0.1
 */
public enum CodingScheme {
    /** Rupture Resolution Rating System, manual of 2015 (Eubanks, Muran and Safran). */
    THREE_RS_2015("10.13140/2.1.1666.8488", EvidenceMark.UNCONFIRMED),
    /**
     * Rupture Resolution Rating System, manual of 2022 (Eubanks and Muran). Only its withdrawal markers are here: its
     * confrontation markers, the markers of therapists and its strategies were not found in public.
     */
    THREE_RS_2022("10.13140/RG.2.2.29780.17282", EvidenceMark.SINGLE);

    private final String doi;
    private final EvidenceMark evidence;

    CodingScheme(String doi, EvidenceMark evidence) {
        this.doi = doi;
        this.evidence = evidence;
    }

    /**
     * The manual.
     *
     * @return its DOI
     */
    public String doi() {
        return doi;
    }

    /**
     * How well the list of codes is sourced.
     *
     * @return the evidence mark
     */
    public EvidenceMark evidence() {
        return evidence;
    }

    /**
     * The markers of this scheme.
     *
     * @return the markers in the order of their list
     */
    public List<RuptureMarker> markers() {
        return this == THREE_RS_2015 ? List.of(RuptureMarker.V2015.values()) : List.of(RuptureMarker.V2022.values());
    }

    /**
     * The strategies of this scheme.
     *
     * @return the strategies in the order of their list; none of 2022
     */
    public List<RepairStrategy> strategies() {
        return this == THREE_RS_2015 ? List.of(RepairStrategy.V2015.values()) : List.of();
    }
}
