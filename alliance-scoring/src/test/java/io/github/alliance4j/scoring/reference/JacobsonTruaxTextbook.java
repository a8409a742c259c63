package io.github.alliance4j.scoring.reference;

import io.github.alliance4j.model.instrument.Direction;
import io.github.alliance4j.scoring.change.ChangeSample;
import io.github.alliance4j.scoring.change.ClinicalCutoff;
import io.github.alliance4j.scoring.change.MeasurementError;
import io.github.alliance4j.scoring.change.Norm;
import io.github.alliance4j.scoring.change.ReliableChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Standard errors, reliable change and cut-offs as Jacobson and Truax print them. */
final class JacobsonTruaxTextbook implements ReferenceKind {

    @Override
    public String topic() {
        return "clinical_change";
    }

    @Override
    public String kind() {
        return "jacobson_truax_textbook";
    }

    @Override
    public LibraryAnswer run(ReferenceCase reference) {
        PrePostTable table = PrePostTable.from(reference);
        Direction direction = PrePostTable.direction(reference);
        Norm norm = ReferenceNorm.of(reference);
        ChangeSample sample = ChangeSample.from(table.scores()).value().orElseThrow();
        MeasurementError error = MeasurementError.of(
                sample.preStandardDeviation(), norm.reliability().value());
        ReliableChange change = ReliableChange.of(direction);

        Map<String, Object> values = new LinkedHashMap<>();
        values.put("n_used", table.persons().size());
        values.put("m_pre", sample.preMean());
        values.put("sd_pre", sample.preStandardDeviation());
        values.put("sem", error.standardErrorOfMeasurement());
        values.put("s_diff", error.standardErrorOfDifference());
        values.put("rc_value_1.96", error.cutoff());
        values.put(
                "rc_value_90",
                error.reliableDifference(change.withConfidence(0.90).criticalValue()));
        values.put("cutoff_a", ClinicalCutoff.A.value(norm, sample, direction));
        values.put("cutoff_b", functional(ClinicalCutoff.B, norm, sample, direction));
        values.put("cutoff_c", functional(ClinicalCutoff.C, norm, sample, direction));
        List<Map<String, Object>> indices = new ArrayList<>();
        table.persons().forEach((id, scores) -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("id", id);
            row.put(
                    "rci",
                    change.assess(norm, sample, scores).value().orElseThrow().index());
            indices.add(row);
        });
        values.put("rci", indices);
        return LibraryAnswer.of(values);
    }

    private static OptionalDouble functional(
            ClinicalCutoff cutoff, Norm norm, ChangeSample sample, Direction direction) {
        return norm.functionalGroup().isPresent()
                ? OptionalDouble.of(cutoff.value(norm, sample, direction))
                : OptionalDouble.empty();
    }
}
