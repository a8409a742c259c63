package io.github.alliance4j.scoring.reference;

import io.github.alliance4j.scoring.change.AnchorChange;

/** How many persons changed by a minimal important difference. */
final class AnchorCounts implements ReferenceKind {

    @Override
    public String topic() {
        return "clinical_change";
    }

    @Override
    public String kind() {
        return "anchor_mid";
    }

    @Override
    public LibraryAnswer run(ReferenceCase reference) {
        AnchorChange change = AnchorChange.of(
                PrePostTable.direction(reference),
                reference.number("mid_improvement"),
                reference.number("mid_deterioration"),
                "reference case");
        return CategoryCounts.of(PrePostTable.from(reference).scores().stream().map(change::assess));
    }
}
