package io.github.alliance4j.io.report.record;

import io.github.alliance4j.io.report.internal.Figures;
import io.github.alliance4j.io.report.internal.Labels;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.alliance.term.CodingScheme;
import io.github.alliance4j.model.alliance.term.FeedbackTopic;
import io.github.alliance4j.model.alliance.term.Rating;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The terms of a record in plain words. */
final class Wording {

    private Wording() {}

    static String who(Rater rater) {
        return "the " + Labels.plain(rater);
    }

    static String in(SessionNumber session) {
        return "in session " + session;
    }

    static String topic(FeedbackTopic topic) {
        if (topic instanceof FeedbackTopic.OfGoal of) {
            return "the goal " + of.goal();
        }
        if (topic instanceof FeedbackTopic.OfTask of) {
            return "the task " + of.task();
        }
        if (topic instanceof FeedbackTopic.OfBond of) {
            return "the bond, " + Labels.plain(of.facet());
        }
        return topic == FeedbackTopic.General.PACE ? "the pace" : "something else";
    }

    /** The topic in one or two words. */
    static String shortTopic(FeedbackTopic topic) {
        if (topic instanceof FeedbackTopic.OfGoal of) {
            return of.goal().toString();
        }
        if (topic instanceof FeedbackTopic.OfTask of) {
            return of.task().toString();
        }
        if (topic instanceof FeedbackTopic.OfBond of) {
            return Labels.plain(of.facet());
        }
        return topic == FeedbackTopic.General.PACE ? "pace" : "other";
    }

    static String scheme(CodingScheme scheme) {
        return switch (scheme) {
            case THREE_RS_2015 -> "3RS 2015";
            case THREE_RS_2022 -> "3RS 2022";
        };
    }

    /** A rating as percent of the maximum of its scale. */
    static String percent(Rating rating) {
        return Figures.of(rating.pomp()) + " of 100";
    }

    /** The name of a constant of a coding scheme. */
    static String code(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static <T> String list(Collection<T> all, Function<T, String> words) {
        return all.stream().map(words).collect(Collectors.joining(", "));
    }

    /** Session numbers with runs: {@code session 4}, {@code sessions 4\u20136, 9}. */
    static String sessions(List<Integer> ascending) {
        StringBuilder words = new StringBuilder(ascending.size() == 1 ? "session " : "sessions ");
        int position = 0;
        while (position < ascending.size()) {
            int end = position;
            while (end + 1 < ascending.size() && ascending.get(end + 1) == ascending.get(end) + 1) {
                end++;
            }
            words.append(position == 0 ? "" : ", ").append(ascending.get(position));
            words.append(end == position ? "" : "\u2013" + ascending.get(end));
            position = end + 1;
        }
        return words.toString();
    }
}
