package io.github.alliance4j.io.csv;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.outcome.OutcomeSeries;
import java.util.ArrayList;
import java.util.List;

/** Parts the stored scores of a dyad into its alliance and its outcome. */
final class OutcomeAssembly implements DyadFlow.Assembly<OutcomeScores> {

    private final OutcomeSelection selection;
    private final ScoreAssembly scores;

    OutcomeAssembly(SeriesForms forms, OutcomeSelection selection) {
        this.selection = selection;
        this.scores = new ScoreAssembly(forms, selection.scores().scale());
    }

    @Override
    public List<OutcomeScores> assemble(RecordStore store, int[] order, int from, int to) {
        List<SessionSeries> alliance = new ArrayList<>();
        List<OutcomeSeries> outcome = new ArrayList<>();
        for (SessionSeries series : scores.assemble(store, order, from, to)) {
            if (series.key().instrument().filter(selection.id()::equals).isPresent()) {
                outcome.add(outcome(series));
            } else {
                alliance.add(series);
            }
        }
        DyadId dyad = DyadId.of(store.dyads().text(store.dyad(order[from])));
        return alliance.isEmpty() && outcome.isEmpty()
                ? List.of()
                : List.of(new OutcomeScores(dyad, alliance, outcome));
    }

    private OutcomeSeries outcome(SessionSeries scored) {
        SeriesKey key = scored.key();
        SeriesKey own = new SeriesKey(key.dyad(), key.rater(), key.instrument(), selection.scale());
        return OutcomeSeries.of(SessionSeries.of(own, scored.range(), scored.points()), selection.direction())
                .with(selection.metric());
    }
}
