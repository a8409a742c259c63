package io.github.alliance4j.io.report.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alliance4j.io.report.Clinics;
import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.TherapistId;
import io.github.alliance4j.model.alliance.Alliance;
import io.github.alliance4j.model.alliance.AllianceBuilder;
import io.github.alliance4j.model.alliance.event.BondRated;
import io.github.alliance4j.model.alliance.event.GoalEndorsed;
import io.github.alliance4j.model.alliance.event.GoalPrioritised;
import io.github.alliance4j.model.alliance.event.RepairStated;
import io.github.alliance4j.model.alliance.event.SessionRecorded;
import io.github.alliance4j.model.alliance.event.TherapistChanged;
import io.github.alliance4j.model.alliance.term.Attendance;
import io.github.alliance4j.model.alliance.term.BondFacet;
import io.github.alliance4j.model.alliance.term.Context;
import io.github.alliance4j.model.alliance.term.FeedbackTopic;
import io.github.alliance4j.model.alliance.term.GoalId;
import io.github.alliance4j.model.alliance.term.GoalStatus;
import io.github.alliance4j.model.alliance.term.Modality;
import io.github.alliance4j.model.alliance.term.Rating;
import io.github.alliance4j.model.alliance.term.Reception;
import io.github.alliance4j.model.alliance.term.Repair;
import io.github.alliance4j.model.alliance.term.RuptureId;
import io.github.alliance4j.model.alliance.term.RuptureKind;
import io.github.alliance4j.model.series.SessionSeries;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class RecordSectionTest {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 8);

    private static final SessionSeries FORM =
            Clinics.series(Rater.CLIENT, Clinics.ONE_TO_SEVEN, new int[] {1, 2, 4}, 7, 1, 4);

    /** The cells of every row, a line each. */
    private static List<String> rows(Document section) {
        return Clinics.elements(section, "tr").stream()
                .map(row -> IntStream.range(0, row.getChildNodes().getLength())
                        .mapToObj(i -> row.getChildNodes().item(i).getTextContent())
                        .toList()
                        .toString())
                .toList();
    }

    private static List<String> items(Document section) {
        return Clinics.elements(section, "li").stream()
                .map(Element::getTextContent)
                .toList();
    }

    /** The first path of a style. */
    private static String path(Document section, String style) {
        return Clinics.elements(section, "path", style).get(0).getAttribute("d");
    }

    private static List<String> texts(Document section) {
        return Clinics.elements(section, "text").stream()
                .map(Element::getTextContent)
                .toList();
    }

    @Test
    void recordWithoutSessionsSaysSoAndDrawsNothing() {
        Document section = Records.section(Alliance.of(DyadId.of("A")), FORM);

        assertThat(section.getDocumentElement().getTextContent())
                .isEqualTo("Record of the allianceThe record has no session.");
        assertThat(Clinics.elements(section, "svg")).isEmpty();
    }

    @Test
    void recordOfMissedSessionsOnlyHasNoProfileAndIsDrawn() {
        Document section =
                Records.section(Records.of("A").session(1, Attendance.NO_SHOW).build());

        assertThat(rows(section)).contains("[1, missed]");
        assertThat(texts(section)).contains("0 held, 1 missed").doesNotContain("Record");
    }

    @Test
    void sessionsAreToldByAttendance() {
        assertThat(items(Records.section(Records.mended())))
                .startsWith("6 sessions in the record, 5 took place.", "Late: session 5.", "No show: session 3.");
    }

    @Test
    void goalsShowBothVoicesAndSayWhoIsNotHeard() {
        assertThat(rows(Records.section(Records.mended())))
                .containsSubsequence(
                        "[Goals, Client, Therapist]",
                        "[trains: ride the trainproposed by the client in session 1; open]",
                        "[endorsement, 100 (1), 75 (1)]",
                        "[priority, rank 1 (1), not heard]",
                        "[sleepproposed by the therapist in session 1; dropped in session 5]",
                        "[endorsement, not heard, 75 (1)]");
    }

    @Test
    void tasksShowKindGoalsServedAndEachAspect() {
        assertThat(rows(Records.section(Records.mended())))
                .containsSubsequence(
                        "[Tasks, Client, Therapist]",
                        "[diarybetween sessions, serves trains; proposed by the therapist in session 1; replaced by"
                                + " one-stop in session 4]",
                        "[endorsement, 25 (1), not heard]",
                        "[helpfulness, not heard, not heard]",
                        "[completion, 0 (1), not heard]",
                        "[one-stopin session, serves sleep, trains; proposed by the client in session 4; active]");
    }

    @Test
    void bondShowsTheHistoryOfEachFacetOnOneScale() {
        assertThat(rows(Records.section(Records.mended())))
                .containsSubsequence("[Bond, Client, Therapist]", "[feeling heard, 50 (1), 0 (2), 75 (1)]");
    }

    @Test
    void longHistoriesAreCutInTheMiddle() {
        AllianceBuilder record = Records.of("A");
        for (int session = 1; session <= 9; session++) {
            record.session(session).rateBond(BondFacet.TRUST, Rater.CLIENT, Rating.of(session, 0, 10));
        }
        assertThat(rows(Records.section(record.build())))
                .contains("[trust, 10 (1), \u2026, 60 (6), 70 (7), 80 (8), 90 (9), not heard]");
    }

    @Test
    void feedbackIsToldWithResponseAndWhatBecameOfIt() {
        assertThat(items(Records.section(Records.mended())))
                .contains("Session 2: the client, about the task diary. Met: defensive in session 2. Taken up in"
                        + " session 4, 2 sessions later.");
    }

    @Test
    void feedbackThatNobodyAnsweredIsToldAsSuch() {
        Alliance record = Records.of("A")
                .session(1)
                .giveFeedback("slow", Rater.THERAPIST, FeedbackTopic.General.PACE)
                .build();

        assertThat(items(Records.section(record)))
                .contains("Session 1: the therapist, about the pace. No response is noted. Not taken up.");
    }

    @Test
    void anAnswerThatBothPutDifferentlyIsToldAsEachPutsIt() {
        Alliance record = Records.of("A")
                .session(1)
                .giveFeedback("slow", Rater.CLIENT, FeedbackTopic.General.PACE)
                .answerFeedback("slow", Rater.CLIENT, Reception.DEFENSIVE)
                .answerFeedback("slow", Rater.THERAPIST, Reception.OPEN)
                .build();

        assertThat(items(Records.section(record)))
                .contains("Session 1: the client, about the pace. Met: defensive in session 1, as the client puts it,"
                        + " open in session 1, as the therapist puts it. Not taken up.");
    }

    @Test
    void rupturesAreToldAsStatedByWhomAndKeptFromFindings() {
        Document section = Records.section(Records.mended());

        assertThat(items(section))
                .contains("Session 4: the therapist states a repair; strategies of 3RS 2015: changes task or goal.")
                .anyMatch(item -> item.startsWith("Session 2: the client states a rupture, confrontation; markers of"
                        + " 3RS 2015: complaint about activities."));
        assertThat(section.getDocumentElement().getTextContent())
                .contains("Said by people. What rules find in scores stands under What was found.");
    }

    @Test
    void ruptureWithoutRepairSaysSo() {
        Alliance record = Records.of("A")
                .session(1)
                .stateRupture("cold", Rater.OBSERVER, RuptureKind.WITHDRAWAL)
                .build();

        assertThat(items(Records.section(record)))
                .contains("Session 1: the observer states a rupture, withdrawal.No repair is stated.");
    }

    @Test
    void silenceIsNoAllClear() {
        assertThat(Records.words(Records.of("A").session(1).build()))
                .contains("No goal is in the record.")
                .contains("No task is in the record.")
                .contains("No facet of the bond is rated.")
                .contains("FeedbackNone is in the record, which says nothing.")
                .contains("None is stated, which is no all-clear.")
                .doesNotContain("Circumstances");
    }

    @Test
    void circumstancesAreToldAsNoted() {
        Alliance record = Records.of("A")
                .session(1)
                .noteContext(Rater.CLIENT, Context.Language.INTERPRETED)
                .noteContext(Rater.CLIENT, Context.Identity.DIFFERENCE)
                .noteContext(Rater.THERAPIST, new Context.CulturalMatter(Reception.OPEN))
                .noteContext(Rater.OBSERVER, new Context.OnlineQuality(Rating.of(2, 1, 5)))
                .build();

        assertThat(items(Records.section(record)))
                .contains(
                        "Session 1: through an interpreter, as the client notes.",
                        "Session 1: identity, difference, as the client notes.",
                        "Session 1: a cultural matter was raised and met open, as the therapist notes.",
                        "Session 1: quality of the online setting 25 of 100, as the observer notes.");
    }

    @Test
    void goalsThatAreNotSharedAreNamedWithWhoHasNotSpoken() {
        assertThat(items(Records.section(Records.mended().allianceAt(4))))
                .contains("As of session 4 the goal sleep is open for 3 sessions and not shared: the client has not"
                        + " spoken, the therapist holds it.");
    }

    @Test
    void profileHasARowForEachSession() {
        assertThat(rows(Records.section(Records.mended())))
                .containsSubsequence("[Session, Goal, Task, Bond, Overall]", "[3, missed]")
                .anyMatch(row -> row.startsWith("[2, ") && row.contains(" *"))
                .anyMatch(row -> row.startsWith("[goals-held, 100, 1 of 1, 1]"));
    }

    @Test
    void recordOverallStandsOnTheScaleOfTheForms() {
        Document section = Records.section(Records.mended(), FORM);

        assertThat(path(section, "ln c")).isEqualTo("M58 0L172.4 150M401.2 75h0");
        assertThat(path(section, "mk c")).isEqualTo("M58 0h0M172.4 150h0M401.2 75h0");
        assertThat(texts(section)).contains("0", "20", "100", "Client", "Record", "Goal", "Task", "Bond");
    }

    @Test
    void formWithoutARangeIsNotDrawnAndThatIsTold() {
        SessionSeries unknown = Clinics.series(Rater.THERAPIST, Optional.empty(), new int[] {1, 2}, 3, 4);
        Document section = Records.section(Records.mended(), unknown);

        assertThat(Clinics.elements(section, "path", "ln t")).isEmpty();
        assertThat(Clinics.elements(section, "figcaption").get(0).getTextContent())
                .endsWith("A form without a known range is not drawn here.");
    }

    @Test
    void sessionsOfFormsBeyondTheRecordAreShownToo() {
        SessionSeries later = Clinics.series(Rater.CLIENT, Clinics.ONE_TO_SEVEN, new int[] {1, 11}, 4, 4);

        assertThat(path(Records.section(Records.mended(), later), "ln c")).isEqualTo("M58 75h0M630 75h0");
    }

    @Test
    void drawingHasTheLatestGoalsWhereMoreAreOpenThanFit() {
        AllianceBuilder record = Records.of("A").session(1);
        for (int i = 0; i < 100; i++) {
            record.proposeGoal("g" + i, Rater.CLIENT);
        }
        Document section = Records.section(record.session(200).build());

        assertThat(texts(section))
                .containsSubsequence("g94 open", "g99 open", "and 94 more, below the drawing")
                .doesNotContain("g93 open");
        assertThat(rows(section)).anyMatch(row -> row.startsWith("[g0")).anyMatch(row -> row.startsWith("[g99"));
    }

    @Test
    void drawingPutsOpenGoalsBeforeLaterOnesThatAreClosedAndKeepsTheOrderOfTheRecord() {
        AllianceBuilder record = Records.of("A").session(1);
        for (int i = 0; i < 9; i++) {
            record.proposeGoal("g" + i, Rater.CLIENT);
        }
        for (int i = 2; i < 9; i++) {
            record.setGoal("g" + i, GoalStatus.DROPPED);
        }

        assertThat(texts(Records.section(record.build())))
                .containsSubsequence(
                        "g0 open",
                        "g1 open",
                        "g5 dropped",
                        "g6 dropped",
                        "g7 dropped",
                        "g8 dropped",
                        "and 3 more, below the drawing")
                .doesNotContain("g4 dropped");
    }

    @Test
    void drawingKeepsAnEarlyRuptureThatIsOpenAndAnEarlyFeedbackThatIsNotTakenUp() {
        AllianceBuilder record = Records.of("A")
                .session(1)
                .stateRupture("first", Rater.CLIENT, RuptureKind.WITHDRAWAL)
                .giveFeedback("first", Rater.CLIENT, FeedbackTopic.General.PACE);
        for (int i = 2; i < 8; i++) {
            record.session(i)
                    .stateRupture("r" + i, Rater.THERAPIST, RuptureKind.CONFRONTATION)
                    .stateRepair("r" + i, Rater.CLIENT)
                    .giveFeedback("f" + i, Rater.CLIENT, FeedbackTopic.General.OTHER)
                    .takeUpFeedback("f" + i);
        }

        assertThat(texts(Records.section(record.build())))
                .containsSubsequence("pace not taken up", "other taken up", "withdrawal no repair")
                .containsOnlyOnce("pace not taken up", "withdrawal no repair");
    }

    @Test
    void codesOfAnyLengthStandWholeInTheTableAndShortInTheDrawing() {
        String code = "W".repeat(64);
        Document section = Records.section(
                Records.of("A").session(1).proposeGoal(code, Rater.CLIENT).build());

        assertThat(texts(section)).contains("W".repeat(39) + "\u2026 open");
        assertThat(rows(section)).anyMatch(row -> row.startsWith("[" + code));
    }

    @Test
    void codeThatFitsIsNotCut() {
        assertThat(texts(Records.section(Records.of("A")
                        .session(1)
                        .proposeGoal("walk-to-the-bakery-on-the-other-side", Rater.CLIENT)
                        .build())))
                .contains("walk-to-the-bakery-on-the-other-side open");
    }

    @ParameterizedTest
    @CsvSource({"12, video", "30, V", "200, none"})
    void singleRemoteSessionIsLabelledAsFarAsThereIsRoom(int sessions, String label) {
        AllianceBuilder record = Records.of("A").session(1).session(2, DAY, Modality.VIDEO);

        List<String> texts = texts(Records.section(record.session(sessions).build()));

        assertThat(texts.stream().filter(text -> text.equals("video") || text.equals("V")))
                .isEqualTo(label.equals("none") ? List.of() : List.of(label));
    }

    @Test
    void partOfTheProfileIsMarkedOnlyWhereSomethingOfItWasSaid() {
        Document section = Records.section(Records.of("A")
                .session(1)
                .rateBond(BondFacet.TRUST, Rater.CLIENT, Rating.of(1, 0, 4))
                .rateBond(BondFacet.TRUST, Rater.THERAPIST, Rating.of(1, 0, 4))
                .session(2)
                .session(3)
                .rateBond(BondFacet.TRUST, Rater.CLIENT, Rating.of(4, 0, 4))
                .rateBond(BondFacet.TRUST, Rater.THERAPIST, Rating.of(4, 0, 4))
                .build());

        assertThat(path(section, "ln s three")).isEqualTo("M58 112.5L344 112.5L630 0");
        assertThat(path(section, "mk s three")).isEqualTo("M58 112.5h0M630 0h0");
        assertThat(path(section, "mk s")).isEqualTo("M58 112.5h0M630 0h0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "\"><img src=x>", "]]></style><!--", "&lt;", "\u05D3\u05D9"})
    void freeTextAndIdentifiersAreText(String hostile) {
        Document section = Records.section(Records.of(hostile)
                .session(1)
                .proposeGoal("goal", Rater.CLIENT, hostile)
                .build());

        assertThat(Clinics.elements(section, "script")).isEmpty();
        assertThat(Clinics.elements(section, "img")).isEmpty();
        assertThat(Clinics.elements(section, "bdi"))
                .extracting(Element::getTextContent)
                .containsExactly("goal", hostile);
        assertThat(Clinics.elements(section, "title").get(0).getTextContent())
                .isEqualTo("Record of dyad " + hostile + " by session");
    }

    /** Two goals with words and ranks of both under one therapist, who leaves after session 2; then session 3. */
    private static Alliance changed() {
        Alliance first = Records.of("A")
                .session(1)
                .proposeGoal("trains", Rater.CLIENT)
                .endorseGoal("trains", Rater.CLIENT, Rating.of(4, 0, 4))
                .endorseGoal("trains", Rater.THERAPIST, Rating.of(2, 0, 4))
                .prioritiseGoal("trains", Rater.CLIENT, 1)
                .prioritiseGoal("trains", Rater.THERAPIST, 2)
                .rateBond(BondFacet.TRUST, Rater.CLIENT, Rating.of(1, 0, 4))
                .rateBond(BondFacet.TRUST, Rater.THERAPIST, Rating.of(2, 0, 4))
                .session(2)
                .build();
        return first.with(new TherapistChanged(
                        first.lastSession().orElseThrow().number(), Optional.of(TherapistId.of("T2"))))
                .with(SessionRecorded.attended(3));
    }

    @Test
    void changeOfTherapistIsDrawnAndEndsTheFormersVoice() {
        Document section = Records.section(changed());

        assertThat(Clinics.elements(section, "path", "change")).hasSize(1);
        assertThat(items(section))
                .contains("The therapist changed after session 2. The former one's words count no longer, and the bond"
                        + " begins anew.");
        assertThat(rows(section))
                .contains("[endorsement, 100 (1), up to session 2: 50 (1); since then: not heard]")
                .contains("[priority, rank 1 (1), up to session 2: rank 2 (1); since then: not heard]")
                .contains(
                        "[trust, up to session 2: 25 (1); since then: not heard, up to session 2: 50 (1); since then: not"
                                + " heard]");
        assertThat(path(section, "held t")).isEqualTo("M58 25H344");
        assertThat(path(section, "held c")).isEqualTo("M58 16H630");
    }

    @Test
    void wordsOfTwoTherapistsStandApartInOneCell() {
        assertThat(rows(Records.section(succeeded())))
                .contains("[endorsement, 100 (1), up to session 2: 50 (1); since then: 75 (3)]")
                .contains("[priority, rank 1 (1), up to session 2: rank 2 (1); since then: rank 1 (3)]")
                .contains(
                        "[trust, up to session 2: 25 (1); since then: 100 (3), up to session 2: 50 (1); since then: not"
                                + " heard]");
    }

    /** The same with words of the successor, and of the client on the new bond. */
    private static Alliance succeeded() {
        return changed()
                .with(new GoalEndorsed(SessionNumber.of(3), GoalId.of("trains"), Rater.THERAPIST, Rating.of(3, 0, 4)))
                .with(new GoalPrioritised(SessionNumber.of(3), GoalId.of("trains"), Rater.THERAPIST, 1))
                .with(new BondRated(SessionNumber.of(3), BondFacet.TRUST, Rater.CLIENT, Rating.of(4, 0, 4)));
    }

    @Test
    void wordsStillCountWhereTheChangeFollowsTheLastSession() {
        Alliance leaving = changed().allianceAt(2);

        assertThat(leaving.therapistChanges()).hasSize(1);
        assertThat(rows(Records.section(leaving))).contains("[endorsement, 100 (1), 50 (1)]");
    }

    @Test
    void partThatIsCarriedOnForOneSessionAloneIsAShortLineWithoutAMark() {
        Document section = Records.section(Records.of("A")
                .session(1)
                .rateBond(BondFacet.TRUST, Rater.CLIENT, Rating.of(2, 0, 4))
                .rateBond(BondFacet.TRUST, Rater.THERAPIST, Rating.of(2, 0, 4))
                .session(2, Attendance.NO_SHOW)
                .session(3)
                .build());

        assertThat(path(section, "ln s three")).isEqualTo("M58 75m-3 0h6M630 75m-3 0h6");
        assertThat(path(section, "mk s three")).isEqualTo("M58 75h0");
    }

    @Test
    void lineOfTheProfileAndOfAFormEndsAtTheChangeOfTherapist() {
        SessionSeries form = Clinics.series(Rater.CLIENT, Clinics.ONE_TO_SEVEN, new int[] {1, 2, 3}, 7, 7, 1);
        Document section = Records.section(succeeded(), form);

        assertThat(path(section, "ln c")).isEqualTo("M58 0L344 0M630 150h0");
        assertThat(path(section, "ln s three")).isEqualTo("M58 112.5L344 112.5");
        assertThat(path(section, "ln s")).matches("M58 \\S+L344 \\S+M630 \\S+m-3 0h6");
    }

    /** A rupture with a repair of each degree, one a session, from 0 to 4. */
    private static Alliance repaired(int... degrees) {
        AllianceBuilder first = Records.of("A").session(1).stateRupture("cold", Rater.CLIENT, RuptureKind.WITHDRAWAL);
        int session = 2;
        for (int i = 0; i < degrees.length; i++) {
            first.session(session + i);
        }
        Alliance record = first.build();
        for (int degree : degrees) {
            SessionNumber number = SessionNumber.of(session++);
            Repair repair = Repair.in(number).withDegree(Rating.of(degree, 0, 4));
            record = record.with(new RepairStated(number, RuptureId.of("cold"), Rater.CLIENT, repair));
        }
        return record;
    }

    @ParameterizedTest
    @CsvSource({"0, 4, repair stated, 0", "4, 0, not repaired, 1", "0, 0, not repaired, 1", "4, 1, repair stated, 0"})
    void latestDegreeDecidesWhetherARuptureIsOpen(int first, int second, String status, int open) {
        Document section = Records.section(repaired(first, second));

        assertThat(texts(section)).contains("withdrawal " + status);
        assertThat(Clinics.elements(section, "use").stream()
                        .map(use -> use.getAttribute("href"))
                        .filter("#open"::equals))
                .hasSize(open);
        assertThat(items(section).stream()
                        .filter("The latest degree is the lowest of its scale, so the rupture counts as open."::equals))
                .hasSize(open);
    }

    @Test
    void whatScrollsIsReachedByKeyboardAndHasAName() {
        Document section = Records.section(Records.mended(), FORM);
        List<Element> boxes = Clinics.elements(section, "div").stream()
                .filter(box -> box.getAttribute("class").matches(".*(chart|wide).*"))
                .toList();

        assertThat(boxes)
                .extracting(box -> box.getAttribute("aria-label"))
                .containsExactly(
                        "Record of dyad C001",
                        "Agreement in numbers",
                        "What the latest profile rests on",
                        "Goals in numbers",
                        "Tasks in numbers",
                        "Bond in numbers");
        assertThat(boxes)
                .allMatch(box -> box.getAttribute("tabindex").equals("0"))
                .allMatch(box -> box.getAttribute("role").equals("region"));
    }

    @Test
    void everyIdIsOfTheSectionAndEveryLabelLeadsToOne() {
        Document section = Records.section(Records.mended());

        assertThat(Clinics.elements(section, "svg").get(0).getAttribute("aria-labelledby"))
                .isEqualTo("xt xs");
        assertThat(Clinics.elements(section, "*").stream()
                        .map(element -> element.getAttribute("id"))
                        .filter(id -> !id.isEmpty()))
                .containsExactly("xt", "xs");
    }
}
