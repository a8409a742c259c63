package io.github.alliance4j.scoring.reference;

import io.github.alliance4j.scoring.change.FunctionalGroup;
import io.github.alliance4j.scoring.change.Norm;
import io.github.alliance4j.scoring.change.Reliability;
import io.github.alliance4j.scoring.change.ReliabilityKind;

/** The norm that the parameters of a case describe. */
final class ReferenceNorm {

    private static final String SOURCE = "reference case";

    private ReferenceNorm() {}

    static Norm of(ReferenceCase reference) {
        Norm norm = Norm.of(reliability(reference, "reliability"));
        // The peer takes the reliability before where no other is given.
        norm = norm.withReliabilityAfter(reliability(
                reference, reference.parameter("reliability_post").isPresent() ? "reliability_post" : "reliability"));
        return reference.parameter("m_functional").isPresent()
                        && reference.parameter("sd_functional").isPresent()
                ? norm.with(new FunctionalGroup(
                        reference.number("m_functional"), reference.number("sd_functional"), SOURCE))
                : norm;
    }

    private static Reliability reliability(ReferenceCase reference, String name) {
        return new Reliability(reference.number(name), ReliabilityKind.ALPHA, SOURCE);
    }
}
