package io.github.alliance4j.examples;

import io.github.alliance4j.model.Rater;
import io.github.alliance4j.scoring.questionnaire.Instruments;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** One made-up client and therapist: how often they meet, how their alliance goes, and how each of them answers. */
final class SyntheticDyad {

    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 6);
    private static final int ITEMS = 12;
    private static final int LOWEST = 1;
    private static final int HIGHEST = 7;

    private static final double SESSION_NOISE = 0.15;
    private static final double RATER_NOISE = 0.15;
    private static final double ITEM_SPREAD = 0.4;
    private static final double ITEM_NOISE = 0.6;

    private final String dyad;
    private final String therapist;
    private final Random random;
    private final int sessions;
    private final double level;
    private final double slope;
    private final List<Dip> dips;
    private final double therapistGap;
    private final double therapistShare;
    private final double[] clientItems;
    private final double[] therapistItems;

    /** Draws everything that stays the same over the sessions. */
    SyntheticDyad(String dyad, String therapist, Random random) {
        this.dyad = dyad;
        this.therapist = therapist;
        this.random = random;
        this.sessions = 6 + random.nextInt(25);
        this.level = 5.5 + 0.45 * random.nextGaussian();
        this.slope = slope(random, sessions);
        this.dips = dips(random, sessions);
        this.therapistGap = 0.4 + 0.2 * random.nextGaussian();
        this.therapistShare = 0.3 + 0.5 * random.nextDouble();
        this.clientItems = spread(random);
        this.therapistItems = spread(random);
    }

    /** Two in five drift up, one in ten down; the change over the treatment is about one point. */
    private static double slope(Random random, int sessions) {
        double change = 0.6 + 0.4 * random.nextDouble();
        int kind = random.nextInt(10);
        if (kind < 4) {
            return change / sessions;
        }
        return kind == 4 ? -change / sessions : 0;
    }

    /** A third of the dyads have a dip, some two; very short treatments have none. */
    private static List<Dip> dips(Random random, int sessions) {
        int kind = random.nextInt(12);
        if (kind > 4 || sessions < 10) {
            return List.of();
        }
        if (kind == 4 && sessions >= 20) {
            int half = sessions / 2;
            return List.of(
                    new Dip(4 + random.nextInt(half - 7), 1, 1 + random.nextInt(2), 1, 1.4 + 0.6 * random.nextDouble()),
                    Dip.draw(half + 2 + random.nextInt(half - 6), random));
        }
        return List.of(Dip.draw(4 + random.nextInt(sessions - 7), random));
    }

    private static double[] spread(Random random) {
        double[] items = new double[ITEMS];
        for (int i = 0; i < ITEMS; i++) {
            items[i] = ITEM_SPREAD * random.nextGaussian();
        }
        return items;
    }

    /** The forms of all sessions, by session, the client's first. */
    List<SampleForm> forms() {
        Set<Integer> missed = missedSessions();
        List<SampleForm> forms = new ArrayList<>();
        LocalDate day = FIRST_DAY.plusDays(random.nextInt(84));
        for (int session = 1; session <= sessions; session++) {
            double common = SESSION_NOISE * random.nextGaussian();
            List<String> client = answers(clientLevel(session) + common, clientItems);
            List<String> therapists = answers(therapistLevel(session) + common, therapistItems);
            boolean therapistForgot = random.nextInt(15) == 0;
            if (!missed.contains(session)) {
                forms.add(new SampleForm(dyad, therapist, session, day, Rater.CLIENT, client));
                if (!therapistForgot) {
                    forms.add(new SampleForm(dyad, therapist, session, day, Rater.THERAPIST, therapists));
                }
            }
            day = day.plusDays(random.nextInt(12) == 0 ? 14 : 7);
        }
        return forms;
    }

    /** About one session in twenty-five has no form; never the first or last, and six always have one. */
    private Set<Integer> missedSessions() {
        Set<Integer> missed = new HashSet<>();
        for (int session = 2; session < sessions; session++) {
            if (random.nextInt(25) == 0 && sessions - missed.size() > 6) {
                missed.add(session);
            }
        }
        return missed;
    }

    private double clientLevel(int session) {
        return level + slope * (session - 1) - dip(session);
    }

    /** Therapists rate lower on the whole, and feel only part of a dip. */
    private double therapistLevel(int session) {
        return level + slope * (session - 1) - therapistGap - therapistShare * dip(session);
    }

    private double dip(int session) {
        return dips.stream().mapToDouble(dip -> dip.at(session)).max().orElse(0);
    }

    private List<String> answers(double sessionLevel, double[] items) {
        double mean = sessionLevel + RATER_NOISE * random.nextGaussian();
        List<String> cells = new ArrayList<>(ITEMS);
        for (int i = 0; i < ITEMS; i++) {
            double keyed = Math.rint(mean + items[i] + ITEM_NOISE * random.nextGaussian());
            int answer = (int) Math.max(LOWEST, Math.min(HIGHEST, keyed));
            cells.add(Integer.toString(isReversed(i) ? LOWEST + HIGHEST - answer : answer));
        }
        leaveOutSome(cells);
        return cells;
    }

    /** The file holds raw answers, so a reversed item is turned before it is written. */
    private static boolean isReversed(int index) {
        return Instruments.WAI_S_CLIENT.items().get(index).isReversed();
    }

    /** Missing items come together: one form in ten misses up to six of them. */
    private void leaveOutSome(List<String> cells) {
        if (random.nextInt(10) == 0) {
            int count = 1 + random.nextInt(6);
            for (int i = 0; i < count; i++) {
                cells.set(random.nextInt(ITEMS), random.nextInt(5) == 0 ? "NA" : "");
            }
        }
    }
}
