package io.github.alliance4j.scoring.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.instrument.AnswerScale;
import io.github.alliance4j.model.instrument.Instrument;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstrumentCatalogTest {

    private static final String ADVICE = ". With its key at hand, write a definition of your own"
            + " (docs/formats/instrument-json.md) and add it with InstrumentCatalog.with";
    private static final String NOTHING_NEAR = ". No name is near it; InstrumentCatalog.instruments() and the command"
            + " \"alliance instruments\" list all there are";
    private static final String SHORT_FORMS = ". WAI-S answers are 1 to 7 and WAI-SR answers 1 to 5, with other keys;"
            + " the WAI-SR therapist forms of 10 and of 12 items are different forms";

    private static Instrument own(String id) {
        return Instrument.builder(id)
                .raters(Rater.CLIENT)
                .answers(AnswerScale.of(1, 5))
                .items(2)
                .build();
    }

    private static void refused(String id, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InstrumentCatalog.builtIn().instrument(id))
                .withMessage("No instrument \"" + id + "\"" + message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "WAI-SR-CLIENT", "wai-sr-client ", "wai_sr_client", "wai-sr", "SRS"})
    void idIsNeverGuessed(String id) {
        assertThat(InstrumentCatalog.builtIn().find(id)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"wai-sr", "WAI_SR", "WAI SR", "waisr"})
    void waiSrAloneListsTheCandidatesAndSaysThatTenAndTwelveItemsDiffer(String id) {
        refused(id, ". Near: wai-sr-client, wai-sr-therapist-12, wai-srt-10" + SHORT_FORMS);
    }

    @Test
    void waiSListsItsOwnFormsFirstAndThoseItMayBeTakenForAfterThem() {
        refused(
                "wai-s",
                ". Near: wai-s-client, wai-s-therapist, wai-sr-client, wai-sr-therapist-12, wai-srt-10"
                        + ". Known but not shipped: wai-s-t-irt" + SHORT_FORMS);
    }

    @Test
    void waiListsTheWholeFamily() {
        refused(
                "WAI",
                ". Near: wai-sr-client, wai-sr-therapist-12, wai-srt-10, wai-b3-client, wai-b3-therapist, wai-s-client,"
                        + " wai-s-therapist, wai-36-client, wai-36-therapist, wai-36-observer"
                        + ". Known but not shipped: wai-o-s, wai-s-t-irt" + SHORT_FORMS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            WAI-36                 | wai-36-client, wai-36-therapist, wai-36-observer
            tasc                   | tasc-r, tasc-r-parent
            TASC-R                 | tasc-r
            core                   | core-10, core-om
            CORE10                 | core-10
            phq9                   | phq-9
            PHQ_9                  | phq-9
            gad7-client            | gad-7
            gad-7-total            | gad-7
            arm-5-client           | arm-5
            ARM 5                  | arm-5
            Session Alliance       | sai
            brief                  | wai-b3-client, wai-b3-therapist, bai
            wai-36-clinet          | wai-36-client
            orss                   | ors
            core-11                | core-10
            phq-8                  | phq-9
            ssrs                   | srs, csrs, gsrs
            core-34                | core-10, core-om
            wai-36-sr              | wai-36-client, wai-36-therapist, wai-36-observer
            """)
    void unknownIdIsRefusedWithNearNames(String id, String near) {
        refused(id, ". Near: " + near);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wai-12", "WAI12", "wai 12 items"})
    void numberThatNoFormHasStillLeadsToTheFamily(String id) {
        refused(
                id,
                ". Near: wai-sr-client, wai-sr-therapist-12, wai-srt-10, wai-b3-client, wai-b3-therapist, wai-s-client,"
                        + " wai-s-therapist, wai-36-client, wai-36-therapist, wai-36-observer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--", "sofa", "xyzzy", "form", "my-own-form", "12"})
    void nameThatIsNearToNoneIsToldSoAndHowToListAll(String id) {
        refused(id, NOTHING_NEAR);
    }

    @Test
    void nameInWordsFindsTheFormsThatDoNotShipToo() {
        refused("session rating scale", ". Near: srs, csrs, gsrs. Known but not shipped: ycsrs, cgsrs");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            haq-ii        | haq-ii-client, haq-ii-therapist
            HAQ_II        | haq-ii-client, haq-ii-therapist
            HAq-II client | haq-ii-client
            """)
    void haqIiSaysWhichQuestionnaireItIs(String id, String near) {
        refused(
                id,
                ". Near: " + near + ". HAq-II here is the Revised Helping Alliance questionnaire,"
                        + " not the Health Assessment Questionnaire II of rheumatology");
    }

    @Test
    void beckIsToldThatTheInitialsAreOfAnotherForm() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InstrumentCatalog.builtIn().instrument("beck-anxiety-inventory"))
                .withMessageEndingWith(". bai is the Brief Alliance Inventory, not the Beck Anxiety Inventory");
    }

    @Test
    void armListsTheShippedFormAndNamesTheOthers() {
        refused("arm", ". Near: arm-5. Known but not shipped: arm-28, arm-12");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            arm-28      | Agnew Relationship Measure, 28 items (ARM-28)                                | its item key was not found
            arm-12      | Agnew Relationship Measure, 12 items (ARM-12)                                | its item key was not found
            calpas-p    | California Psychotherapy Alliance Scales, patient version (CALPAS-P)         | its item key was not found
            softa-s     | System for Observing Family Therapy Alliances, self-report (SOFTA-s)         | which item belongs to which dimension was not found
            ans         | Alliance Negotiation Scale (ANS)                                             | its range and its item key were not found
            4-pas       | 4-Point ordinal Alliance Self-report (4-PAS)                                 | its key is a recollection only
            star-p      | Scale To Assess the Therapeutic Relationship, patient version (STAR-P)       | which items form the reversed scale was not found, so neither a total nor a subscale can be computed
            star-c      | Scale To Assess the Therapeutic Relationship, clinician version (STAR-C)     | which items form the reversed scale was not found, so neither a total nor a subscale can be computed
            oq-45       | Outcome Questionnaire, 45 items (OQ-45)                                      | it is proprietary, and the keys in circulation conflict: one reverses 24 items, another 9
            psq         | Post-Session Questionnaire (PSQ)                                             | the form was not read. A definition of it puts the items that follow a yes behind a gate, so that they are absent after a no and never 0
            wai-o-s     | Working Alliance Inventory, observer short form (WAI-O-S)                    | its key is not verified
            cgsrs       | Child Group Session Rating Scale (CGSRS), 6 to 12 years                      | only the ages it is for are known here
            ARM-28      | Agnew Relationship Measure, 28 items (ARM-28)                                | its item key was not found
            oq-45.2     | Outcome Questionnaire, 45 items (OQ-45)                                      | it is proprietary, and the keys in circulation conflict: one reverses 24 items, another 9
            ANS client  | Alliance Negotiation Scale (ANS)                                             | its range and its item key were not found
            calpas      | California Psychotherapy Alliance Scales, patient version (CALPAS-P)         | its item key was not found
            arm28       | Agnew Relationship Measure, 28 items (ARM-28)                                | its item key was not found
            ARM28       | Agnew Relationship Measure, 28 items (ARM-28)                                | its item key was not found
            arm28 client | Agnew Relationship Measure, 28 items (ARM-28)                               | its item key was not found
            oq45        | Outcome Questionnaire, 45 items (OQ-45)                                      | it is proprietary, and the keys in circulation conflict: one reverses 24 items, another 9
            oq45.2      | Outcome Questionnaire, 45 items (OQ-45)                                      | it is proprietary, and the keys in circulation conflict: one reverses 24 items, another 9
            4pas        | 4-Point ordinal Alliance Self-report (4-PAS)                                 | its key is a recollection only
            softas      | System for Observing Family Therapy Alliances, self-report (SOFTA-s)         | which item belongs to which dimension was not found
            calpasp     | California Psychotherapy Alliance Scales, patient version (CALPAS-P)         | its item key was not found
            alliance negotiation scale | Alliance Negotiation Scale (ANS)                              | its range and its item key were not found
            """)
    void formWithoutAKeyIsRefusedWithTheReasonAndAWayOut(String id, String name, String reason) {
        refused(id, ". " + name + " does not ship: " + reason + ADVICE);
    }

    /** A key would not help, so none is asked for. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3RS     | Rupture Resolution Rating System (3RS)                          | it is a coding scheme for observers, not a questionnaire
            3rs     | Rupture Resolution Rating System (3RS)                          | it is a coding scheme for observers, not a questionnaire
            cis-r   | Collaborative Interactions Scale, revised (CIS-R)               | it is a coding scheme for observers, and the Clinical Interview Schedule bears the same initials
            softao  | System for Observing Family Therapy Alliances, observer (SOFTA-o) | it is a coding scheme with one rating a dimension from -3 to 3, not a questionnaire
            ycsrs   | Young Child Session Rating Scale (YCSRS), 5 years and younger   | it has no psychometric properties and is not meant to be scored
            """)
    void formThatIsNotToBeScoredIsRefusedWithoutAdviceToDefineIt(String id, String name, String reason) {
        refused(id, ". " + name + " does not ship: " + reason);
    }

    @Test
    void starMeansBothItsVersions() {
        String reason = " does not ship: which items form the reversed scale was not found, so neither a total nor a"
                + " subscale can be computed";
        refused(
                "star",
                ". Scale To Assess the Therapeutic Relationship, patient version (STAR-P)" + reason
                        + ". Scale To Assess the Therapeutic Relationship, clinician version (STAR-C)" + reason
                        + ADVICE);
    }

    @Test
    void firstHelpingAllianceQuestionnaireIsRefusedBesideTheNearForms() {
        refused(
                "haq-i",
                ". Near: haq-ii-client, haq-ii-therapist. Helping Alliance questionnaire, first version (HAq-I), 11 items"
                        + " does not ship: sources disagree whether it has 4 or 6 answers; it is not the HAq-II"
                        + ADVICE
                        + ". HAq-II here is the Revised Helping Alliance questionnaire, not the Health Assessment"
                        + " Questionnaire II of rheumatology");
    }

    @Test
    void emptyCatalogueHasNothingNear() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InstrumentCatalog.of(List.of()).instrument("wai-6"))
                .withMessage("No instrument \"wai-6\"" + NOTHING_NEAR);
    }

    @Test
    void unshippedFormsTakeNoIdOfAShippedOne() {
        assertThat(UnshippedInstrument.all())
                .extracting(UnshippedInstrument::id)
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(Forms.ids());
        for (UnshippedInstrument form : UnshippedInstrument.all()) {
            assertThat(UnshippedInstrument.of(FormName.of(form.id()))).containsExactly(form);
            assertThat(form.reason()).doesNotEndWith(".");
        }
    }

    @Test
    void ownFormsJoinTheCatalogueUnderANewId() {
        Instrument own = own("own");
        InstrumentCatalog larger = InstrumentCatalog.builtIn().with(own);
        assertThat(larger.instrument("own")).isSameAs(own);
        assertThat(larger.instruments()).hasSize(27).endsWith(own);
        assertThat(InstrumentCatalog.builtIn().find("own")).isEmpty();
    }

    @Test
    void ownDefinitionOfAnUnshippedFormIsFoundUnderItsId() {
        Instrument own = own("arm-28");
        assertThat(InstrumentCatalog.builtIn().with(own).instrument("arm-28")).isSameAs(own);
    }

    @Test
    void idOfABuiltInFormCannotBeTaken() {
        InstrumentCatalog builtIn = InstrumentCatalog.builtIn();
        for (String id : Forms.ids()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> builtIn.with(own(id)))
                    .withMessage("Two instruments have the id " + id);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InstrumentCatalog.of(List.of(own("own"), own("own"))))
                .withMessage("Two instruments have the id own");
    }

    @Test
    void nullIsNoId() {
        assertThatNullPointerException()
                .isThrownBy(() -> InstrumentCatalog.builtIn().find(null))
                .withMessage("id");
    }

    @ParameterizedTest
    @CsvSource({"kitten,sitting,3", "abc,abc,0", "'',abc,3", "abc,'',3", "ab,ba,2", "flaw,lawn,2"})
    void editDistanceCountsTheFewestEdits(String a, String b, int edits) {
        assertThat(EditDistance.between(a, b)).isEqualTo(edits);
    }

    @Test
    void allianceFormsAreTheBuiltInOnesThatMeasureNoOutcome() {
        List<Instrument> outcomes = InstrumentCatalog.builtIn().instruments().stream()
                .filter(form -> InstrumentCatalog.alliance().find(form.id()).isEmpty())
                .toList();

        assertThat(outcomes)
                .containsExactly(
                        Instruments.ORS,
                        Instruments.CORS,
                        Instruments.PHQ_9,
                        Instruments.GAD_7,
                        Instruments.CORE_10,
                        Instruments.CORE_OM);
        assertThat(InstrumentCatalog.builtIn().instruments())
                .containsAll(InstrumentCatalog.alliance().instruments());
    }
}
