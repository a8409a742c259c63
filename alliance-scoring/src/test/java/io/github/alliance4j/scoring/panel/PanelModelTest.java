package io.github.alliance4j.scoring.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.TherapistId;
import io.github.alliance4j.scoring.Estimation;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/** What a panel cannot tell, and what is said then. */
class PanelModelTest {

    private static final Term X = Term.covariate("x");

    private static String refusal(PanelModel model, PanelData data) {
        assertThat(model.fit(data).isEvaluable()).isFalse();
        return model.fit(data).reason();
    }

    /** Some dyads of some sessions, with scores and x by the number of the row. */
    private static PanelData.Builder rows(int dyads, int sessions, IntToDoubleFunction score, IntToDoubleFunction x) {
        PanelData.Builder builder = PanelData.builder("x");
        for (int i = 0; i < dyads; i++) {
            for (int s = 1; s <= sessions; s++) {
                int row = i * sessions + s - 1;
                builder.inSession(DyadId.of("D" + i), s, score.applyAsDouble(row), x.applyAsDouble(row));
            }
        }
        return builder;
    }

    private static double noise(int row) {
        return Math.sin(91.7 * (row + 1));
    }

    private static PanelData noise(int dyads, int sessions) {
        return rows(dyads, sessions, PanelModelTest::noise, row -> noise(row + 1000))
                .build();
    }

    @Test
    void theWordsOfAModelNameEveryChoice() {
        assertThat(PanelModel.intercept().withConfidence(0.9).withTrimming(0.01))
                .hasToString("fixed [intercept, time], dyads [[intercept]], therapists [], independent, REML,"
                        + " confidence 0.9, trimming 0.01");
    }

    @Test
    void noRows() {
        assertThat(refusal(PanelModel.level(), PanelData.builder().build())).isEqualTo("there are no rows");
    }

    @Test
    void oneDyad() {
        assertThat(refusal(PanelModel.level(), noise(1, 9)))
                .isEqualTo("there is 1 dyad; a panel model needs at least 2");
    }

    @Test
    void fewerDyadsThanParameters() {
        assertThat(refusal(PanelModel.slope(), noise(5, 9)))
                .isEqualTo("5 dyads are fewer than the 6 parameters of the model");
        assertThat(PanelModel.slope().fit(noise(6, 9)).isEvaluable()).isTrue();
    }

    @Test
    void constantScores() {
        PanelData data = rows(9, 4, row -> 3.5, PanelModelTest::noise).build();
        assertThat(refusal(PanelModel.level(), data)).isEqualTo("all scores are equal");
    }

    @Test
    void oneSessionEach() {
        assertThat(refusal(PanelModel.level(), noise(20, 1)))
                .isEqualTo(
                        "every dyad has 1 session: what varies between dyads and between sessions cannot be told apart");
    }

    @Test
    void asManyTermsAsSessions() {
        assertThat(refusal(PanelModel.slope(), noise(20, 2)))
                .isEqualTo("no dyad has more than 2 sessions: 2 terms that vary between dyads cannot be told from what"
                        + " varies between sessions");
    }

    @Test
    void aCovariateThatIsConstantIsNamed() {
        PanelData data = rows(9, 4, PanelModelTest::noise, row -> 0.1).build();
        PanelModel model = PanelModel.intercept().withFixed(Term.intercept(), X);
        assertThat(refusal(model, data)).isEqualTo("the term x is constant");
    }

    @Test
    void aCovariateThatIsACombinationOfOthersIsNamed() {
        PanelData data =
                rows(9, 4, PanelModelTest::noise, row -> 7 - 3.0 * (row % 4)).build();
        PanelModel model = PanelModel.intercept().withFixed(Term.intercept(), Term.time(), X);
        assertThat(refusal(model, data)).isEqualTo("the fixed term x is a combination of the others");
    }

    @Test
    void aRandomTermThatDoesNotVaryWithinDyads() {
        PanelData data =
                rows(9, 4, PanelModelTest::noise, row -> Math.floorDiv(row, 4)).build();
        PanelModel model = PanelModel.level().withDyads(RandomTerms.correlated(Term.intercept(), X));
        assertThat(refusal(model, data))
                .isEqualTo("the term x does not vary within any dyad, so it cannot vary at random between them");
    }

    @Test
    void scoresTooLargeToSquare() {
        PanelData data = rows(9, 4, row -> 1e160 * PanelModelTest.noise(row), PanelModelTest::noise)
                .build();
        assertThat(refusal(PanelModel.intercept(), data)).isEqualTo("the scores are too large to compute with");
    }

    @Test
    void scoresThatFollowTheFixedTerms() {
        PanelData data =
                rows(9, 4, row -> 2 + 0.5 * (row % 4), PanelModelTest::noise).build();
        assertThat(refusal(PanelModel.intercept(), data))
                .isEqualTo(
                        "the scores follow the fixed terms exactly, as far as can be computed: nothing is left to judge them by");
    }

    @Test
    void scoresThatFollowTheirOwnLines() {
        PanelData data = rows(9, 4, row -> noise(row / 4) + noise(row / 4 + 99) * (row % 4), PanelModelTest::noise)
                .build();
        assertThat(refusal(PanelModel.slope(), data))
                .isEqualTo(
                        "the scores of each dyad follow its own terms exactly: no variance is left between sessions");
        assertThat(PanelModel.level().fit(data).isEvaluable()).isTrue();
    }

    @Test
    void logarithmOfATimeBeforeTheFirst() {
        PanelData.Builder builder = PanelData.builder();
        for (int i = 0; i < 40; i++) {
            builder.atTime(DyadId.of("D" + i % 10), Math.floorDiv(i, 10) - 1.0, noise(i));
        }
        PanelModel model = PanelModel.level().withFixed(Term.intercept(), Term.logTime());
        assertThat(refusal(model, builder.build())).isEqualTo("the term log(1 + time) is not finite in every row");
    }

