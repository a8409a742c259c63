package io.github.alliance4j.scoring.rupture.signal;

import io.github.alliance4j.model.instrument.Citation;
import io.github.alliance4j.model.instrument.EvidenceMark;
import io.github.alliance4j.model.instrument.ScaleId;
import io.github.alliance4j.model.score.Metric;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.interpretation.Comparison;
import io.github.alliance4j.scoring.interpretation.CutoffRules;
import io.github.alliance4j.scoring.interpretation.ItemFlagRule;
import io.github.alliance4j.scoring.interpretation.PublishedCutoffs;
import io.github.alliance4j.scoring.interpretation.RuleSource;
import io.github.alliance4j.scoring.rupture.Evidence;

/**
 * What is said of single sessions of the Session Rating Scale (four lines of 0 to 10, total 0 to 40), rule by rule, each
 * with its mark. A value that differs from a boundary by rounding only is on it. None of them is a norm.
 *
 * <table>
 *   <caption>The rules</caption>
 *   <tr><th scope="col">rule</th><th scope="col">speaks where</th><th scope="col">mark</th></tr>
 *   <tr><td>{@link #total}</td><td>total &lt; 36, or &lt;= 36: sources differ on 36 itself</td><td>SINGLE</td></tr>
 *   <tr><td>{@link #drop}</td><td>total fell by 1 point or more (&gt;=) since the session before</td><td>UNCONFIRMED</td></tr>
 *   <tr><td>{@link #line}</td><td>a line &lt; 9, strict; some say 8</td><td>UNCONFIRMED</td></tr>
 *   <tr><td>{@link #alwaysTop}</td><td>40 of 40 in session after session</td><td>SINGLE; how many is a LIBRARY DEFAULT</td></tr>
 *   <tr><td>{@link #bands}</td><td>poor, fair, good from 35 and 39</td><td>SINGLE</td></tr>
 * </table>
 *
 * <p>A series that is not one of totals of the SRS, as its key, its range or a score outside 0 to 40 tells, is not
 * evaluable. For episodes instead of sessions see {@link SrsSignal}.
 *
 * @since 0.1
 */
public final class SrsRules {

    private static final int FEWEST_TOPS = 2;
    private static final double USUAL_LINE = 9;

    private SrsRules() {}

    /**
     * A total on the low side of 36.
     *
     * @param concern {@link Comparison#LESS_THAN} if 36 itself is no concern, the usual choice, or
     *     {@link Comparison#LESS_OR_EQUAL}
     * @return the rule {@code srs-total-36} or {@code srs-total-36-or-below}
     * @throws IllegalArgumentException if the comparison is neither
     */
    public static SignalRule total(Comparison concern) {
        CutoffRules published = PublishedCutoffs.srsTotal(concern);
        SrsBounds bounds = SrsBounds.of(concern, 1);
        Evidence evidence = Evidence.none()
                .with("cutoff", bounds.boundary())
                .with("comparison", bounds.comparison().symbol());
        return new NamedRule(
                published.id(),
                published.source(),
                SrsRules::observedTotals,
                (series, i) ->
                        NamedRule.when(bounds.isConcern(series.value(i)), evidence.with("total", series.value(i))));
    }

    /**
     * A drop of the total between two neighbouring sessions. UNCONFIRMED; a pair across a missing session is not judged.
     *
     * @param points the smallest drop, 1 as it is commonly told; {@code >=}
     * @return the rule {@code srs-drop}
     * @throws IllegalArgumentException if it is not above 0 and at most 40
     */
    public static SignalRule drop(double points) {
        SrsBounds bounds = SrsBounds.of(Comparison.LESS_THAN, points);
        RuleSource source = NamedRule.source(
                "Recollection; no source was read",
                EvidenceMark.UNCONFIRMED,
                "1 point is commonly told. On a series that only varies by chance such a drop comes again and again.");
        return new NamedRule("srs-drop", source, SrsRules::neighbours, (series, i) -> {
            boolean drop = isNeighbour(series, i) && bounds.isDrop(series.value(i - 1), series.value(i));
            return NamedRule.when(
                    drop,
                    Evidence.none()
                            .with("smallest_drop", points)
                            .with("drop", drop ? series.value(i - 1) - series.value(i) : 0));
        });
    }

