package io.github.alliance4j.scoring.congruence.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.scoring.congruence.panel.ActorPartnerFit.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActorPartnerTest {

    /** Two views before and two after, with actor effect .6 and partner effect .2 of each. */
    static double[][] dyads(Random random, int n) {
        double[][] sample = new double[4][n];
        for (int i = 0; i < n; i++) {
            double shared = random.nextGaussian();
            double noise = random.nextGaussian();
            sample[0][i] = shared + random.nextGaussian();
            sample[1][i] = shared + random.nextGaussian();
            sample[2][i] = 1 + .6 * sample[0][i] + .2 * sample[1][i] + noise + random.nextGaussian();
            sample[3][i] = 1 + .6 * sample[1][i] + .2 * sample[0][i] + noise + random.nextGaussian();
        }
        return sample;
    }

    private static ActorPartnerFit fit(ActorPartner method, double[] a, double[] b, double[] c, double[] d) {
        return method.fit(a, b, c, d).value().orElseThrow();
    }

    @Test
    void intervalsOfKnownEffectsCover() {
        Random random = new Random(8302);
        int[] covered = new int[4];
        for (int run = 0; run < 400; run++) {
            double[][] s = dyads(random, 25);
            ActorPartnerFit role = fit(ActorPartner.distinguishable(), s[0], s[1], s[2], s[3]);
            ActorPartnerFit both = fit(ActorPartner.indistinguishable(), s[0], s[1], s[2], s[3]);
            covered[0] += covers(role.actor(Role.FIRST), .6);
            covered[1] += covers(role.partner(Role.SECOND), .2);
            covered[2] += covers(both.actor(Role.FIRST), .6);
            covered[3] += covers(both.partner(Role.FIRST), .2);
        }
        for (int count : covered) {
            assertThat(count / 400.0).isBetween(.92, .98);
        }
    }

    private static int covers(Estimate estimate, double truth) {
        return estimate.interval().low() <= truth
                        && truth <= estimate.interval().high()
                ? 1
                : 0;
    }

    @Test
    void exchangingTheVoicesExchangesTheRoles() {
        double[][] s = dyads(new Random(8303), 20);
        ActorPartnerFit one = fit(ActorPartner.distinguishable(), s[0], s[1], s[2], s[3]);
        ActorPartnerFit two = fit(ActorPartner.distinguishable(), s[1], s[0], s[3], s[2]);
        assertThat(two.actor(Role.FIRST).value())
                .isCloseTo(one.actor(Role.SECOND).value(), within(1e-10));
        assertThat(two.partner(Role.SECOND).value())
                .isCloseTo(one.partner(Role.FIRST).value(), within(1e-10));
        assertThat(two.residualCorrelation()).isCloseTo(one.residualCorrelation(), within(1e-10));
        assertThat(two.logLikelihood()).isCloseTo(one.logLikelihood(), within(1e-9));
    }

    @Test
    void rolesThatCannotBeToldApartDoNotCareWhoIsFirst() {
        double[][] s = dyads(new Random(8304), 20);
        ActorPartnerFit one = fit(ActorPartner.indistinguishable(), s[0], s[1], s[2], s[3]);
        for (int i = 0; i < 20; i += 2) {
            exchange(s[0], s[1], i);
            exchange(s[2], s[3], i);
        }
        ActorPartnerFit two = fit(ActorPartner.indistinguishable(), s[0], s[1], s[2], s[3]);
        assertThat(two.actor(Role.FIRST).value())
                .isCloseTo(one.actor(Role.SECOND).value(), within(1e-10));
        assertThat(two.partner(Role.FIRST).standardError())
                .isCloseTo(one.partner(Role.FIRST).standardError(), within(1e-10));
        assertThat(two.dyads()).isEqualTo(20);
    }

    private static void exchange(double[] a, double[] b, int i) {
        double kept = a[i];
        a[i] = b[i];
        b[i] = kept;
    }

    @Test
    void theRatioIsJudgedAsThePartnerEffectLessThatManyActorEffects() {
        double[][] s = dyads(new Random(8306), 40);
        ActorPartnerFit fit = fit(ActorPartner.distinguishable(), s[0], s[1], s[2], s[3]);
        PartnerRatio ratio = fit.ratio(Role.FIRST).value().orElseThrow();
        assertThat(ratio.value())
                .isCloseTo(
                        fit.partner(Role.FIRST).value() / fit.actor(Role.FIRST).value(), within(1e-12));
        for (double end : new double[] {ratio.interval().low(), ratio.interval().high()}) {
            assertThat(ofDifference(s, end)).isCloseTo(1, within(1e-9));
        }
    }

    /** p - k a is the partner effect where x2 is replaced by x2 and x1 by x1 + k x2; in margins of its interval. */
    private static double ofDifference(double[][] s, double k) {
        double[] mixed = new double[s[0].length];
        Arrays.setAll(mixed, i -> s[0][i] + k * s[1][i]);
        Estimate difference =
                fit(ActorPartner.distinguishable(), mixed, s[1], s[2], s[3]).partner(Role.FIRST);
        return Math.abs(difference.value()) / (difference.interval().high() - difference.value());
    }

    @Test
    void aRatioNeedsAnActorEffect() {
        double[][] s = dyads(new Random(8307), 40);
        double[] noise = new Random(8308).doubles(40).toArray();
        ActorPartnerFit fit = fit(ActorPartner.distinguishable(), noise, s[1], s[2], s[3]);
        assertThat(fit.ratio(Role.FIRST).reason())
                .isEqualTo("the actor effect cannot be told from 0, so nothing can be a share of it");
    }

    private static final String EXACT = "an outcome, their sum or their difference follows the predictors exactly";

    private static double[] of(double[] x1, double[] x2, double own, double other) {
        double[] y = new double[x1.length];
        Arrays.setAll(y, i -> own * x1[i] + other * x2[i]);
        return y;
    }

    /** Whatever else is noise: by role each outcome counts, in common their sum and their difference. */
    @Test
    void anOutcomeThatFollowsExactlySaysSo() {
        double[][] s = dyads(new Random(8311), 30);
        double[] exact = of(s[0], s[1], .5, .2);
        double[] alike = of(s[1], s[0], .5, .2);
        ActorPartner role = ActorPartner.distinguishable();
        ActorPartner both = ActorPartner.indistinguishable();
        assertThat(role.fit(s[0], s[1], exact, s[3]).reason()).isEqualTo(EXACT);
        assertThat(role.fit(s[0], s[1], s[2], exact).reason()).isEqualTo(EXACT);
        assertThat(role.fit(s[0], s[1], exact, alike).reason()).isEqualTo(EXACT);
        assertThat(both.fit(s[0], s[1], exact, alike).reason()).isEqualTo(EXACT);
        assertThat(both.fit(s[0], s[1], s[2], s[2]).reason()).isEqualTo(EXACT);
        assertThat(both.fit(s[0], s[1], s[2], of(s[2], s[2], -1, 0)).reason()).isEqualTo(EXACT);
        assertThat(both.fit(s[0], s[1], exact, s[3]).isEvaluable()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 5, 1e6, .1})
    void anOutcomeThatNeverChangesFollowsExactly(double value) {
        double[][] s = dyads(new Random(8312), 30);
        double[] same = new double[30];
        Arrays.fill(same, value);
        assertThat(ActorPartner.distinguishable().fit(s[0], s[1], same, s[3]).reason())
                .isEqualTo(EXACT);
        assertThat(ActorPartner.indistinguishable()
                        .fit(s[0], s[1], same, same)
                        .reason())
                .isEqualTo(EXACT);
    }

    @Test
    void anOutcomeThatHardlyLeavesItsCourseIsFitted() {
        double[][] s = dyads(new Random(8313), 30);
        double[] close = of(of(s[0], s[1], .5, .2), s[2], 1, 1e-8);
        ActorPartnerFit fit = fit(ActorPartner.distinguishable(), s[0], s[1], close, s[3]);
        assertThat(fit.actor(Role.FIRST).value()).isCloseTo(.5, within(1e-7));
        assertThat(fit.actor(Role.FIRST).standardError()).isBetween(1e-10, 1e-8);
    }

    @Test
    void inCommonDegreesOfFreedomAreThoseOfSumsAndDifferences() {
        double[][] s = dyads(new Random(8314), 20);
        ActorPartnerFit fit = fit(ActorPartner.indistinguishable(), s[0], s[1], s[2], s[3]);
        assertThat(fit.intercept(Role.FIRST).degreesOfFreedom()).isEqualTo(18);
        assertThat(fit.actor(Role.FIRST).degreesOfFreedom())
                .isEqualTo(fit.partner(Role.SECOND).degreesOfFreedom())
                .isBetween(18.0, 37.0);
        assertThat(fit(ActorPartner.distinguishable(), s[0], s[1], s[2], s[3])
                        .actor(Role.FIRST)
                        .degreesOfFreedom())
                .isEqualTo(17);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 8})
    void intervalsInCommonCoverWithFewDyads(int n) {
        Random random = new Random(8315);
        int actor = 0;
        int partner = 0;
        for (int run = 0; run < 4000; run++) {
            double[][] s = dyads(random, n);
            ActorPartnerFit fit = fit(ActorPartner.indistinguishable(), s[0], s[1], s[2], s[3]);
            actor += covers(fit.actor(Role.FIRST), .6);
            partner += covers(fit.partner(Role.FIRST), .2);
        }
        assertThat(actor / 4000.0).isBetween(.93, .967);
        assertThat(partner / 4000.0).isBetween(.93, .967);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-40, 1e-20, 1e20, 1e40})
    void theUnitOfTheViewsDoesNotMatter(double factor) {
        double[][] s = dyads(new Random(8316), 30);
        double[] first = of(s[0], s[0], factor, 0);
        double[] second = of(s[1], s[1], factor, 0);
        for (ActorPartner method : List.of(ActorPartner.distinguishable(), ActorPartner.indistinguishable())) {
            Estimate usual = fit(method, s[0], s[1], s[2], s[3]).partner(Role.FIRST);
            Estimate scaled = fit(method, first, second, s[2], s[3]).partner(Role.FIRST);
            assertThat(scaled.value() * factor).isCloseTo(usual.value(), within(1e-9));
            assertThat(scaled.t()).isCloseTo(usual.t(), within(1e-9));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-160, 1e-80, 1e80, 1e160})
    void viewsThatCannotBeComputedWithSayWhy(double factor) {
        double[][] s = dyads(new Random(8317), 30);
        double[] first = of(s[0], s[0], factor, 0);
        assertThat(ActorPartner.distinguishable()
                        .fit(first, of(s[1], s[1], factor, 0), s[2], s[3])
                        .reason())
                .isEqualTo("the scores are too large, or too close together, to compute with");
        assertThat(ActorPartner.indistinguishable()
                        .fit(s[0], s[1], first, of(s[2], s[2], factor, 0))
                        .reason())
                .isEqualTo("the scores are too large, or too close together, to compute with");
    }

    @Test
    void degenerateDataSayWhy() {
        double[][] s = dyads(new Random(8305), 20);
        ActorPartner method = ActorPartner.distinguishable();
        double[] three = {1, 2, 4};
        assertThat(method.fit(three, three, three, three).reason()).isEqualTo("fewer than 4 dyads");
        assertThat(method.fit(s[0], s[0], s[2], s[3]).reason()).contains("told apart");
        assertThat(method.fit(s[0], s[1], s[2], s[2]).reason()).contains("exactly");
        assertThat(ActorPartner.indistinguishable().fit(s[0], s[0], s[2], s[3]).reason())
                .contains("told apart");
        double[] same = new double[20];
        Arrays.fill(same, 3.1);
        assertThat(method.fit(s[0], s[1], same, s[3]).reason()).contains("exactly");
        assertThat(ActorPartner.indistinguishable().fit(s[0], s[1], same, same).reason())
                .contains("exactly");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> method.fit(s[0], s[1], s[2], three))
                .withMessage("Columns of 20 and 3 dyads; they must be of one length");
        s[1][3] = Double.NaN;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> method.fit(s[0], s[1], s[2], s[3]))
                .withMessage("A value is not a finite number; leave the dyad out");
    }
}
