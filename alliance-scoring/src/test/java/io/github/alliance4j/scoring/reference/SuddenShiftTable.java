package io.github.alliance4j.scoring.reference;

import io.github.alliance4j.scoring.rupture.Verdict;
import io.github.alliance4j.scoring.rupture.sudden.Deviation;
import io.github.alliance4j.scoring.rupture.sudden.ProportionOf;
import io.github.alliance4j.scoring.rupture.sudden.SessionRow;
import io.github.alliance4j.scoring.rupture.sudden.ShiftDirection;
import io.github.alliance4j.scoring.rupture.sudden.Stability;
import io.github.alliance4j.scoring.rupture.sudden.SuddenShift;
import io.github.alliance4j.scoring.rupture.sudden.SuddenShiftRule;
import io.github.alliance4j.scoring.rupture.sudden.SuddenShifts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;

/** The wide table of a case on sudden gains, its rule as the R package applies it, and its columns. */
final class SuddenShiftTable {

    private final ReferenceCase reference;
    private final SuddenShiftRule rule;
    private final String measure;

    SuddenShiftTable(ReferenceCase reference) {
        this.reference = reference;
        this.rule = rule(reference);
        this.measure = reference.text("measure");
    }

    private static SuddenShiftRule rule(ReferenceCase reference) {
        double cutoff =
                reference.parameter("crit1_cutoff").map(JsonNode::asDouble).orElse(1.0);
        SuddenShiftRule rule =
                isGain(reference) ? SuddenShiftRule.falls(cutoff) : SuddenShiftRule.rises(Math.abs(cutoff));
        rule = rule.replicating(Deviation.suddengains())
                .withProportion(
                        reference.parameter("crit2_pct").map(JsonNode::asDouble).orElse(0.0), ProportionOf.PRE_VALUE)
                .with(flag(reference, "crit3") ? Stability.SUDDENGAINS : Stability.OFF);
        rule = flag(reference, "crit3_adjust")
                ? rule.withAlpha(reference.number("crit3_alpha"))
                : rule.withCriticalValue(reference.number("crit3_critical_value"));
        return reference.parameter("crit1_cutoff").isPresent() ? rule : rule.withoutCutoff();
    }

    static boolean flag(ReferenceCase reference, String name) {
        return reference.parameter(name).orElseThrow().asBoolean();
    }

    /** A gain of a symptom score is a fall. */
    static boolean isGain(ReferenceCase reference) {
        return reference.text("identify").equals("sg");
    }

    List<Map<String, String>> persons() {
        return reference.input().rows();
    }

    String id(Map<String, String> person) {
        return Table.cell(person, reference.text("id"));
    }

    SuddenShifts assess(Map<String, String> person) {
        List<OptionalDouble> scores = new ArrayList<>();
        reference
                .parameter("session_columns")
                .orElseThrow()
                .forEach(column -> scores.add(Table.number(person, column.asString())));
        return rule.assess(flag(reference, "identify_1to2") ? SessionRow.withBaseline(scores) : SessionRow.of(scores));
    }

    /** One shift in the columns of the package. */
    Map<String, Object> columns(Map<String, String> person, SuddenShift shift, int count) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", id(person));
        row.put("id_sg", id(person) + "_sg_" + shift.session());
        row.put("sg_crit123", 1);
        row.put("sg_session_n", shift.session());
        row.put("sg_freq_byperson", count);
        for (int offset = -2; offset <= 3; offset++) {
            row.put("sg_" + measure + "_" + place(offset), shift.score(offset));
        }
        OptionalDouble start = Table.number(person, reference.text("tx_start"));
        OptionalDouble end = Table.number(person, reference.text("tx_end"));
        OptionalDouble change = start.isPresent() && end.isPresent()
                ? OptionalDouble.of(start.getAsDouble() - end.getAsDouble())
                : OptionalDouble.empty();
        row.put("sg_magnitude", signed(shift));
        row.put("sg_" + measure + "_tx_change", change);
        row.put("sg_change_proportion", share(shift, change));
        row.put("sg_reversal_value", shift.reversalLevel());
        row.put("sg_reversal", shift.reversal() == Verdict.MET ? 1 : 0);
        return row;
    }

    /** A person without a shift. */
    Map<String, Object> emptyColumns(Map<String, String> person) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", id(person));
        row.put("id_sg", OptionalDouble.empty());
        row.put("sg_crit123", 0);
        row.put("sg_freq_byperson", 0);
        for (int offset = -2; offset <= 3; offset++) {
            row.put("sg_" + measure + "_" + place(offset), OptionalDouble.empty());
        }
        List.of(
                        "sg_session_n",
                        "sg_magnitude",
                        "sg_" + measure + "_tx_change",
                        "sg_change_proportion",
                        "sg_reversal_value",
                        "sg_reversal")
                .forEach(column -> row.put(column, OptionalDouble.empty()));
        return row;
    }

    private static String place(int offset) {
        return offset <= 0 ? (offset == 0 ? "n" : -offset + "n") : "n" + offset;
    }

    /** The package gives the magnitude of a rise a minus. */
    private static OptionalDouble signed(SuddenShift shift) {
        OptionalDouble size = shift.size();
        return shift.direction() == ShiftDirection.FALL || size.isEmpty()
                ? size
                : OptionalDouble.of(-size.getAsDouble());
    }

    /** The package divides by zero, and the size of a rise by the change of a fall. */
    private static OptionalDouble share(SuddenShift shift, OptionalDouble change) {
        if (shift.size().isEmpty() || change.isEmpty()) {
            return OptionalDouble.empty();
        }
        double size = shift.size().getAsDouble();
        double share = (shift.direction() == ShiftDirection.FALL ? size : Math.abs(size)) / change.getAsDouble();
        return Double.isNaN(share) || share == Double.NEGATIVE_INFINITY
                ? OptionalDouble.empty()
                : OptionalDouble.of(share);
    }
}
