package io.github.alliance4j.scoring.reference;

import io.github.alliance4j.model.score.Score;
import io.github.alliance4j.scoring.questionnaire.MissingItems;
import io.github.alliance4j.scoring.questionnaire.Scorer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Answered items, mean and sum of every scale for a largest share of missing items. */
final class QuestionnaireScores implements ReferenceKind {

    @Override
    public String topic() {
        return "scoring";
    }

    @Override
    public String kind() {
        return "scores";
    }

    @Override
    public LibraryAnswer run(ReferenceCase reference) {
        KeyedForm form = KeyedForm.from(reference.table(reference.text("key")));
        Scorer scorer =
                Scorer.withDefaults().with(MissingItems.prorateUpToFraction(reference.number("max_missing_fraction")));
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Map<String, String> person : reference.input().rows()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("id", Table.cell(person, "id"));
            for (Score score : scorer.score(form.filled(person)).scores()) {
                row.put(score.scale() + "_n", score.answered());
                row.put(score.scale() + "_mean", score.mean());
                row.put(score.scale() + "_sum", score.sum());
            }
            rows.add(row);
        }
        return LibraryAnswer.ofRows(List.of("id"), rows);
    }
}