    /**
     * The highest total in session after session, which may mean reluctance to criticise.
     *
     * @param sessions from how many observed sessions in a row on, 2 or more; no number is published
     * @return the rule {@code srs-always-top}
     * @throws IllegalArgumentException if it is below 2
     */
    public static SignalRule alwaysTop(int sessions) {
        if (sessions < FEWEST_TOPS) {
            throw new IllegalArgumentException("Parameter sessions is " + sessions + "; it must be 2 or more");
        }
        RuleSource source = NamedRule.source(
                "Teaching pages",
                EvidenceMark.SINGLE,
                "Persistently 40 of 40 is called possible reluctance; from how many sessions on is a LIBRARY DEFAULT.");
        return new NamedRule(
                "srs-always-top",
                source,
                SrsRules::observedTotals,
                (series, i) -> NamedRule.when(
                        topsUpTo(series, i) >= sessions, Evidence.none().with("sessions_at_top", topsUpTo(series, i))));
    }

    private static int topsUpTo(SessionSeries series, int position) {
        int tops = 0;
        while (tops <= position && SrsBounds.isTop(series.value(position - tops))) {
            tops++;
        }
        return tops;
    }

    /**
     * A low line. UNCONFIRMED.
     *
     * @param boundary a line below it is worth a talk, strict; 9, or 8 as some say
     * @return the item rule; {@link PublishedCutoffs#SRS_LINE} for 9
     * @throws IllegalArgumentException if it does not lie within 0 to 10
     */
    public static ItemFlagRule line(double boundary) {
        if (!(boundary > 0 && boundary <= 10)) {
            throw new IllegalArgumentException("Parameter boundary is " + boundary + "; a line is from 0 to 10");
        }
        ItemFlagRule usual = PublishedCutoffs.SRS_LINE;
        return boundary == USUAL_LINE
                ? usual
                : new ItemFlagRule(
                        "srs-line-" + boundary,
                        usual.instrument(),
                        usual.items(),
                        usual.comparison(),
                        boundary,
                        usual.source());
    }

    /**
     * Words for a total: poor below 35, fair from 35, good from 39. Printed for whole numbers, as 0 to 34, 35 to 38, 39 to
     * 40; that 34.5 is poor and 38.5 fair is a LIBRARY DEFAULT.
     *
     * @return the rules {@code srs-bands}, SINGLE
     */
    public static CutoffRules bands() {
        return CutoffRules.builder("srs-bands")
                .appliesTo(PublishedCutoffs.SRS_TOTAL.instrument(), ScaleId.TOTAL, Metric.SUM)
                .below(35, "poor")
                .from(35, "fair")
                .from(39, "good")
                .source(Citation.of("cindyhansencft.com, page on the SRS"), EvidenceMark.SINGLE)
                .note("Printed for whole numbers: 0-34, 35-38, 39-40. Between them, boundaries are a LIBRARY DEFAULT.")
                .build();
    }

    private static String observedTotals(SessionSeries series) {
        if (!SrsBounds.isTotal(series.key())
                || series.range().filter(range -> !SrsBounds.isTotal(range)).isPresent()) {
            return SrsSignal.NO_TOTAL;
        }
        for (int i = 0; i < series.size(); i++) {
            if (!SrsBounds.isTotal(series.value(i))) {
                return SrsSignal.NO_TOTAL;
            }
        }
        return series.size() == 0 ? "no session was observed" : "";
    }

    private static String neighbours(SessionSeries series) {
        String reason = observedTotals(series);
        for (int i = 1; i < series.size(); i++) {
            if (isNeighbour(series, i)) {
                return reason;
            }
        }
        return reason.isEmpty() ? "no two neighbouring sessions were observed" : reason;
    }

    /** Whether the session before is observed too. */
    private static boolean isNeighbour(SessionSeries series, int position) {
        return position > 0 && series.session(position) - series.session(position - 1) == 1;
    }
}
