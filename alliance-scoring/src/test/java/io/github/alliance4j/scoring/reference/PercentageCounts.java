package io.github.alliance4j.scoring.reference;

import io.github.alliance4j.scoring.change.PercentageChange;

/** How many persons changed by a share of the score before. */
final class PercentageCounts implements ReferenceKind {

    @Override
    public String topic() {
        return "clinical_change";
    }

    @Override
    public String kind() {
        return "percentage_change";
    }

    @Override
    public LibraryAnswer run(ReferenceCase reference) {
        PercentageChange change = PercentageChange.of(
                PrePostTable.direction(reference),
                reference.number("pct_improvement"),
                reference.number("pct_deterioration"));
        return CategoryCounts.of(PrePostTable.from(reference).scores().stream()
                .flatMap(scores -> change.assess(scores).value().stream()));
    }
}
