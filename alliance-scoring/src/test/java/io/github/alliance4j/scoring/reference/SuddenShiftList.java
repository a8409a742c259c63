package io.github.alliance4j.scoring.reference;

import io.github.alliance4j.scoring.rupture.sudden.SuddenShift;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One row for every sudden gain or loss. */
final class SuddenShiftList implements ReferenceKind {

    @Override
    public String topic() {
        return "sudden_gains";
    }

    @Override
    public String kind() {
        return "sg_bysg";
    }

    @Override
    public LibraryAnswer run(ReferenceCase reference) {
        SuddenShiftTable table = new SuddenShiftTable(reference);
        List<Map<String, Object>> rows = new ArrayList<>();
        int persons = 0;
        for (Map<String, String> person : table.persons()) {
            List<SuddenShift> shifts = table.assess(person).shifts();
            shifts.forEach(shift -> rows.add(table.columns(person, shift, shifts.size())));
            persons += shifts.isEmpty() ? 0 : 1;
        }
        Map<String, Object> counts = Map.of("count", rows.size(), "persons", persons);
        return LibraryAnswer.of(counts).withRows(List.of("id", "sg_session_n"), rows);
    }
}
