package io.github.alliance4j.cli;

import io.github.alliance4j.scoring.clinic.ClinicPanels;
import picocli.CommandLine.Option;

/** Whether and how all dyads are put into one model. */
final class ClinicOptions {

    @Option(names = "--no-panel", description = "Leaves out the model of all dyads together, one for each rater.")
    private boolean without;

    @Option(
            names = "--min-therapists",
            paramLabel = "N",
            defaultValue = "5",
            description =
                    "The model of all dyads together tells therapists apart only if every dyad has one and at least N"
                            + " therapists have 2 or more dyads. Default: ${DEFAULT-VALUE}")
    private int minTherapists;

    /** Refuses fewer than two therapists. */
    ClinicPanels panels() {
        ClinicPanels panels = ClinicPanels.withDefaults().withMinTherapists(minTherapists);
        return without ? ClinicPanels.none() : panels;
    }
}
