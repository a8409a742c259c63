package io.github.alliance4j.scoring.observer;

import static io.github.alliance4j.model.instrument.EvidenceMark.LIBRARY_DEFAULT;
import static io.github.alliance4j.model.instrument.EvidenceMark.SINGLE;
import static io.github.alliance4j.model.instrument.EvidenceMark.UNCONFIRMED;
import static io.github.alliance4j.model.instrument.EvidenceMark.VERIFIED;

import io.github.alliance4j.model.instrument.Fact;
import java.util.List;

/** What is known of the scales of this package, and how well. */
final class ScaleFacts {

    private static final Fact TO_PERCENT = new Fact(
            "profile evidence",
            LIBRARY_DEFAULT,
            "100 minus the strain in percent of maximum possible; heaviest movement unless told otherwise");

    static final List<Fact> THREE_RS_2015 = List.of(
            new Fact(
                    "chapters",
                    VERIFIED,
                    "withdrawal markers, confrontation markers, resolution strategies: table of"
                            + " contents of the manual, doi:10.13140/2.1.1666.8488"),
            new Fact("markers and strategies", UNCONFIRMED, "7 withdrawal, 7 confrontation, 10 strategies"),
            new Fact("frequency", UNCONFIRMED, "counted in segments of 5 minutes"),
            new Fact(
                    "ratings",
                    UNCONFIRMED,
                    "withdrawal impact, confrontation impact, resolution and therapist"
                            + " contribution, each 1 to 5, 1 the weakest"),
            new Fact(
                    "reliability",
                    VERIFIED,
                    "42 CBT cases: ICC .85 to .98 of frequencies, .92 of resolution and"
                            + " therapist contribution (abstract)"),
            new Fact(
                    "drop-out",
                    VERIFIED,
                    "42 CBT cases: d = .74 confrontation, .67 resolution, .61 therapist"
                            + " contribution (abstract); differences of groups, no cut-off"),
            TO_PERCENT);

    static final List<Fact> THREE_RS_2022 = List.of(
            new Fact(
                    "markers",
                    SINGLE,
                    "8 of withdrawal in three groups: a public implementation citing"
                            + " doi:10.13140/RG.2.2.29780.17282; those of confrontation were not found"),
            new Fact(
                    "saliences",
                    SINGLE,
                    "withdrawal and confrontation of client and therapist, each 1 to 5, 1 the"
                            + " weakest: that implementation"),
            new Fact("saliences of a session", UNCONFIRMED, "that one number stands for a whole session"),
            TO_PERCENT);

    static final List<Fact> DIRECT_REPORT = List.of(
            new Fact("occurrence", UNCONFIRMED, "yes or no; the form was not read"),
            new Fact("intensity", UNCONFIRMED, "1 to 5, 1 the weakest; asked only if a rupture occurred"),
            new Fact("addressed", LIBRARY_DEFAULT, "that it is asked is UNCONFIRMED; 1 to 5 is ours"),
            new Fact("resolved", UNCONFIRMED, "1 to 5, 1 the weakest; asked only if a rupture occurred"),
            new Fact("intensity alone", UNCONFIRMED, "a rupture occurred if the intensity is 2 or more"),
            new Fact("resolved from", LIBRARY_DEFAULT, "4 on 1 to 5; not published"),
            new Fact(
                    "retention",
                    VERIFIED,
                    "128 patients, first 6 sessions: higher resolution goes with staying"
                            + " (abstract of Muran et al. 2009)"),
            new Fact("profile evidence", LIBRARY_DEFAULT, "100 minus the intensity in percent of maximum possible"));

    private ScaleFacts() {}
}
