package io.github.alliance4j.scoring.reference;

import io.github.alliance4j.scoring.change.MeasurementError;
import io.github.alliance4j.scoring.internal.Moments;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/** The reliable change value of a column of scores. */
final class ReliableChangeCutoff implements ReferenceKind {

    @Override
    public String topic() {
        return "sudden_gains";
    }

    @Override
    public String kind() {
        return "sg_crit1_cutoff";
    }

    @Override
    public LibraryAnswer run(ReferenceCase reference) {
        String column = reference.text("column");
        double[] scores = reference.input().rows().stream()
                .map(row -> Table.number(row, column))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .toArray();
        double sd = Moments.standardDeviation(scores, 0, scores.length);
        MeasurementError change = MeasurementError.of(sd, reference.number("reliability"));
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("sd", change.standardDeviation());
        values.put("reliability", change.reliability());
        values.put("standard_error_measurement", change.standardErrorOfMeasurement());
        values.put("standard_error_difference", change.standardErrorOfDifference());
        values.put("reliable_change_value", change.cutoff());
        return LibraryAnswer.of(values);
    }
}
