package io.github.alliance4j.scoring.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RandomOrderTest {

    /** Every order of the numbers, equal ones told apart. */
    private static void orders(double[] numbers, int fixed, Consumer<double[]> each) {
        if (fixed == numbers.length) {
            each.accept(numbers);
            return;
        }
        for (int i = fixed; i < numbers.length; i++) {
            swap(numbers, fixed, i);
            orders(numbers, fixed + 1, each);
            swap(numbers, fixed, i);
        }
    }

    private static void swap(double[] numbers, int i, int j) {
        double moved = numbers[i];
        numbers[i] = numbers[j];
        numbers[j] = moved;
    }

    /** How many of all orders have each number of discordant pairs. */
    private static long[] counted(double[] y) {
        double[] t = IntStream.range(0, y.length).asDoubleStream().toArray();
        long[] counts = new long[y.length * (y.length - 1) / 2 + 1];
        orders(y.clone(), 0, order -> counts[(int) Concordance.of(t, order).discordant()]++);
        return counts;
    }

    @ParameterizedTest
    @CsvSource({"1 2", "1 2 3", "1 2 3 4 5 6 7", "1 1 2 3", "1 1 1 2 2 3", "1 1 2 2 3 3 4", "1 2 2 2 2 2", "5 5 5"})
    void countsEveryOrderAsDoingSoByHand(String scores) {
        double[] y = Arrays.stream(scores.split(" ", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
        long[] counts = counted(y);
        int[] groups = Concordance.of(y, y).groupsX();
        double all = Arrays.stream(counts).sum();
        long untied = Concordance.of(y, y).orderedX();
        double sum = 0;
        for (int d = 0; d <= untied / 2; d++) {
            sum += counts[d];
            assertThat(RandomOrder.atMost(groups, d)).isCloseTo(sum / all, within(1e-14));
        }
    }

    /** scipy 1.17.1: {@code kendalltau(range(n), y, method="exact")} of an order with so many discordant pairs. */
    @ParameterizedTest
    @CsvSource({
        "4, 0, 0.08333333333333333",
        "8, 11, 0.5484126984126984",
        "10, 5, 0.0009463183421516755",
    })
    void smallTablesAreThoseOfThePeers(int n, int discordant, double p) {
        int[] single = IntStream.range(0, n).map(i -> 1).toArray();
        long pairs = (long) n * (n - 1) / 2;
        assertThat(RandomOrder.twoSidedP(single, pairs - discordant, discordant))
                .isCloseTo(p, within(1e-12));
        assertThat(RandomOrder.twoSidedP(single, discordant, pairs - discordant))
                .isCloseTo(p, within(1e-12));
    }

    @Test
    void theFarTailKeepsItsDigits() {
        int[] single = IntStream.range(0, 30).map(i -> 1).toArray();
        double factorial = 1;
        for (int i = 2; i <= 30; i++) {
            factorial *= i;
        }
        assertThat(RandomOrder.atMost(single, 0) * factorial).isCloseTo(1, within(1e-12));
        // One swap of neighbours: 29 ways; two discordant pairs: C(29,2) + 28.
        assertThat(RandomOrder.atMost(single, 1) * factorial).isCloseTo(30, within(1e-10));
        assertThat(RandomOrder.atMost(single, 2) * factorial).isCloseTo(30 + 29 * 28 / 2.0 + 28, within(1e-8));
    }

    @Test
    void fewerThanNoDiscordantPairsNeverHappen() {
        assertThat(RandomOrder.atMost(new int[] {1, 1, 1}, -1)).isZero();
    }

    @Test
    void asManyRisesAsFallsIsNoEvidenceAtAll() {
        assertThat(RandomOrder.twoSidedP(new int[] {1, 1, 1, 1}, 3, 3)).isEqualTo(1);
        assertThat(RandomOrder.twoSidedP(new int[] {4}, 0, 0)).isEqualTo(1);
    }

    @Property(seed = "411", tries = 100)
    void theOrderOfTheGroupsDoesNotMatterAndHalfOfAllLiesBelowTheMiddle(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 40) int n) {
        Random random = new Random(seed);
        double[] y =
                random.ints(n, 0, 1 + random.nextInt(2 * n)).asDoubleStream().toArray();
        int[] groups = Concordance.of(y, y).groupsX();
        int[] turned = IntStream.range(0, groups.length)
                .map(i -> groups[groups.length - 1 - i])
                .toArray();
        long untied = Concordance.of(y, y).orderedX();
        long some = (long) (random.nextDouble() * untied / 2);
        double below = RandomOrder.atMost(groups, some);
        assertThat(RandomOrder.atMost(turned, some)).isCloseTo(below, within(1e-12));
        double half = RandomOrder.atMost(groups, untied / 2);
        assertThat(below).isBetween(0.0, half);
        // The distribution is symmetric, so the lower half with the middle, if there is one, is at least a half.
        assertThat(half).isBetween(0.5 - 1e-12, 1.0);
        assertThat(untied % 2 == 0 || Math.abs(half - 0.5) < 1e-12).isTrue();
    }
}
