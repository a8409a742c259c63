package io.github.alliance4j.scoring.agreement;

import static io.github.alliance4j.model.Rater.CLIENT;
import static io.github.alliance4j.model.Rater.THERAPIST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.Component;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.alliance.Alliance;
import io.github.alliance4j.model.score.AllianceProfile;
import io.github.alliance4j.model.score.AllianceProfile.Part;
import java.util.List;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds for every record. */
class AgreementPropertyTest {

    private static final AgreementScorer SCORER = AgreementScorer.withDefaults();

    private static AgreementSheet score(Draft draft) {
        return score(draft.build());
    }

    private static AgreementSheet score(Alliance record) {
        return SCORER.score(record).value().orElseThrow();
    }

    @Property(seed = "411", tries = 300)
    void figuresAndProfileAreTheSameFromEitherSide(@ForAll long seed) {
        Draft draft = Draft.random(seed);
        AgreementSheet sheet = score(draft);
        AgreementSheet turned = score(draft.turned());
        assertThat(turned.figures()).isEqualTo(sheet.figures());
        assertThat(turned.profile()).isEqualTo(sheet.profile());
    }

    @Property(seed = "412", tries = 300)
    void everythingLiesWithin0And100(@ForAll long seed) {
        AgreementSheet sheet = score(Draft.random(seed));
        for (WeightedFigure one : sheet.figures()) {
            assertThat(one.figure().pomp().orElse(0)).isBetween(0.0, 100.0);
            assertThat(one.figure().used()).isBetween(0, one.figure().considered());
            assertThat(one.figure().pomp().isPresent()).isEqualTo(one.figure().used() > 0);
            assertThat(one.figure().standardError().orElse(1)).isBetween(Double.MIN_VALUE, 50.000001);
        }
        for (Component component : Component.values()) {
            assertThat(sheet.profile().component(component).orElseThrow().pomp().orElse(0))
                    .isBetween(0.0, 100.0);
        }
        assertThat(sheet.profile().overall().pomp().orElse(0)).isBetween(0.0, 100.0);
    }

    /**
     * Where one of the two comes a step closer to the other, no figure falls, and so no part of the profile does. The
     * step can decide for a goal that it is covered, while other tasks lack a voice: that figure appears, at its best.
     */
    @Property(seed = "413", tries = 300)
    void closerIsNeverLess(@ForAll long seed) {
        Draft draft = Draft.random(seed);
        AgreementSheet before = score(draft);
        for (Draft closer : draft.closer()) {
            AgreementSheet after = score(closer);
            for (WeightedFigure one : before.figures()) {
                OptionalDouble now = after.figure(one.measure()).orElseThrow().pomp();
                OptionalDouble earlier = one.figure().pomp();
                boolean isDecided = one.measure().equals("task-coverage") && earlier.isEmpty() && now.isPresent();
                assertNotLess(now, isDecided ? OptionalDouble.of(100) : earlier);
            }
            for (Component component : Component.values()) {
                assertNotLess(pomp(after, component), pomp(before, component));
            }
            assertNotLess(
                    after.profile().overall().pomp(), before.profile().overall().pomp());
        }
    }

    private static void assertKept(OptionalDouble after, OptionalDouble before) {
        before.ifPresent(value -> assertThat(after.orElse(-1)).isGreaterThanOrEqualTo(value - 1e-9));
    }

    private static OptionalDouble pomp(AgreementSheet sheet, Component component) {
        return sheet.profile().component(component).map(Part::pomp).orElseThrow();
    }

    private static void assertNotLess(OptionalDouble after, OptionalDouble before) {
        assertThat(after.isPresent()).isEqualTo(before.isPresent());
        before.ifPresent(value -> assertThat(after.getAsDouble()).isGreaterThanOrEqualTo(value - 1e-9));
    }

    /** Reaching takes nothing from the goal part, and can only add to the task part: by a task that ended before. */
    @Property(seed = "417", tries = 300)
    void reachingAGoalLowersNoPart(
            @ForAll long seed, @ForAll @IntRange(max = 31) int ended, @ForAll @IntRange(max = 63) int reached) {
        Draft draft = Draft.random(seed);
        AgreementSheet before = score(draft.thenReached(ended, 0));
        AgreementSheet after = score(draft.thenReached(ended, reached));
        for (Component component : List.of(Component.GOAL, Component.BOND)) {
            assertThat(after.profile().component(component))
                    .isEqualTo(before.profile().component(component));
        }
        assertKept(pomp(after, Component.TASK), pomp(before, Component.TASK));
        assertKept(after.profile().overall().pomp(), before.profile().overall().pomp());
    }

    @Property(seed = "414", tries = 200)
    void fullAgreementAtTheTopIs100(@ForAll long seed) {
        AgreementSheet sheet = score(Draft.random(seed).agreedAtTheTop());
        for (WeightedFigure one : sheet.figures()) {
            one.figure()
                    .pomp()
                    .ifPresent(value -> assertThat(value).as(one.measure()).isEqualTo(100));
        }
        assertThat(sheet.profile().overall().pomp().orElseThrow()).isCloseTo(100, within(1e-9));
    }

    @Property(seed = "415", tries = 200)
    void viewOfOneSideIsBlindToTheOther(@ForAll long seed) {
        Draft draft = Draft.random(seed);
        for (Rater rater : List.of(CLIENT, THERAPIST)) {
            Draft without = draft.shiftedFor(rater == CLIENT ? THERAPIST : CLIENT);
            for (AgreementMeasure measure : List.of(
                    TaskAgreement.completionBy(rater),
                    TaskAgreement.helpfulnessBy(rater),
                    BondAgreement.levelBy(rater))) {
                assertThat(measure.assess(without.build()).pomp())
                        .isEqualTo(measure.assess(draft.build()).pomp());
            }
        }
    }

    @Property(seed = "416", tries = 100)
    void profileOfASessionIgnoresWhatCameLater(@ForAll long seed, @ForAll long later) {
        Draft draft = Draft.random(seed);
        AllianceProfile then = score(draft).profile();
        assertThat(SCORER.scoreEach(draft.thenAlso(Draft.random(later))).get(0).profile())
                .isEqualTo(then);
    }
}
