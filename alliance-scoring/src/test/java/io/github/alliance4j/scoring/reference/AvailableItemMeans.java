package io.github.alliance4j.scoring.reference;

import io.github.alliance4j.model.score.Score;
import io.github.alliance4j.scoring.questionnaire.MissingItems;
import io.github.alliance4j.scoring.questionnaire.Scorer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The mean of the answered items of every scale, whatever is missing. */
final class AvailableItemMeans implements ReferenceKind {

    @Override
    public String topic() {
        return "scoring";
    }

    @Override
    public String kind() {
        return "scores_available_mean";
    }

    @Override
    public LibraryAnswer run(ReferenceCase reference) {
        KeyedForm form = KeyedForm.from(reference.table(reference.text("key")));
        Scorer scorer = Scorer.withDefaults().with(MissingItems.prorateUpToFraction(1));
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Map<String, String> person : reference.input().rows()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("id", Table.cell(person, "id"));
            for (Score score : scorer.score(form.filled(person)).scores()) {
                row.put(score.scale().value(), score.mean());
            }
            rows.add(row);
        }
        return LibraryAnswer.ofRows(List.of("id"), rows);
    }
}
