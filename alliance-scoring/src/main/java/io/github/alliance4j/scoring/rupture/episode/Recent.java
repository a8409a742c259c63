package io.github.alliance4j.scoring.rupture.episode;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The last few observed sessions, as many as onset, pre level and reference look back. */
final class Recent {

    private final int[] sessions;
    private final double[] scores;
    private int count;
    private int next;

    Recent(Choices choices) {
        int back = choices.onsetMoves() + Math.max(2, choices.preSessions());
        int capacity = Math.max(back, choices.reference().sessions());
        sessions = new int[capacity];
        scores = new double[capacity];
    }

    void add(int session, double score) {
        sessions[next] = session;
        scores[next] = score;
        next = next + 1 == scores.length ? 0 : next + 1;
        count = Math.min(count + 1, scores.length);
    }

    int count() {
        return count;
    }

    private int index(int back) {
        int index = next - back;
        return index < 0 ? index + scores.length : index;
    }

    /** The session so many observed sessions back, the last one being 1 back. */
    int session(int back) {
        return sessions[index(back)];
    }

    double score(int back) {
        return scores[index(back)];
    }

    /** The mean of {@code many} scores of which the last is {@code back} back. */
    double mean(int back, int many) {
        double sum = 0;
        for (int i = back + many - 1; i >= back; i--) {
            sum += score(i);
        }
        return sum / many;
    }

    List<Double> toNumbers() {
        List<Double> numbers = new ArrayList<>();
        for (int back = count; back >= 1; back--) {
            numbers.add((double) session(back));
            numbers.add(score(back));
        }
        return numbers;
    }

    void fromNumbers(Iterator<Double> numbers) {
        while (numbers.hasNext()) {
            add(numbers.next().intValue(), numbers.next());
        }
    }
}
