package io.github.alliance4j.scoring.questionnaire;

import io.github.alliance4j.model.instrument.AnswerScale;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.instrument.Subscale;
import io.github.alliance4j.model.response.AnswerState;
import io.github.alliance4j.model.response.ResponseSet;
import io.github.alliance4j.model.score.ItemCounts;
import java.util.List;

/** The answers to the items of one scale after reverse keying. */
record KeyedAnswers(double sum, ItemCounts counts) {

    static KeyedAnswers of(ResponseSet responses, Instrument instrument, Subscale scale) {
        AnswerScale range = instrument.answers();
        List<Integer> numbers = scale.items();
        double sum = 0;
        int answered = 0;
        int notApplicable = 0;
        int notAsked = 0;
        for (int i = 0; i < numbers.size(); i++) {
            int number = numbers.get(i);
            double raw = responses.answerOr(number, Double.NaN);
            if (!Double.isNaN(raw)) {
                sum += instrument.items().get(number - 1).isReversed() ? range.reverse(raw) : raw;
                answered++;
            } else if (responses.state(number) == AnswerState.NOT_APPLICABLE) {
                notApplicable++;
            } else if (responses.state(number) == AnswerState.NOT_ASKED) {
                notAsked++;
            }
        }
        return new KeyedAnswers(sum, new ItemCounts(numbers.size(), answered, notApplicable, notAsked));
    }

    /** The mean of the answered items; rounding of decimals may carry it past an end by one unit in the last place. */
    double mean(AnswerScale range) {
        return range.nearest(sum / counts.answered());
    }
}
