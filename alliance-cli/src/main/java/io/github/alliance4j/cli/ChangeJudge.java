package io.github.alliance4j.cli;

import io.github.alliance4j.io.csv.ChangeCsvWriter;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.change.AnchorChange;
import io.github.alliance4j.scoring.change.ChangeCategory;
import io.github.alliance4j.scoring.change.ChangeSample;
import io.github.alliance4j.scoring.change.ClinicalCutoff;
import io.github.alliance4j.scoring.change.ClinicalSignificance;
import io.github.alliance4j.scoring.change.Norm;
import io.github.alliance4j.scoring.change.PercentageChange;
import io.github.alliance4j.scoring.change.PrePost;
import io.github.alliance4j.scoring.change.ReliableChange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Judges the persons of one sample: a row each, or why the sample does not allow it. */
interface ChangeJudge {

    /** Writes the row of one person. */
    interface Row {
        void write(ChangeCsvWriter rows, SeriesKey person) throws IOException;
    }

    Evaluation<List<Row>> judge(List<PrePost> persons);

    /** By a formula alone. */
    static ChangeJudge of(ReliableChange change, Norm norm) {
        return persons -> {
            Evaluation<ChangeSample> sample = ChangeSample.from(persons);
            if (sample.value().isEmpty()) {
                return Evaluation.notEvaluable(sample.reason());
            }
            List<Row> rows = new ArrayList<>();
            for (PrePost scores : persons) {
                Evaluation<ReliableChange.Result> result =
                        change.assess(norm, sample.value().get(), scores);
                if (result.value().isEmpty()) {
                    return Evaluation.notEvaluable(result.reason());
                }
                rows.add((out, person) -> out.write(person, result.value().get()));
            }
            return Evaluation.of(rows);
        };
    }

    /** By a formula and a cut-off. */
    static ChangeJudge of(ReliableChange change, ClinicalCutoff cutoff, Norm norm) {
        return persons -> ClinicalSignificance.of(change, cutoff)
                .assess(norm, persons)
                .map(result -> result.persons().stream()
                        .map(judged -> (Row) (out, person) -> out.write(person, judged))
                        .toList());
    }

    /** By a share of the score before; who has a negative one is not evaluable. */
    static ChangeJudge of(PercentageChange change) {
        return persons -> Evaluation.of(persons.stream()
                .map(scores -> row(scores, change.assess(scores)))
                .toList());
    }

    /** By a minimal important difference. */
    static ChangeJudge of(AnchorChange change) {
        return persons -> Evaluation.of(persons.stream()
                .map(scores -> row(scores, Evaluation.of(change.assess(scores))))
                .toList());
    }

    private static Row row(PrePost scores, Evaluation<ChangeCategory> judged) {
        return judged.value()
                .map(category -> (Row) (out, person) -> out.write(person, scores, category))
                .orElseGet(() -> (out, person) -> out.writeNotEvaluable(person, scores));
    }
}
