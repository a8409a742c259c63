package io.github.alliance4j.scoring.questionnaire;

import io.github.alliance4j.model.instrument.Instrument;

/**
 * The built-in instruments as constants. Each definition carries its sources, the mark of each fact, and its rights; none
 * carries wording, norms or a cut-off. Not every form that is known ships: where no key was found,
 * {@link InstrumentCatalog#instrument} says why.
 *
 * @since 0.1
 */
public final class Instruments {

    /** Working Alliance Inventory, Short Revised, client form: 12 items, 1 to 5, nothing reversed. */
    public static final Instrument WAI_SR_CLIENT = WorkingAllianceShortRevised.client();

    /** Working Alliance Inventory, Short Revised, therapist form of 12 items, parallel to the client form. */
    public static final Instrument WAI_SR_THERAPIST_12 = WorkingAllianceShortRevised.therapistTwelve();

    /** Working Alliance Inventory, Short Revised, therapist form of 10 items, 1 to 5; the key is UNCONFIRMED. */
    public static final Instrument WAI_SRT_10 = WorkingAllianceShortRevised.therapistTen();

    /** Brief Working Alliance Inventory, client form: 3 items of the WAI-SR. */
    public static final Instrument WAI_B3_CLIENT = WorkingAllianceShortRevised.briefClient();

    /** Brief Working Alliance Inventory, therapist form: the same 3 items. */
    public static final Instrument WAI_B3_THERAPIST = WorkingAllianceShortRevised.briefTherapist();

    /** Working Alliance Inventory, short form, client form: 12 items, 1 to 7, items 4 and 10 reversed. */
    public static final Instrument WAI_S_CLIENT = WorkingAllianceInventory.shortClient();

    /** Working Alliance Inventory, short form, therapist form: same positions and reversals as the client form. */
    public static final Instrument WAI_S_THERAPIST = WorkingAllianceInventory.shortTherapist();

    /** Working Alliance Inventory, full form, client form: 36 items, 1 to 7, 14 reversed. */
    public static final Instrument WAI_36_CLIENT = WorkingAllianceInventory.fullClient();

    /** Working Alliance Inventory, full form, therapist form: same positions and reversals as the client form. */
    public static final Instrument WAI_36_THERAPIST = WorkingAllianceInventory.fullTherapist();

    /** Working Alliance Inventory, full form, observer form: anchors of its own, the key is assumed parallel. */
    public static final Instrument WAI_36_OBSERVER = WorkingAllianceInventory.fullObserver();

    /** Session Rating Scale, version 3: 4 visual-analogue lines, 0 to 10, sum 0 to 40. */
    public static final Instrument SRS = SessionRatingScale.adult();

    /** Child Session Rating Scale, 6 to 12 years: 4 lines as in the SRS. */
    public static final Instrument CSRS = SessionRatingScale.child();

    /** Group Session Rating Scale: 4 lines as in the SRS. */
    public static final Instrument GSRS = SessionRatingScale.group();

    /** Session Alliance Inventory: 6 items, 0 to 5, one scale. */
    public static final Instrument SAI = SessionAllianceInventory.client();

    /** Revised Helping Alliance questionnaire, patient form: 19 items, 1 to 6, 5 reversed. */
    public static final Instrument HAQ_II_CLIENT = HelpingAllianceQuestionnaire.client();

    /** Revised Helping Alliance questionnaire, therapist form: parallel to the patient form. */
    public static final Instrument HAQ_II_THERAPIST = HelpingAllianceQuestionnaire.therapist();

    /** Agnew Relationship Measure, 5 items, 1 to 7, item 3 reversed; the score is the mean. */
    public static final Instrument ARM_5 = AgnewRelationshipMeasure.fiveItems();

    /** Therapeutic Alliance Scale for Children, revised: 12 items, 1 to 4, 5 reversed. */
    public static final Instrument TASC_R = TherapeuticAllianceScaleForChildren.client();

    /** Therapeutic Alliance Scale for Children, revised, parent form: the same key. */
    public static final Instrument TASC_R_PARENT = TherapeuticAllianceScaleForChildren.parent();

    /** Brief Alliance Inventory: 16 items, 1 to 5, 4 reversed. Not the Beck Anxiety Inventory. */
    public static final Instrument BAI = BriefAllianceInventory.client();

    /** Outcome Rating Scale: 4 visual-analogue lines, 0 to 10, sum 0 to 40. An outcome measure, higher is better. */
    public static final Instrument ORS = OutcomeRatingScale.adult();

    /** Child Outcome Rating Scale: 4 lines as in the ORS. */
    public static final Instrument CORS = OutcomeRatingScale.child();

    /** Patient Health Questionnaire, depression: 9 items, 0 to 3. Lower is better. */
    public static final Instrument PHQ_9 = PatientHealthQuestionnaire.depression();

    /** Generalized Anxiety Disorder scale: 7 items, 0 to 3. Lower is better. */
    public static final Instrument GAD_7 = PatientHealthQuestionnaire.anxiety();

    /** Clinical Outcomes in Routine Evaluation, 10 items, 0 to 4, items 2 and 3 reversed. Lower is better. */
    public static final Instrument CORE_10 = ClinicalOutcomesRoutineEvaluation.tenItems();

    /** Clinical Outcomes in Routine Evaluation, 34 items, 0 to 4; the key is UNCONFIRMED. Lower is better. */
    public static final Instrument CORE_OM = ClinicalOutcomesRoutineEvaluation.outcomeMeasure();

    private Instruments() {}
}
