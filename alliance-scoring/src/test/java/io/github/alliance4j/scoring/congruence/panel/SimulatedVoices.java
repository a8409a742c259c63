package io.github.alliance4j.scoring.congruence.panel;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.TherapistId;
import io.github.alliance4j.scoring.congruence.TwoVoices;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Two voices of many dyads with known truth, from a seed. */
final class SimulatedVoices {

    private final Random random;

    SimulatedVoices(long seed) {
        this.random = new Random(seed);
    }

    /** Two normal numbers of given deviations and correlation. */
    private double[] pair(double first, double second, double correlation) {
        double shared = random.nextGaussian();
        double own = random.nextGaussian();
        return new double[] {
            first * shared, second * (correlation * shared + Math.sqrt(1 - correlation * correlation) * own)
        };
    }

    /** What a dyad's two voices are in its next session. */
    private interface Course {
        double[] next(int session);
    }

    private TwoVoices dyad(String name, int length, boolean missing, Course course) {
        int[] sessions = new int[length];
        double[] first = new double[length];
        double[] second = new double[length];
        int kept = 0;
        for (int session = 1; session <= length; session++) {
            double[] views = course.next(session);
            if (missing && session > 1 && random.nextInt(8) == 0) {
                continue;
            }
            sessions[kept] = session;
            first[kept] = views[0];
            second[kept] = views[1];
            kept++;
        }
        return TwoVoices.of(
                DyadId.of(name),
                Arrays.copyOf(sessions, kept),
                Arrays.copyOf(first, kept),
                Arrays.copyOf(second, kept));
    }

    private String name(int dyad) {
        return String.format("D%04d", dyad);
    }

    /** Actor effects a1, a2 and partner effects p1, p2 over sessions; a steady course from the start. */
    List<TwoVoices> lagged(int dyads, int fewest, int most, double a1, double p1, double a2, double p2) {
        List<TwoVoices> voices = new ArrayList<>();
        for (int i = 0; i < dyads; i++) {
            double[] level = pair(1, .8, .4);
            double[] now = pair(.6, .5, .3);
            Course course = session -> {
                double[] error = pair(.6, .5, .3);
                double first = a1 * now[0] + p1 * now[1] + error[0];
                double second = a2 * now[1] + p2 * now[0] + error[1];
                now[0] = first;
                now[1] = second;
                return new double[] {5 + level[0] + first, 4.5 + level[1] + second};
            };
            for (int before = 0; before < 20; before++) {
                course.next(0);
            }
            voices.add(dyad(name(i), fewest + random.nextInt(most - fewest + 1), true, course));
        }
        return voices;
    }

    /** Parts of therapists (.5, .4, correlation .5), dyads (.7, .6, .6) and sessions (.5, .45, .3). */
    List<TwoVoices> oneWithMany(int therapists, int each, int fewest, int most) {
        List<TwoVoices> voices = new ArrayList<>();
        for (int k = 0; k < therapists; k++) {
            double[] therapist = pair(.5, .4, .5);
            for (int i = 0; i < each; i++) {
                double[] relation = pair(.7, .6, .6);
                Course course = session -> {
                    double[] error = pair(.5, .45, .3);
                    return new double[] {
                        5.2 + therapist[0] + relation[0] + error[0], 4.9 + therapist[1] + relation[1] + error[1]
                    };
                };
                int length = fewest + random.nextInt(most - fewest + 1);
                voices.add(dyad(name(k * each + i), length, true, course));
            }
        }
        return voices;
    }

    /** The therapist of each dyad, as many in a row with one. */
    static Map<DyadId, TherapistId> therapists(List<TwoVoices> voices, int each) {
        Map<DyadId, TherapistId> therapists = new LinkedHashMap<>();
        for (int i = 0; i < voices.size(); i++) {
            therapists.put(voices.get(i).dyad(), TherapistId.of("T" + i / each));
        }
        return therapists;
    }

    /** The second voice gains .05 a session, by dyad .06 more or less, from a gap of .8; the slopes of dyads are given back. */
    List<TwoVoices> gaining(int dyads, Map<DyadId, Double> slopes) {
        List<TwoVoices> voices = new ArrayList<>();
        for (int i = 0; i < dyads; i++) {
            double[] line = pair(.4, .06, -.3);
            Course course = session -> {
                double first = 5 + random.nextGaussian();
                double gap = .8 + line[0] + (-.05 + line[1]) * (session - 1) + .4 * random.nextGaussian();
                return new double[] {first, first - gap};
            };
            voices.add(dyad(name(i), 4 + random.nextInt(9), true, course));
            slopes.put(voices.get(i).dyad(), -.05 + line[1]);
        }
        return voices;
    }

    /**
     * Gaps that lie about 0 and only become smaller: of the size s (1 - session / 20), where s differs between dyads and has the
     * mean 1. The mean absolute gap falls by sqrt(2 / pi) / 20 a session.
     */
    List<TwoVoices> narrowing(int dyads) {
        List<TwoVoices> voices = new ArrayList<>();
        for (int i = 0; i < dyads; i++) {
            double size = .5 + random.nextDouble();
            Course course = session -> {
                double first = 5 + random.nextGaussian();
                return new double[] {first, first - size * (1 - session / 20.0) * random.nextGaussian()};
            };
            voices.add(dyad(name(i), 10, true, course));
        }
        return voices;
    }

    /**
     * Judgements with a bias of -.4, a truth force of departures from the dyad's own mean truth and one of that mean, and the
     * pull of the last judgement.
     */
    List<TwoVoices> judged(int dyads, double within, double between, double previous) {
        List<TwoVoices> voices = new ArrayList<>();
        for (int i = 0; i < dyads; i++) {
            double level = .6 * random.nextGaussian();
            double own = .3 * random.nextGaussian();
            double[] departures = random.doubles(4 + random.nextInt(7))
                    .map(u -> .5 * random.nextGaussian())
                    .toArray();
            double mean = Arrays.stream(departures).average().orElseThrow();
            double[] last = {(-.4 + own + between * level) / (1 - previous)};
            Course course = session -> {
                double departure = session == 0 ? .5 * random.nextGaussian() : departures[session - 1] - mean;
                double noise = .4 * random.nextGaussian();
                last[0] = -.4 + own + within * departure + between * level + previous * last[0] + noise;
                return new double[] {5 + level + departure, 5 + last[0]};
            };
            for (int before = 0; before < 20; before++) {
                course.next(0);
            }
            voices.add(dyad(name(i), departures.length, false, course));
        }
        return voices;
    }
}
