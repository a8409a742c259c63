package io.github.alliance4j.scoring.reference;

import io.github.alliance4j.scoring.congruence.BlandAltman;
import java.util.LinkedHashMap;
import java.util.Map;

/** Bland and Altman's limits of agreement. */
final class VoiceLimits implements ReferenceKind {

    @Override
    public String topic() {
        return "dyadic";
    }

    @Override
    public String kind() {
        return "bland_altman";
    }

    @Override
    public LibraryAnswer run(ReferenceCase reference) {
        BlandAltman limits = BlandAltman.of(TwoColumns.of(reference)).value().orElseThrow();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("mean_difference", limits.meanDifference());
        values.put("sd", limits.standardDeviation());
        values.put("loa", TwoColumns.ends(limits.limits()));
        values.put("ci_mean", TwoColumns.ends(limits.meanInterval()));
        values.put("se_loa", limits.limitStandardError());
        return LibraryAnswer.of(values);
    }
}
