package io.github.alliance4j.scoring.agreement;

import static io.github.alliance4j.scoring.agreement.Records.NONE;

import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.alliance.Alliance;
import io.github.alliance4j.model.alliance.AllianceBuilder;
import io.github.alliance4j.model.alliance.term.BondFacet;
import io.github.alliance4j.model.alliance.term.GoalStatus;
import io.github.alliance4j.model.alliance.term.TaskAspect;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A random record before it is written: words of both on goals, tasks and facets. The words of one thing are two numbers,
 * client and therapist, from 0 to 4 or missing.
 */
final class Draft {

    private static final List<TaskAspect> ASPECTS = List.of(TaskAspect.values());
    private static final List<BondFacet> FACETS = List.of(BondFacet.values());

    /** Endorsements. */
    private final int[][] goals;
    /** Ranks of the same goals. */
    private final int[][] ranks;
    /** For each task the words on each aspect. */
    private final int[][][] tasks;
    /** For each task, which goals it serves, as bits. */
    private final int[] serves;
    /** The bond, in the order of the facets. */
    private final int[][] facets;

    private Draft(int[][] goals, int[][] ranks, int[][][] tasks, int[] serves, int[][] facets) {
        this.goals = goals;
        this.ranks = ranks;
        this.tasks = tasks;
        this.serves = serves;
        this.facets = facets;
    }

    static Draft random(long seed) {
        Random random = new Random(seed);
        int n = random.nextInt(6);
        int m = random.nextInt(5);
        return new Draft(
                words(random, n, 0),
                words(random, n, 1),
                Stream.generate(() -> words(random, ASPECTS.size(), 0)).limit(m).toArray(int[][][]::new),
                random.ints(m, 0, 1 << n).toArray(),
                words(random, random.nextInt(FACETS.size() + 1), 0));
    }

    private static int[][] words(Random random, int n, int lowest) {
        return Stream.generate(() -> new int[] {word(random, lowest), word(random, lowest)})
                .limit(n)
                .toArray(int[][]::new);
    }

    private static int word(Random random, int lowest) {
        return random.nextInt(6) == 0 ? NONE : lowest + random.nextInt(5 - lowest);
    }

    Alliance build() {
        return write().build();
    }

    /** The same record with a second session in which another draft is said, on goals and tasks of its own. */
    Alliance thenAlso(Draft later) {
        AllianceBuilder record = write().session(2);
        later.say(record, "later-");
        return record.build();
    }

    /** The same record with a second session in which some tasks end, as bits, and then some goals are reached, as bits. */
    Alliance thenReached(int ended, int reached) {
        AllianceBuilder record = write().session(2);
        for (int t = 0; t < tasks.length; t++) {
            if ((ended >> t & 1) == 1) {
                record.endTask("t" + t);
            }
        }
        for (int g = 0; g < goals.length; g++) {
            if ((reached >> g & 1) == 1) {
                record.setGoal("g" + g, GoalStatus.REACHED);
            }
        }
        return record.build();
    }

    private AllianceBuilder write() {
        AllianceBuilder record = Records.begin();
        say(record, "");
        return record;
    }

    private void say(AllianceBuilder record, String prefix) {
        for (int g = 0; g < goals.length; g++) {
            Records.goal(record, prefix + "g" + g, goals[g][0], goals[g][1]);
            Records.rank(record, prefix + "g" + g, ranks[g][0], ranks[g][1]);
        }
        for (int t = 0; t < tasks.length; t++) {
            sayTask(record, prefix, t);
        }
        for (int f = 0; f < facets.length; f++) {
            Records.facet(record, FACETS.get(f), facets[f][0], facets[f][1]);
        }
    }

    private void sayTask(AllianceBuilder record, String prefix, int task) {
        List<String> served = new ArrayList<>();
        for (int g = 0; g < goals.length; g++) {
            if ((serves[task] >> g & 1) == 1) {
                served.add(prefix + "g" + g);
            }
        }
        Records.task(record, prefix + "t" + task, NONE, NONE, served.toArray(String[]::new));
        for (int a = 0; a < ASPECTS.size(); a++) {
            int[] words = tasks[task][a];
            Records.rate(record, prefix + "t" + task, ASPECTS.get(a), words[0], words[1]);
        }
    }

    private Draft copy() {
        return new Draft(
                copy(goals),
                copy(ranks),
                Arrays.stream(tasks).map(Draft::copy).toArray(int[][][]::new),
                serves.clone(),
                copy(facets));
    }

    private static int[][] copy(int[][] words) {
        return Arrays.stream(words).map(int[]::clone).toArray(int[][]::new);
    }

    /** All ratings, not the ranks: goals, then tasks, then facets. */
    private List<int[]> ratings() {
        return Stream.of(Arrays.stream(goals), Arrays.stream(tasks).flatMap(Arrays::stream), Arrays.stream(facets))
                .flatMap(words -> words)
                .toList();
    }

    /** Client and therapist change places. */
    Draft turned() {
        Draft turned = copy();
        Stream.concat(turned.ratings().stream(), Arrays.stream(turned.ranks)).forEach(Draft::turn);
        return turned;
    }

    private static void turn(int[] words) {
        int client = words[0];
        words[0] = words[1];
        words[1] = client;
    }

    /** All drafts in which one of the two comes one step closer to the other, from below or from above. */
    List<Draft> closer() {
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < ratings().size(); i++) {
            int[] words = ratings().get(i);
            if (words[0] != NONE && words[1] != NONE && words[0] != words[1]) {
                for (int side = 0; side < 2; side++) {
                    Draft closer = copy();
                    closer.ratings().get(i)[side] += words[side] < words[1 - side] ? 1 : -1;
                    drafts.add(closer);
                }
            }
        }
        return drafts;
    }

    /** Both say 4 of everything, rank alike, and every task serves every goal; there is at least one facet. */
    Draft agreedAtTheTop() {
        int[][] top = new int[Math.max(1, facets.length)][];
        Arrays.setAll(top, i -> new int[] {4, 4});
        Draft agreed = new Draft(
                        goals,
                        ranks,
                        tasks.length == 0 ? new int[][][] {words(new Random(0), 3, 0)} : tasks,
                        new int[Math.max(1, tasks.length)],
                        top)
                .copy();
        agreed.ratings().forEach(words -> Arrays.fill(words, 4));
        Arrays.fill(agreed.serves, (1 << goals.length) - 1);
        for (int g = 0; g < goals.length; g++) {
            Arrays.fill(agreed.ranks[g], g + 1);
        }
        return agreed;
    }

    /** One of the two says something else of everything; who is silent stays so. */
    Draft shiftedFor(Rater rater) {
        Draft shifted = copy();
        int side = rater == Rater.CLIENT ? 0 : 1;
        shifted.ratings().stream()
                .filter(words -> words[side] != NONE)
                .forEach(words -> words[side] = (words[side] + 2) % 5);
        return shifted;
    }
}
