package io.github.alliance4j.scoring.clinic;

import io.github.alliance4j.scoring.congruence.TwoVoices;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;

/**
 * Takes out of each voice the straight line over sessions that all dyads share: {@code y - b (session - mean of the dyad's
 * sessions)}, where {@code b} is the slope of least squares about the means of dyads. A dyad keeps its mean and what it drifts beyond
 * that line.
 */
final class CommonLine {

    /** Less than this share of a score is rounding, and no variation: what is left where a voice is the line itself. */
    private static final double ROUNDING = 1e-12;

    private CommonLine() {}

    static List<TwoVoices> without(List<TwoVoices> voices) {
        double first = slope(voices, TwoVoices::first);
        double second = slope(voices, TwoVoices::second);
        return voices.stream()
                .map(dyad -> TwoVoices.of(
                        dyad.dyad(),
                        IntStream.range(0, dyad.size()).map(dyad::session).toArray(),
                        rest(dyad, TwoVoices::first, first),
                        rest(dyad, TwoVoices::second, second)))
                .toList();
    }

    /** Whether one of the voices is the same in all sessions of each dyad. */
    static boolean isOneVoiceSteady(List<TwoVoices> voices) {
        return isSteady(voices, TwoVoices::first) || isSteady(voices, TwoVoices::second);
    }

    private static boolean isSteady(List<TwoVoices> voices, ToDoubleBiFunction<TwoVoices, Integer> voice) {
        return voices.stream()
                .allMatch(dyad -> IntStream.range(1, dyad.size())
                        .allMatch(i -> voice.applyAsDouble(dyad, i) == voice.applyAsDouble(dyad, 0)));
    }

    /** 0 where no dyad has two sessions, or scores are too large to compute with. */
    private static double slope(List<TwoVoices> voices, ToDoubleBiFunction<TwoVoices, Integer> voice) {
        double together = 0;
        double squares = 0;
        for (TwoVoices dyad : voices) {
            double session = mean(dyad, TwoVoices::session);
            double level = mean(dyad, voice);
            for (int i = 0; i < dyad.size(); i++) {
                double away = dyad.session(i) - session;
                together += away * (voice.applyAsDouble(dyad, i) - level);
                squares += away * away;
            }
        }
        double slope = together / squares;
        return Double.isFinite(slope) ? slope : 0;
    }

    private static double[] rest(TwoVoices dyad, ToDoubleBiFunction<TwoVoices, Integer> voice, double slope) {
        double session = mean(dyad, TwoVoices::session);
        double level = mean(dyad, voice);
        return IntStream.range(0, dyad.size())
                .mapToDouble(i -> {
                    double score = voice.applyAsDouble(dyad, i);
                    double line = slope * (dyad.session(i) - session);
                    double left = score - level - line;
                    return level + (Math.abs(left) > ROUNDING * (Math.abs(score) + Math.abs(line)) ? left : 0);
                })
                .toArray();
    }

    private static double mean(TwoVoices dyad, ToDoubleBiFunction<TwoVoices, Integer> voice) {
        double sum = 0;
        for (int i = 0; i < dyad.size(); i++) {
            sum += voice.applyAsDouble(dyad, i);
        }
        return sum / dyad.size();
    }
}
