package io.github.alliance4j.scoring.observer.coders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.alliance.term.CodingScheme;
import io.github.alliance4j.model.alliance.term.RuptureMarker;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.observer.ThreeRsRating;
import io.github.alliance4j.scoring.observer.ThreeRsSession;
import io.github.alliance4j.scoring.raters.KappaWeights;
import io.github.alliance4j.scoring.raters.MeasurementLevel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Expected numbers were computed apart from this library, from the definitions, in Python. */
class ObserverAgreementTest {

    private static final ObserverAgreement METHOD = ObserverAgreement.withDefaults();
    private static final CodeBook MANUAL = CodeBook.of(CodingScheme.THREE_RS_2015);
    private static final int NONE = -1;

    private static final double ALPHA_ORDINAL = 0.8063858695652174;
    private static final double KAPPA_QUADRATIC = 0.7910447761194029;
    private static final double ICC_2_1 = 0.8122605363984674;
    private static final double ALPHA_RATIO = 0.6085376852814406;
    private static final double ICC_COUNTS = 0.8472222222222223;
    private static final double ALPHA_SEEN = 0.6296296296296295;
    private static final double FLEISS_SEEN = 0.6111111111111109;

    /** A row a dyad, a column a coder; {@code NONE} where there is no code. */
    private static List<Observation> table(String code, int[][] rows) {
        List<Observation> all = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            for (int coder = 0; coder < rows[i].length; coder++) {
                if (rows[i][coder] != NONE) {
                    all.add(observation("D" + i, 1, "coder " + coder, code, rows[i][coder]));
                }
            }
        }
        return all;
    }

    private static Observation observation(String dyad, int session, String coder, String code, double value) {
        return new Observation(DyadId.of(dyad), SessionNumber.of(session), coder, code, value);
    }

    private static CodeAgreement only(CodeBook book, List<Observation> codes) {
        return METHOD.assess(book, codes).codes().get(0);
    }

    private static double value(Evaluation<Double> evaluation) {
        return evaluation.value().orElseThrow();
    }

    private static final int[][] RATED = {{1, 1}, {2, 3}, {4, 4}, {2, 2}, {5, 4}, {3, 1}, {1, 1}, {4, 5}};

    @Test
    void ratingsOfTwoCodersHaveEveryStatisticOfRatings() {
        CodeAgreement found = only(MANUAL, table("resolution", RATED));

        assertThat(found.reading()).isEqualTo(CodeReading.RATING);
        assertThat(found.level()).isEqualTo(MeasurementLevel.ORDINAL);
        assertThat(found.units()).isEqualTo(8);
        assertThat(found.coders()).isEqualTo(2);
        assertThat(found.pairableUnits()).isEqualTo(8);
        assertThat(value(found.equalShare())).isEqualTo(.5);
        assertThat(found.alpha().value().orElseThrow().value()).isCloseTo(ALPHA_ORDINAL, within(1e-12));
        assertThat(found.cohen().value().orElseThrow().value()).isCloseTo(KAPPA_QUADRATIC, within(1e-12));
        assertThat(found.kappaWeights()).isEqualTo(KappaWeights.QUADRATIC);
        assertThat(found.icc().value().orElseThrow().value()).isCloseTo(ICC_2_1, within(1e-12));
        // The variances are 0, .5, 0, 0, .5, 2, 0, .5, against 2 of random answers.
        assertThat(value(found.withinGroup())).isCloseTo(1 - 3.5 / 8 / 2, within(1e-12));
        assertThat(found.fleiss().reason()).contains("no account of order");
    }

    private static final int[][] COUNTED = {{0, 0, 0}, {2, 3, 1}, {0, 1, 0}, {4, 4, 6}, {0, 0, 0}, {1, 0, 2}, {3, 3, 3}
    };

    @Test
    void frequenciesOfThreeCodersAreReadAsAmountsAndAsSeen() {
        ObserverAgreement.Result result = METHOD.assess(MANUAL, table("minimal_response", COUNTED));
        CodeAgreement often = result.code("minimal_response", CodeReading.FREQUENCY);
        CodeAgreement seen = result.code("minimal_response", CodeReading.SEEN);

        assertThat(result.codes()).containsExactly(often, seen);
        assertThat(often.level()).isEqualTo(MeasurementLevel.RATIO);
        assertThat(often.alpha().value().orElseThrow().value()).isCloseTo(ALPHA_RATIO, within(1e-12));
        assertThat(often.icc().value().orElseThrow().value()).isCloseTo(ICC_COUNTS, within(1e-12));
        assertThat(often.cohen().reason()).contains("kappa is of categories");
        assertThat(often.withinGroup().reason()).contains("which only ratings have");
        // Of 21 numbers each is held against two others: 3 + 0 + 1 + 1 + 3 + 0 + 3.
        assertThat(value(often.equalShare())).isCloseTo(11 / 21.0, within(1e-12));
        assertThat(seen.level()).isEqualTo(MeasurementLevel.NOMINAL);
        assertThat(seen.alpha().value().orElseThrow().value()).isCloseTo(ALPHA_SEEN, within(1e-12));
        assertThat(seen.fleiss().value().orElseThrow().value()).isCloseTo(FLEISS_SEEN, within(1e-12));
        assertThat(seen.cohen().reason()).contains("3 gave this code", "Fleiss");
        assertThat(seen.icc().reason()).contains("equal steps");
    }

    @Test
    void seenByTwoCodersHasCohensKappa() {
        CodeAgreement seen = METHOD.assess(MANUAL, table("gives_rationale", new int[][] {
                    {0, 0}, {3, 1}, {0, 2}, {0, 0}, {1, 1}, {0, 0}
                }))
                .code("gives_rationale", CodeReading.SEEN);

        // po = 5/6; the first saw it in 2 of 6, the second in 3: pe = 1/2.
        assertThat(seen.cohen().value().orElseThrow().value()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(seen.kappaWeights()).isEqualTo(KappaWeights.UNWEIGHTED);
        assertThat(seen.fleiss().reason()).contains("3 coders or more");
    }

    @Test
    void whatWasNotCodedIsNotAZero() {
        int[][] rows = {{0, 0, NONE}, {2, NONE, 2}, {NONE, 1, 1}, {3, NONE, NONE}, {NONE, NONE, NONE}};
        CodeAgreement found = only(MANUAL, table("rejects_intervention", rows));

        assertThat(found.units()).isEqualTo(4);
        assertThat(found.pairableUnits()).isEqualTo(3);
        assertThat(value(found.equalShare())).isEqualTo(1);
        assertThat(found.alpha().value().orElseThrow().leftOut()).isEqualTo(1);
        assertThat(found.icc().reason()).isEqualTo("no subject is rated by every rater; at least 2 are needed");
    }

    @Test
    void oneCoderSaysNothingOfAgreement() {
        CodeAgreement found = only(MANUAL, table("resolution", new int[][] {{1}, {4}}));

        for (Evaluation<?> part : List.of(
                found.equalShare(), found.alpha(), found.cohen(), found.fleiss(), found.icc(), found.withinGroup())) {
            assertThat(part.reason()).isEqualTo("only 1 coder gave this code; agreement needs at least 2");
        }
    }

    @Test
    void codersOfDifferentSessionsSayNothingOfAgreement() {
        CodeAgreement found = only(MANUAL, table("resolution", new int[][] {{1, NONE}, {NONE, 4}}));

        assertThat(found.alpha().reason()).isEqualTo("no session has this code from 2 coders");
        assertThat(found.pairableUnits()).isZero();
    }

    @Test
    void codeThatNobodySawHasAShareButNoAlpha() {
        ObserverAgreement.Result result = METHOD.assess(MANUAL, table("denial", new int[][] {{0, 0}, {0, 0}}));

        assertThat(value(result.code("denial", CodeReading.SEEN).equalShare())).isEqualTo(1);
        assertThat(result.code("denial", CodeReading.SEEN).alpha().reason()).startsWith("all ratings are equal");
        assertThat(result.notes()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void ownCodesAreReadAtTheLevelThatIsStated(MeasurementLevel level) {
        CodeAgreement found = only(CodeBook.own(level), table("warmth", RATED));

        assertThat(found.reading()).isEqualTo(CodeReading.VALUE);
        assertThat(found.level()).isEqualTo(level);
        assertThat(found.alpha().isEvaluable()).isTrue();
        boolean categories = level == MeasurementLevel.NOMINAL || level == MeasurementLevel.ORDINAL;
        assertThat(found.cohen().isEvaluable()).isEqualTo(categories);
        assertThat(found.icc().isEvaluable()).isEqualTo(!categories);
        assertThat(found.withinGroup().isEvaluable()).isFalse();
    }

    @Test
    void ownCodesMayHaveLevelsOfTheirOwn() {
        List<Observation> codes = new ArrayList<>(table("kind", RATED));
        codes.addAll(table("depth", RATED));
        CodeBook book = CodeBook.own(MeasurementLevel.NOMINAL).with("depth", MeasurementLevel.INTERVAL);
        ObserverAgreement.Result result = METHOD.assess(book, codes);

        assertThat(result.code("kind", CodeReading.VALUE).level()).isEqualTo(MeasurementLevel.NOMINAL);
        assertThat(result.code("depth", CodeReading.VALUE)
                        .icc()
                        .value()
                        .orElseThrow()
                        .value())
                .isCloseTo(ICC_2_1, within(1e-12));
    }

    @Test
    void severalSessionsOfADyadWidenTheGroupsOfAlphaAndAreNoted() {
        List<Observation> codes = new ArrayList<>();
        for (int i = 0; i < RATED.length; i++) {
            for (int coder = 0; coder < 2; coder++) {
                codes.add(observation("D" + i / 2, 1 + i % 2, "coder " + coder, "resolution", RATED[i][coder]));
            }
        }
        ObserverAgreement.Result result = METHOD.assess(MANUAL, codes);

        assertThat(result.isIndependent()).isFalse();
        assertThat(result.dyads()).isEqualTo(4);
        assertThat(result.sessions()).isEqualTo(8);
        assertThat(result.codes().get(0).alpha().value().orElseThrow().groups()).isEqualTo(4);
        assertThat(result.notes()).singleElement().asString().contains("too narrow", "their p are too small");
    }

    @Test
    void frequenciesWithoutAnyZeroAreNoted() {
        assertThat(METHOD.assess(MANUAL, table("denial", new int[][] {{1, 2}, {3, 1}}))
                        .notes())
                .singleElement()
                .asString()
                .contains("No frequency is 0", "far too low or too high")
                .doesNotContain("better than it is");
        assertThat(METHOD.assess(MANUAL, table("resolution", RATED)).notes()).isEmpty();
    }

    @Test
    void kappaOfACoderWhoGaveOneCodeOnlyIsNotTold() {
        int[][] rows = new int[29][2];
        rows[7][0] = 1;
        CodeAgreement seen = METHOD.assess(MANUAL, table("denial", rows)).code("denial", CodeReading.SEEN);

        assertThat(seen.cohen().reason()).startsWith("one coder gave one code only");
        assertThat(value(seen.equalShare())).isCloseTo(28 / 29.0, within(1e-12));
    }

    /** Dyads of which every {@code each}-th has a session with the code, and one coder missed it in the first two of these. */
    private static List<Observation> seldom(int dyads, int each) {
        int[][] rows = new int[dyads][2];
        for (int i = 0; i < dyads; i += each) {
            rows[i] = new int[] {1, i <= each ? 0 : 1};
        }
        return table("denial", rows);
    }

    @Test
    void rareCodeInFewDyadsIsNoted() {
        assertThat(METHOD.assess(MANUAL, seldom(49, 6)).notes())
                .singleElement()
                .asString()
                .contains("less than a fifth", "fewer than 50 dyads", "lie below it");
        assertThat(METHOD.assess(MANUAL, seldom(50, 6)).notes()).isEmpty();
        assertThat(METHOD.assess(MANUAL, seldom(49, 3)).notes()).isEmpty();
    }

    @Test
    void codesOfSessionsAreAssessedAsTheirObservations() {
        List<CodedSession> sessions = new ArrayList<>();
        for (int i = 0; i < RATED.length; i++) {
            for (int coder = 0; coder < 2; coder++) {
                sessions.add(CodedSession.of(
                        "coder " + coder,
                        ThreeRsSession.of(DyadId.of("D" + i), SessionNumber.of(1), CodingScheme.THREE_RS_2015)
                                .with(ThreeRsRating.V2015.RESOLUTION, RATED[i][coder])
                                .with(RuptureMarker.V2015.DENIAL, i % 2)));
            }
        }
        ObserverAgreement.Result result = METHOD.assess(sessions);

        assertThat(result.codes())
                .extracting(code -> code.code().name() + " " + code.reading())
                .containsExactly("denial FREQUENCY", "denial SEEN", "resolution RATING");
        assertThat(result.code("denial", CodeReading.SEEN)
                        .cohen()
                        .value()
                        .orElseThrow()
                        .value())
                .isEqualTo(1);
        assertThat(result.code("resolution", CodeReading.RATING)
                        .icc()
                        .value()
                        .orElseThrow()
                        .value())
                .isCloseTo(ICC_2_1, within(1e-12));
    }

    @Test
    void refusalsNameNeitherDyadNorCoderNorCode() {
        List<Observation> twice =
                List.of(observation("Anna", 1, "Ben", "secret", 1), observation("Anna", 1, "Ben", "secret", 2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> METHOD.assess(CodeBook.own(MeasurementLevel.NOMINAL), twice))
                .withMessage("A coder gave one code twice for one session");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> METHOD.assess(MANUAL, twice))
                .withMessage("A code is not of the scheme three_rs_2015, or its number is not on its scale");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> METHOD.assess(List.of()))
                .withMessage("There are no coded sessions");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        METHOD.assess(List.of(empty(CodingScheme.THREE_RS_2015), empty(CodingScheme.THREE_RS_2022))))
                .withMessage("The codes are of two schemes; they never mix");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> METHOD.assess(MANUAL, List.of()).code("denial", CodeReading.SEEN))
                .withMessageContaining("SEEN");
        assertThatIllegalArgumentException().isThrownBy(() -> METHOD.withConfidence(1));
    }

    private static CodedSession empty(CodingScheme scheme) {
        return CodedSession.of("coder", ThreeRsSession.of(DyadId.of("D"), SessionNumber.of(1), scheme));
    }

    private static List<Observation> random(long seed) {
        Random random = new Random(seed);
        int[][] rows = new int[6 + random.nextInt(10)][3];
        for (int[] row : rows) {
            int truth = random.nextInt(4);
            for (int coder = 0; coder < row.length; coder++) {
                row[coder] = random.nextInt(8) == 0 ? NONE : random.nextInt(3) == 0 ? random.nextInt(4) : truth;
            }
        }
        return table("minimal_response", rows);
    }

    @Property(seed = "8221", tries = 60)
    void theOrderOfRowsDoesNotMatterToTheLastDigit(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        List<Observation> codes = random(seed);
        List<Observation> shuffled = new ArrayList<>(codes);
        Collections.shuffle(shuffled, new Random(seed));
        ObserverAgreement.Result first = METHOD.assess(MANUAL, codes);
        ObserverAgreement.Result second = METHOD.assess(MANUAL, shuffled);

        for (int i = 0; i < first.codes().size(); i++) {
            assertThat(second.codes().get(i).equalShare())
                    .isEqualTo(first.codes().get(i).equalShare());
            assertThat(second.codes().get(i).alpha().map(alpha -> alpha.value() + " " + alpha.interval()))
                    .isEqualTo(first.codes().get(i).alpha().map(alpha -> alpha.value() + " " + alpha.interval()));
        }
    }

    @Property(seed = "8222", tries = 60)
    void coderWhoCopiesAnotherOnlyRaisesTheShareOfEqualCodes(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        List<Observation> codes = random(seed).stream()
                .filter(one -> one.coder().equals("coder 0"))
                .toList();
        List<Observation> both = new ArrayList<>(codes);
        codes.forEach(one -> both.add(new Observation(one.dyad(), one.session(), "copy", one.code(), one.value())));
        CodeAgreement found = only(MANUAL, both);

        assertThat(value(found.equalShare())).isEqualTo(1);
        found.alpha().value().ifPresent(alpha -> {
            assertThat(alpha.value()).isEqualTo(1);
            assertThat(alpha.interval().reason()).contains("identical");
        });
    }
}
