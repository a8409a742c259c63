package io.github.alliance4j.scoring.agreement;

import io.github.alliance4j.model.Component;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.alliance.Alliance;
import io.github.alliance4j.model.alliance.Bond;
import io.github.alliance4j.model.alliance.Voices;
import io.github.alliance4j.model.alliance.event.BondRated;
import io.github.alliance4j.model.alliance.term.BondFacet;
import io.github.alliance4j.model.alliance.term.Rating;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * The measures of the bond, over the facets that at least one of the two has rated; the other facets of the list were not
 * asked. The latest word of each of the two counts, however old. A bond is with a person: after a change of therapist it
 * begins anew for both. Except for those that name a rater, all figures are the same from either side.
 *
 * <p>Symbols: {@code c_f} and {@code t_f} are the ratings of facet {@code f} by client and therapist in POMP, {@code n} the
 * facets that both have rated. All facets count alike.
 *
 * @since 0.1
 */
public final class BondAgreement {

    private BondAgreement() {}

    /**
     * The facet profile as seen by each side.
     *
     * @param record the record as of a session
     * @return for each facet that at least one has rated, what each of the two says in POMP, in the order of the facets
     */
    public static Map<BondFacet, Voices<Double>> facets(Alliance record) {
        Bond bond = Objects.requireNonNull(record, "record").bond();
        Map<BondFacet, Voices<Double>> facets = new EnumMap<>(BondFacet.class);
        bond.facets().forEach(facet -> facets.put(facet, voices(bond, facet).map(Rating::pomp)));
        return Collections.unmodifiableMap(facets);
    }

    /**
     * How strong the bond is, as both grant it: {@code sum min(c_f, t_f) / n}. Standard error {@link Figure#mean}.
     * Degenerate cases: no facet rated, not applicable; a facet that only one of the two has rated is passed over.
     *
     * <p>What it is not: not the mean of the two voices, which it never exceeds; it falls short of that mean by half of
     * their difference. Not the bond scale of a form: the facets are the library's own list.
     *
     * @return the measure {@code bond-level}
     */
    public static AgreementMeasure level() {
        return bond("bond-level", record -> ratings(record).mean(Pair::shared));
    }

    /**
     * How strong the bond is, as one of the two sees it: the mean of that rater's facets. The other voice plays no part,
     * so this is a view and no agreement. Degenerate cases as for {@link #level()}.
     *
     * @param rater client or therapist
     * @return the measure {@code bond-level-by-client} or {@code -by-therapist}
     * @throws IllegalArgumentException if the rater is somebody else
     */
    public static AgreementMeasure levelBy(Rater rater) {
        Rater one = Bounds.ofTheDyad(rater);
        return bond(
                "bond-level-by-" + one.name().toLowerCase(Locale.ROOT),
                record -> ratings(record).meanOf(one));
    }

    /**
     * How alike the two see the bond: {@code sum (100 - |c_f - t_f|) / n}; 100 where both profiles are the same, 0 at
     * opposite ends throughout. Standard error {@link Figure#mean}. Degenerate cases as for {@link #level()}.
     *
     * <p>What it is not: not a strong bond; two who both see none are alike. By default it is shown without a weight in
     * the bond part, since {@link #level()} already falls with every difference. Not a profile correlation, which is
     * undefined where one of the two rates all facets alike and blind to a difference in level.
     *
     * @return the measure {@code bond-similarity}
     */
    public static AgreementMeasure similarity() {
        return bond("bond-similarity", record -> ratings(record).mean(Pair::closeness));
    }

    private static NamedMeasure bond(String name, Function<Alliance, Figure> reading) {
        return new NamedMeasure(name, Component.BOND, reading);
    }

    private static Voices<Rating> voices(Bond bond, BondFacet facet) {
        return bond.rating(facet).map(BondRated::rating);
    }

    private static Ratings ratings(Alliance record) {
        Bond bond = record.bond();
        return new Ratings(
                "rated facets",
                bond.facets().stream().map(facet -> voices(bond, facet)).toList());
    }
}
