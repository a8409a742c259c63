package io.github.alliance4j.scoring.reference;

import io.github.alliance4j.scoring.rupture.sudden.ShiftChoice;
import io.github.alliance4j.scoring.rupture.sudden.SuddenShifts;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One row for every person, with the gain or loss that stands for the person. */
final class SuddenShiftByPerson implements ReferenceKind {

    @Override
    public String topic() {
        return "sudden_gains";
    }

    @Override
    public String kind() {
        return "sg_byperson";
    }

    @Override
    public LibraryAnswer run(ReferenceCase reference) {
        SuddenShiftTable table = new SuddenShiftTable(reference);
        ShiftChoice choice =
                ShiftChoice.valueOf(reference.text("multiple_select").toUpperCase(Locale.ROOT));
        List<Map<String, Object>> rows = table.persons().stream()
                .map(person -> {
                    SuddenShifts found = table.assess(person);
                    return found.select(choice)
                            .map(shift ->
                                    table.columns(person, shift, found.shifts().size()))
                            .orElseGet(() -> table.emptyColumns(person));
                })
                .toList();
        return LibraryAnswer.ofRows(List.of("id"), rows);
    }
}
