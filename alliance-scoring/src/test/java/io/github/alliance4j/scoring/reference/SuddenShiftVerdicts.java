package io.github.alliance4j.scoring.reference;

import io.github.alliance4j.scoring.rupture.Verdict;
import io.github.alliance4j.scoring.rupture.sudden.ShiftVerdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Each criterion and all together, for every interval of every person. */
final class SuddenShiftVerdicts implements ReferenceKind {

    @Override
    public String topic() {
        return "sudden_gains";
    }

    @Override
    public String kind() {
        return "sg_identify";
    }

    @Override
    public LibraryAnswer run(ReferenceCase reference) {
        SuddenShiftTable table = new SuddenShiftTable(reference);
        String prefix = reference.text("identify");
        List<Map<String, Object>> rows = table.persons().stream()
                .map(person -> {
                    Map<String, Object> row = new LinkedHashMap<>();
                    row.put("id", table.id(person));
                    table.assess(person).verdicts().forEach(verdict -> put(row, prefix, verdict));
                    return row;
                })
                .toList();
        return LibraryAnswer.ofRows(List.of("id"), rows);
    }

    private static void put(Map<String, Object> row, String prefix, ShiftVerdict verdict) {
        String interval = "_" + verdict.session() + "to" + (verdict.session() + 1);
        row.put(prefix + "_crit1" + interval, cell(verdict.size()));
        row.put(prefix + "_crit2" + interval, cell(verdict.proportion()));
        row.put(prefix + "_crit3" + interval, cell(verdict.stability()));
        row.put(prefix + interval, cell(Optional.of(verdict.verdict())));
    }

    /** 1, 0, or not a number where nothing can be said. */
    private static Object cell(Optional<Verdict> verdict) {
        return switch (verdict.orElse(Verdict.UNDECIDED)) {
            case MET -> 1;
            case NOT_MET -> 0;
            case UNDECIDED -> Double.NaN;
        };
    }
}
