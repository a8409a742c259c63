package io.github.alliance4j.model.alliance;

import io.github.alliance4j.model.alliance.event.RepairStated;
import io.github.alliance4j.model.alliance.event.RuptureStated;

/** All that happened to one stated rupture. */
final class RuptureHistory {

    final RuptureStated stated;
    final Track<RepairStated> repairs = new Track<>();

    RuptureHistory(RuptureStated stated) {
        this.stated = stated;
    }

    void file(RepairStated repaired) {
        if (repaired.repair().session().compareTo(stated.onset()) < 0) {
            throw new IllegalArgumentException("Rupture " + repaired.rupture() + ": repair in session "
                    + repaired.repair().session() + " comes before the onset in session " + stated.onset());
        }
        repairs.add(repaired);
    }
}
