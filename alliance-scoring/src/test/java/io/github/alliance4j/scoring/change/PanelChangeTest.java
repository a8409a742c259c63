package io.github.alliance4j.scoring.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.instrument.Direction;
import io.github.alliance4j.scoring.panel.PanelData;
import io.github.alliance4j.scoring.panel.Term;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PanelChangeTest {

    private static final PanelChange METHOD = PanelChange.of(Direction.HIGHER_IS_BETTER);

    /** Dyads whose slopes are -2, 0 or 2 more than 1, around a first score of 20. */
    private static PanelData panel() {
        Random random = new Random(3);
        PanelData.Builder builder = PanelData.builder();
        for (int i = 0; i < 30; i++) {
            double slope = 1 + 2 * (i % 3 - 1);
            for (int s = 1; s <= 6; s++) {
                double level = 20 + random.nextGaussian();
                builder.inSession(DyadId.of(String.format("D%02d", i)), s, level + slope * (s - 1));
            }
        }
        builder.inSession(DyadId.of("short"), 1, 10).inSession(DyadId.of("short"), 2, 40);
        return builder.build();
    }

    private static PanelChange.Result assess(PanelChange method) {
        return method.assess(panel()).value().orElseThrow();
    }

    @Test
    void aDyadIsHeldAgainstTheAverageCourse() {
        PanelChange.Result result = assess(METHOD);
        assertThat(result.persons()).hasSize(30);
        assertThat(result.fit().fixedEffect(Term.time()).estimate()).isCloseTo(1, within(0.3));
        for (PanelChange.Person person : result.persons()) {
            ChangeCategory expected =
                    switch (Integer.parseInt(person.dyad().value().substring(1)) % 3) {
                        case 0 -> ChangeCategory.DETERIORATED;
                        case 1 -> ChangeCategory.UNCHANGED;
                        default -> ChangeCategory.IMPROVED;
                    };
            assertThat(person.category()).isEqualTo(expected);
            assertThat(person.index()).isEqualTo(person.deviation() / person.standardError());
            assertThat(person.sides()).isEmpty();
        }
        assertThat(result.cutoff()).isEmpty();
        assertThat(result.counts()).containsEntry(ChangeCategory.IMPROVED, 10).containsEntry(ChangeCategory.HARMED, 0);
    }

    @Test
    void theDirectionTurnsTheWords() {
        PanelChange.Person up = assess(METHOD).persons().get(2);
        PanelChange.Person down =
                assess(PanelChange.of(Direction.LOWER_IS_BETTER)).persons().get(2);
        assertThat(down.index()).isEqualTo(up.index());
        assertThat(up).hasToString("IMPROVED");
        assertThat(down).hasToString("DETERIORATED");
    }

    @Test
    void theCriticalValueIsTheExactQuantileOrGiven() {
        assertThat(METHOD.criticalValue()).isCloseTo(1.959963984540054, within(1e-12));
        assertThat(METHOD.withConfidence(0.9).criticalValue()).isCloseTo(1.6448536269514722, within(1e-12));
        double size = Math.abs(assess(METHOD).persons().get(2).index());
        assertThat(assess(METHOD.withCriticalValue(size)).persons().get(2).category())
                .isEqualTo(ChangeCategory.UNCHANGED);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> METHOD.withConfidence(1))
                .withMessage("Confidence 1.0 is not between 0 and 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> METHOD.withCriticalValue(0))
                .withMessage("Critical value 0.0 is not above 0");
    }

    @Test
    void aCutOffTellsTheSides() {
        FunctionalGroup group = new FunctionalGroup(26, 1, "a test");
        PanelChange.Result result = assess(METHOD.with(ClinicalCutoff.B, group));
        assertThat(result.cutoff()).hasValue(24);
        PanelChange.Person improved = result.persons().get(2);
        assertThat(improved.sides()).contains(new PanelChange.Sides(true, true));
        assertThat(improved.category()).isEqualTo(ChangeCategory.RECOVERED);
        FunctionalGroup low = new FunctionalGroup(17, 0.1, "a test");
        PanelChange.Person harmed =
                assess(METHOD.with(ClinicalCutoff.B, low)).persons().get(0);
        assertThat(harmed.sides()).contains(new PanelChange.Sides(false, false));
        assertThat(harmed.category()).isEqualTo(ChangeCategory.HARMED);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assess(METHOD.with(ClinicalCutoff.C)))
                .withMessage("Cut-off C needs mean and SD of a functional group, which are not given");
    }

    @Test
    void aPanelThatTellsNoSlopesIsRefused() {
        PanelData.Builder two = PanelData.builder();
        for (int i = 0; i < 20; i++) {
            two.inSession(DyadId.of("D" + i), 1, i % 5).inSession(DyadId.of("D" + i), 2, i % 3);
        }
        assertThat(METHOD.assess(two.build()).reason()).isEqualTo("there are no rows");
        PanelData.Builder alike = PanelData.builder();
        for (int i = 0; i < 20; i++) {
            for (int s = 1; s <= 4; s++) {
                double wobble = (i % 2 == 0 ? 0.3 : -0.3) * (s == 1 || s == 4 ? 1 : -1);
                alike.inSession(DyadId.of("D" + i), s, i % 4 + s + wobble);
            }
        }
        assertThat(METHOD.assess(alike.build()).reason())
                .isEqualTo("the slopes are estimated not to differ between dyads");
    }
}
