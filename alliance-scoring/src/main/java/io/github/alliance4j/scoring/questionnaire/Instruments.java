package io.github.alliance4j.scoring.questionnaire;

import io.github.alliance4j.model.instrument.Instrument;

/**
 * The built-in instruments as constants. Each definition carries its sources, the mark of each fact, and its rights; none
 * carries wording, norms or a cut-off.
 *
 * @since 0.1
 */
public final class Instruments {

    /** Working Alliance Inventory, Short Revised, client form: 12 items, 1 to 5, nothing reversed. */
    public static final Instrument WAI_SR_CLIENT = WorkingAllianceInventory.shortRevisedClient();

    /** Working Alliance Inventory, short form, client form: 12 items, 1 to 7, items 4 and 10 reversed. */
    public static final Instrument WAI_S_CLIENT = WorkingAllianceInventory.shortClient();

    /** Working Alliance Inventory, short form, therapist form: same positions and reversals as the client form. */
    public static final Instrument WAI_S_THERAPIST = WorkingAllianceInventory.shortTherapist();

    /** Working Alliance Inventory, full form, client form: 36 items, 1 to 7, 14 reversed. */
    public static final Instrument WAI_36_CLIENT = WorkingAllianceInventory.fullClient();

    /** Working Alliance Inventory, full form, therapist form: same positions and reversals as the client form. */
    public static final Instrument WAI_36_THERAPIST = WorkingAllianceInventory.fullTherapist();

    /** Session Rating Scale, version 3: 4 visual-analogue lines, 0 to 10, sum 0 to 40. */
    public static final Instrument SRS = SessionRatingScale.adult();

    private Instruments() {}
}
