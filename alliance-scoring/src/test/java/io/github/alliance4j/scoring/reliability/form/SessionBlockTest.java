package io.github.alliance4j.scoring.reliability.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionBlockTest {

    /** A person's sessions: x where complete. */
    private static BitSet person(String sessions) {
        BitSet complete = new BitSet();
        for (int i = 0; i < sessions.length(); i++) {
            complete.set(i, sessions.charAt(i) == 'x');
        }
        return complete;
    }

    private static List<BitSet> persons(String... all) {
        return Stream.of(all).map(SessionBlockTest::person).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "xx xx, 0, 1, 2",
        "xxx xxx x.., 0, 2, 2",
        // 2 x 4 is more than 3 x 2.
        "xxxx xxxx xx.., 0, 3, 2",
        // 4 x 2 is more than 2 x 3.
        "xxx xxx .xx .xx, 1, 2, 4",
        // Both are 6: the one of more persons.
        "xxx xxx xx., 0, 1, 3",
        "xxx xxx xx. ...., 0, 1, 3",
        // Both are 4: the earlier.
        "xx.xx xx.xx, 0, 1, 2",
        // The second run is longer.
        "xx.xxx xx.xxx, 3, 5, 2",
        // Begins inside a longer run of others.
        "xxxxx .xxx. .xxx., 1, 3, 3",
        "..xx .xxx xxx., 1, 2, 2"
    })
    void isTheLargestBlock(String persons, int first, int last, int count) {
        assertThat(SessionBlock.largest(persons(persons.split(" ")))).contains(new SessionBlock(first, last, count));
    }

    @Test
    void ofEqualBlocksThatOfMorePersonsCounts() {
        // 2 persons x 3 sessions, then 3 x 2.
        assertThat(SessionBlock.largest(persons("xxx...", "xxx...", "....xx", "....xx", "....xx")))
                .contains(new SessionBlock(4, 5, 3));
    }

    @ParameterizedTest
    @CsvSource({"xxxx ....", "x.x x.x", "xx.. ..xx", "x x x", "xxx"})
    void twoPersonsMustShareTwoSessions(String persons) {
        assertThat(SessionBlock.largest(persons(persons.split(" ")))).isEmpty();
    }

    @Test
    void nobodySharesNothing() {
        assertThat(SessionBlock.largest(List.of())).isEmpty();
    }

    @Property(seed = "3007", tries = 200)
    void isAsLargeAsASearchOfAllBlocksFinds(@ForAll long seed) {
        Random random = new Random(seed);
        List<BitSet> persons = new ArrayList<>();
        for (int p = random.nextInt(6); p >= 0; p--) {
            BitSet complete = new BitSet();
            for (int s = 0; s < 8; s++) {
                complete.set(s, random.nextInt(4) > 0);
            }
            persons.add(complete);
        }
        int largest = 0;
        for (int first = 0; first < 8; first++) {
            for (int last = first + 1; last < 8; last++) {
                int from = first;
                int to = last;
                int count = (int) persons.stream()
                        .filter(person -> person.nextClearBit(from) > to)
                        .count();
                largest = Math.max(largest, count >= 2 ? count * (to - from + 1) : 0);
            }
        }

        int found = SessionBlock.largest(persons)
                .map(block -> block.persons() * (block.last() - block.first() + 1))
                .orElse(0);

        assertThat(found).isEqualTo(largest);
    }
}
