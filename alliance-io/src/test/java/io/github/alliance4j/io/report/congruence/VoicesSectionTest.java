package io.github.alliance4j.io.report.congruence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alliance4j.io.ReadCounts;
import io.github.alliance4j.io.report.Clinics;
import io.github.alliance4j.io.report.panel.PanelClinics;
import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.instrument.Direction;
import io.github.alliance4j.model.instrument.ScaleId;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.analysis.AnalysisResult;
import io.github.alliance4j.scoring.analysis.DyadAnalysis;
import io.github.alliance4j.scoring.analysis.SeriesAnalysis;
import io.github.alliance4j.scoring.clinic.ClinicCongruence;
import io.github.alliance4j.scoring.outcome.OutcomeAnalysis;
import io.github.alliance4j.scoring.outcome.OutcomeFindings;
import io.github.alliance4j.scoring.outcome.OutcomeSeries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class VoicesSectionTest {

    private static DyadAnalysis dyad(String id, double[] client, double... therapist) {
        List<SessionSeries> series = new ArrayList<>();
        series.add(PanelClinics.series(id, Rater.CLIENT, "form", client));
        if (therapist.length > 0) {
            series.add(PanelClinics.series(id, Rater.THERAPIST, "form", therapist));
        }
        return PanelClinics.dyad(id, Optional.empty(), series.toArray(SessionSeries[]::new));
    }

    private static AnalysisResult result(DyadAnalysis... dyads) {
        Map<DyadId, List<SessionSeries>> clinic = new LinkedHashMap<>();
        for (DyadAnalysis dyad : dyads) {
            clinic.put(
                    dyad.dyad(),
                    dyad.series().stream().map(SeriesAnalysis::series).toList());
        }
        return Clinics.result(dyads).with(ClinicCongruence.of(clinic));
    }

    private static DyadAnalysis[] many(int dyads) {
        Random random = new Random(9);
        DyadAnalysis[] all = new DyadAnalysis[dyads];
        Arrays.setAll(all, d -> {
            double level = 5 + random.nextGaussian();
            double[] client = new double[10];
            double[] therapist = new double[10];
            for (int i = 0; i < 10; i++) {
                client[i] = level + random.nextGaussian();
                therapist[i] = client[i] - 1 + 0.2 * random.nextGaussian();
            }
            return dyad("D" + d, client, therapist);
        });
        return all;
    }

    private static Document page(AnalysisResult result) {
        return Clinics.parse(Clinics.page(result, Clinics.input()));
    }

    private static String section(AnalysisResult result) {
        return Clinics.elements(page(result), "section").stream()
                .filter(section -> section.getAttribute("id").equals("voices"))
                .map(Element::getTextContent)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void convergenceOfAllDyadsIsOneParagraph() {
        assertThat(section(result(many(20))))
                .containsPattern(
                        "Distance over sessions, in the mean of all dyads: no clear change \\(-?0\\.\\d{3} points")
                .contains("By chance: if sessions did not resemble their neighbours. Where they do, chance gives more")
                .doesNotContain("between therapists", "Outcome on both voices");
    }

    @Test
    void sharesOfTherapistsAreToldWhereTheyAreKnown() {
        DyadAnalysis[] all = many(20);
        for (int d = 0; d < all.length; d++) {
            all[d] = PanelClinics.dyad(
                    all[d].dyad().value(),
                    Optional.of("T" + d % 5),
                    all[d].series().stream().map(SeriesAnalysis::series).toArray(SessionSeries[]::new));
        }

        assertThat(section(result(all)))
                .containsPattern(
                        "lies between therapists: of the client's scores \\d+ % \\(interval \\d+ % to \\d+ %\\)"
                                + "; of the therapist's scores \\d+ %");
    }

    @Test
    void anOutcomeIsHeldAgainstBothVoices() {
        DyadAnalysis[] all = many(20);
        List<SessionSeries> client =
                Arrays.stream(all).map(dyad -> dyad.series().get(0).series()).toList();
        List<OutcomeSeries> outcome = client.stream()
                .limit(15)
                .map(one -> OutcomeSeries.of(
                        new SeriesKey(one.dyad(), Optional.empty(), Optional.of("phq-9"), ScaleId.TOTAL),
                        Direction.LOWER_IS_BETTER,
                        new int[] {1, 2},
                        new double[] {10, 20 - one.value(0) + (one.value(1) % 1)}))
                .toList();
        OutcomeFindings found = OutcomeAnalysis.withDefaults().assess(client, outcome);

        Document page = Clinics.parse(Clinics.page(
                result(all), Clinics.input().withOutcomes(List.of(found), new ReadCounts(1, 0, List.of()))));
        assertThat(page.getDocumentElement().getTextContent())
                .contains("15 of 20 dyads with both voices have a score of phq-9 (turned)")
                .contains("Contour lines of phq-9 (turned) over the scores of Client (across) and Therapist (up)");
    }

    @Test
    void saysWhatTheModelAndTheTalliesFound() {
        assertThat(section(result(many(20))))
                .contains("20 dyads, 200 sessions that both rated.")
                .contains("Directional bias: where the client's score is average")
                .contains(
                        "Temporal congruence: in a session in which the client scores 1 point above the dyad's own mean")
                .contains("Gap: the client scores higher in ")
                .contains("both rise and fall together in 20 of 20 dyads, one rises where the other falls in 0")
                .contains("By chance alone about 0.5 on either side.")
                .contains("there is no score of agreement");
    }

    /** Therapists whose next score follows half of the client's, in as many dyads. */
    private static DyadAnalysis[] following(int dyads) {
        Random random = new Random(12);
        DyadAnalysis[] all = new DyadAnalysis[dyads];
        Arrays.setAll(all, d -> {
            double level = 5 + random.nextGaussian();
            double[] client = new double[10];
            double[] therapist = new double[10];
            for (int i = 0; i < 10; i++) {
                client[i] = level + random.nextGaussian();
                therapist[i] = level + (i == 0 ? 0 : (client[i - 1] - level) / 2) + 0.3 * random.nextGaussian();
            }
            return dyad("<b>D" + d, client, therapist);
        });
        return all;
    }

    @Test
    void whatGoesFromOneSessionToTheNextIsATableAndSentencesWithTheirLimits() {
        AnalysisResult result = result(following(25));

        assertThat(section(result))
                .contains("From one session to the next25 dyads, 225 steps between consecutive sessions")
                .containsPattern(
                        "therapist\u2212?0\\.\\d\\d \\(\u2212?0\\.\\d\\d to \u2212?0\\.\\d\\d\\)0\\.[45]\\d \\(")
                .contains("After a session in which the client scores higher than usual, the therapist's next score is"
                        + " higher, given the therapist's own score before (p < 0.001).")
                .contains("After a session in which the therapist scores higher than usual, the client's next score is"
                        + " neither clearly higher nor clearly lower")
                .contains("A lag is no cause", "68 in 100 where they drifted much")
                .contains("not evaluable");
        assertThat(Clinics.page(result, Clinics.input())).doesNotContain("<b>D");
    }

    @Test
    void whetherOneVoiceGoesBeforeTheOtherNeedsDyads() {
        assertThat(section(result(following(19))))
                .contains("Whether one voice goes before the other cannot be said: fewer than 20 dyads with 3 or more"
                        + " consecutive sessions of both voices.")
                .doesNotContain("A lag is no cause");
    }

    @Test
    void eachDyadIsARowThatLeadsToItsSection() {
        Document page = page(result(many(3)));
        List<Element> links = Clinics.elements(page, "a").stream()
                .filter(link -> link.getParentNode().getNodeName().equals("th"))
                .filter(link -> link.getTextContent().equals("D1"))
                .toList();

        assertThat(links).isNotEmpty();
        String anchor = links.get(links.size() - 1).getAttribute("href").substring(1);
        assertThat(Clinics.elements(page, "div"))
                .extracting(div -> div.getAttribute("id"))
                .contains(anchor);
    }

    @Test
    void aDyadWithOneVoiceSaysSo() {
        AnalysisResult result =
                result(dyad("TWO", new double[] {5, 4, 5, 6}, 4, 4.5, 4, 5), dyad("ONE", new double[] {5, 4, 5, 6}));

        assertThat(section(result)).contains("not compared: one voice only: no scores of the therapist");
        assertThat(page(result).getDocumentElement().getTextContent())
                .contains("Not compared: one voice only: no scores of the therapist.");
    }

    @Test
    void aClinicWithoutTwoVoicesSaysSoAndHasNoStyles() {
        AnalysisResult result = Clinics.result(dyad("ONE", new double[] {5, 4, 5, 6}));

        assertThat(section(result)).contains("No dyad has scores of both client and therapist");
        assertThat(Clinics.page(result, Clinics.input())).doesNotContain(".voices{");
    }

    @Test
    void anyIdentifierIsShownAsText() {
        String identifier = "<script>alert(1)</script>&'\"";
        AnalysisResult result = result(dyad(identifier, new double[] {5, 4, 5, 6}, 4, 4.5, 4, 5));

        assertThat(Clinics.page(result, Clinics.input())).doesNotContain("<script");
        assertThat(section(result)).contains(identifier);
    }

    @Test
    void convergenceIsToldInASentence() {
        double[] client = {5, 5.1, 4.9, 5, 5.1, 5, 4.9, 5};
        AnalysisResult closer = result(dyad("D", client, 2, 2.6, 2.8, 3.3, 3.8, 4.1, 4.3, 4.9));
        AnalysisResult apart = result(dyad("D", client, 4.9, 4.3, 4.1, 3.8, 3.3, 2.8, 2.6, 2));
        AnalysisResult unclear = result(dyad("D", client, 4.9, 3.3, 4.1, 2.8, 3.8, 4.6, 2.6, 4));

        assertThat(text(closer)).contains("They come closer: the gap shrinks by 0.402");
        assertThat(text(apart)).contains("They move apart: the gap grows by 0.388");
        assertThat(text(unclear)).contains("No clear convergence: the gap changes by ");
    }

    @Test
    void theGapIsToldWithItsDirectionAndDistance() {
        assertThat(text(result(dyad("D", new double[] {5, 6, 5, 6}, 4, 4, 4, 4.5))))
                .contains(
                        "On average the client scores 1.38 higher, in 4 sessions that both rated (client less therapist 1.38")
                .contains("whichever is higher, they are 1.38 apart.");
        assertThat(text(result(dyad("D", new double[] {4, 4, 4, 4.5}, 5, 6, 5, 6))))
                .contains("On average the therapist scores 1.38 higher");
        assertThat(text(result(dyad("D", new double[] {4, 5, 4, 5}, 5, 4, 5, 4))))
                .contains("On average neither scores higher")
                .contains("they are 1.00 apart.")
                .contains("One rises where the other falls");
    }

    @Test
    void aVoiceThatNeverChangesSaysWhyThereIsNoCorrelation() {
        assertThat(text(result(dyad("D", new double[] {5, 5, 5, 5}, 4, 4.5, 4, 5))))
                .contains("Whether they move together cannot be said: ");
    }

    private static String text(AnalysisResult result) {
        return page(result).getDocumentElement().getTextContent();
    }
}