    private static PanelData withTherapists(int dyads, int therapists) {
        PanelData.Builder builder = rows(dyads, 4, PanelModelTest::noise, PanelModelTest::noise);
        for (int i = 0; i < dyads; i++) {
            builder.therapist(DyadId.of("D" + i), TherapistId.of("T" + i % therapists));
        }
        return builder.build();
    }

    @Test
    void therapistsThatCannotBeTold() {
        PanelModel nested = PanelModel.level().withTherapists(RandomTerms.intercept());
        assertThat(refusal(nested, noise(9, 4))).isEqualTo("9 of 9 dyads have no therapist");
        assertThat(refusal(nested, withTherapists(9, 1)))
                .isEqualTo("all dyads have one therapist: nothing can vary between therapists");
        assertThat(refusal(nested, withTherapists(9, 9)))
                .isEqualTo("every therapist has 1 dyad: what varies between therapists and between dyads cannot be told"
                        + " apart");
        PanelModel slopes = nested.withTherapists(RandomTerms.correlated(Term.intercept(), Term.time()));
        assertThat(refusal(slopes, withTherapists(9, 3)))
                .isEqualTo("3 therapists are too few for 3 variances and covariances between them");
        assertThat(nested.fit(withTherapists(9, 8)).isEvaluable()).isTrue();
        assertThat(nested.withDyads(RandomTerms.none())
                        .fit(withTherapists(9, 9))
                        .isEvaluable())
                .isTrue();
    }

    @Test
    void asManyTermsAsTherapists() {
        PanelData.Builder builder = PanelData.builder("school", "city");
        for (int row = 0; row < 60; row++) {
            int dyad = row / 4;
            builder.therapist(DyadId.of("D" + dyad), TherapistId.of("T" + dyad % 3));
            builder.inSession(
                    DyadId.of("D" + dyad), row % 4 + 1, noise(row), dyad % 3 == 0 ? 1 : 0, dyad % 3 == 1 ? 1 : 0);
        }
        PanelModel model = PanelModel.level()
                .withFixed(Term.intercept(), Term.covariate("school"), Term.covariate("city"))
                .withTherapists(RandomTerms.intercept());
        assertThat(refusal(model, builder.build()))
                .isEqualTo("the fixed terms that do not vary within a group are as many as the groups");
    }

    @Test
    void autocorrelationNeedsAnOrder() {
        PanelModel bySession = PanelModel.level().with(ResidualStructure.autoregressive());
        PanelData.Builder twice = PanelData.builder();
        for (int row = 0; row < 36; row++) {
            twice.atTime(DyadId.of("D" + row / 4), row % 4, noise(row));
        }
        twice.atTime(DyadId.of("D0"), 3, 1);
        assertThat(refusal(PanelModel.level().with(ResidualStructure.continuousAutoregressive()), twice.build()))
                .isEqualTo("a dyad has two rows at one time, which autocorrelation does not allow");
        PanelData backwards = rows(9, 4, PanelModelTest::noise, row -> -row).build();
        assertThat(refusal(PanelModel.level().with(ResidualStructure.continuousAutoregressive("x")), backwards))
                .isEqualTo("the clock of the autocorrelation runs backwards in a dyad");
        PanelData timed = PanelData.builder()
                .atTime(DyadId.of("A"), 0, 1)
                .atTime(DyadId.of("A"), 0.5, 2)
                .atTime(DyadId.of("B"), 0, 3)
                .atTime(DyadId.of("C"), 0, 4)
                .atTime(DyadId.of("E"), 0, 4)
                .build();
        assertThat(refusal(bySession, timed))
                .isEqualTo("autocorrelation by session needs session numbers, and the rows give times");
    }

    @Test
    void aDyadOfOneSessionIsAllowed() {
        PanelData.Builder builder = rows(9, 4, PanelModelTest::noise, PanelModelTest::noise);
        builder.inSession(DyadId.of("short"), 1, 0.5, 0);
        assertThat(PanelModel.slope()
                        .with(ResidualStructure.autoregressive())
                        .fit(builder.build())
                        .isEvaluable())
                .isTrue();
    }

    @Test
    void anUnknownCovariateIsAFaultOfTheCaller() {
        PanelModel model = PanelModel.level().withFixed(Term.intercept(), Term.covariate("rater"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.fit(noise(9, 4)))
                .withMessage("The panel has no covariate \"rater\", only [x]");
    }

    @Test
    void settingsAreCheckedAndKept() {
        PanelModel model = PanelModel.slope();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.withConfidence(1))
                .withMessage("Confidence 1.0 is not between 0 and 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.withConfidence(Double.NaN))
                .withMessage("Confidence NaN is not between 0 and 1");
        assertThatIllegalArgumentException()
                .isThrownBy(model::withFixed)
                .withMessage("Fixed terms [] must be one or more, none of them twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.withFixed(X, X))
                .withMessage("Fixed terms [x, x] must be one or more, none of them twice");
        assertThat(model.estimation()).isEqualTo(Estimation.REML);
        assertThat(model.residuals()).isEqualTo(ResidualStructure.independent());
        assertThat(model.confidence()).isEqualTo(0.95);
        assertThat(model.fixed()).containsExactly(Term.intercept(), Term.time());
        assertThat(model.dyads()).isEqualTo(RandomTerms.correlated(Term.intercept(), Term.time()));
        assertThat(model.therapists()).isEqualTo(RandomTerms.none());
        assertThat(PanelModel.intercept().dyads()).isEqualTo(RandomTerms.intercept());
    }
}
