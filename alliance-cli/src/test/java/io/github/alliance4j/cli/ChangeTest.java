package io.github.alliance4j.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ChangeTest {

    private static final String HEADER =
            "dyad,rater,scale,pre,post,change,se_difference,index,reliable,category,status";
    /** Scores before 2, 4, 6: mean 4, SD 2. */
    private static final String THREE = "dyad,session,score\nA,1,2\nA,2,9\nA,3,8\nB,1,4\nB,4,4\nC,1,6\nC,2,2\nD,1,5\n";

    @TempDir
    private Path folder;

    private Run change(String text, Object... more) throws IOException {
        List<Object> args = new ArrayList<>(
                List.of("change", "--instrument", "srs", "--reliability", "0.875", "--reliability-kind", "alpha"));
        args.addAll(List.of(more));
        args.add(Files.writeString(folder.resolve("scores.csv"), text));
        return Run.of(args.toArray());
    }

    @Test
    void judgesTheFirstAgainstTheLastScore() throws IOException {
        Run run = change(THREE);

        assertThat(run.status()).isZero();
        assertThat(run.err())
                .isEqualTo("Note: reliability 0.875, kind alpha, source: stated on the command line"
                        + System.lineSeparator());
        assertThat(run.lines()).hasSize(5).first().isEqualTo(HEADER);
        assertThat(run.lines().get(1)).startsWith("A,,total,2,8,6,").endsWith(",true,IMPROVED,EVALUATED");
        assertThat(run.lines().get(2)).startsWith("B,,total,4,4,0,").endsWith(",0,false,UNCHANGED,EVALUATED");
        assertThat(run.lines().get(3)).startsWith("C,,total,6,2,-4,").endsWith(",true,DETERIORATED,EVALUATED");
        assertThat(run.lines().get(4)).isEqualTo("D,,total,,,,,,,,NOT_EVALUABLE");
        String[] cells = run.lines().get(1).split(",", -1);
        // sqrt(2) * 2 * sqrt(1 - .875) = 1, so the index is the change.
        assertThat(Double.parseDouble(cells[6])).isCloseTo(1, within(1e-12));
        assertThat(Double.parseDouble(cells[7])).isCloseTo(6, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"--confidence=.5, IMPROVED", "--confidence=.95, UNCHANGED", "--critical-value=1, IMPROVED"})
    void howSureAChangeMustBeIsStated(String option, String category) throws IOException {
        // The index of E is 1.22: more than 1 and the quantile .67, less than 1.96.
        Run run = change("dyad,session,score\nA,1,2\nA,2,2\nB,1,6\nB,2,6\nE,1,4\nE,2,5.22\n", option);

        assertThat(run.lines()).last().asString().contains("," + category + ",");
    }

    @Test
    void takesTheSessionsAskedFor() throws IOException {
        Run run = change(THREE, "--post", 2);

        assertThat(run.lines().get(1)).startsWith("A,,total,2,9,7,");
        assertThat(run.lines().get(2)).isEqualTo("B,,total,,,,,,,,NOT_EVALUABLE");
    }

    @Test
    void theReliabilityThatWasUsedIsToldWithItsKindAndSource() throws IOException {
        Run run = change(
                THREE,
                "--method",
                "nunnally-kotsch",
                "--reliability-after",
                "0.8",
                "--reliability-source",
                "own clinic 2024");

        assertThat(run.err())
                .isEqualTo("Note: reliability 0.875, after 0.8, kind alpha, source: own clinic 2024"
                        + System.lineSeparator());
        assertThat(method(THREE, "--method=anchor", "--anchor=10").err()).isEmpty();
    }

    @Test
    void numbersAboutScoresMayReachTheEndsOfTheMetric() throws IOException {
        assertThat(change(THREE, "--functional-mean", 10, "--functional-sd", 7.07)
                        .status())
                .isZero();
        assertThat(change(THREE, "--metric", "sum", "--functional-mean", 36, "--functional-sd", 4)
                        .status())
                .isZero();
    }

    @Test
    void helpNamesTheMetric() {
        assertThat(Run.of("change", "--help").out().replaceAll("\\s+", " "))
                .contains("Mean of a functional group, in the metric of the scores (--metric).");
    }

    @Test
    void aCutOffTellsWhoRecovered() throws IOException {
        Run run = change(THREE, "--functional-mean", 8, "--functional-sd", 2);

        // c = (2 * 8 + 2 * 4) / 4 = 6: C was at the cut-off, so not clinical before.
        assertThat(run.lines().get(1)).contains(",RECOVERED,");
        assertThat(run.lines().get(3)).contains(",HARMED,");
    }

    @Test
    void lowerIsBetterTurnsTheCategories() throws IOException {
        Path form = Files.writeString(
                folder.resolve("form.json"),
                Files.readString(Path.of("..", "alliance-examples", "samples", "comfort-check.json"))
                        .replace("\"id\": \"comfort-check\"", "\"id\": \"turned-check\"")
                        .replace("HIGHER_IS_BETTER", "LOWER_IS_BETTER"));

        Path scores =
                Files.writeString(folder.resolve("scores.csv"), "dyad,session,score\nA,1,1\nA,2,3\nB,1,3\nB,2,1\n");

        Run turned =
                Run.of("change", "--instrument", form, "--reliability", "0.9", "--reliability-kind", "retest", scores);
        assertThat(turned.lines().get(1)).contains("DETERIORATED");
        assertThat(turned.lines().get(2)).contains("IMPROVED");
    }

    @Test
    void equalScoresBeforeAreNotEvaluableAndSaidSo() throws IOException {
        Run run = change("dyad,session,score\nA,1,2\nA,2,3\nB,1,2\nB,2,1\n");

        assertThat(run.status()).isZero();
        assertThat(run.lines()).contains("A,,total,2,3,1,,,,,NOT_EVALUABLE");
        assertThat(run.err()).contains("all: NOT_EVALUABLE: all scores before are equal");
    }

    private Run method(String text, Object... options) throws IOException {
        List<Object> args = new ArrayList<>(List.of("change", "--instrument", "srs"));
        args.addAll(List.of(options));
        args.add(Files.writeString(folder.resolve("scores.csv"), text));
        return Run.of(args.toArray());
    }

    @Test
    void aPercentageNeedsNoReliabilityAndTakesItsBoundary() throws IOException {
        String scores = """
                dyad,session,score
                A,1,4
                A,2,6
                B,1,4
                B,2,5.9
                C,1,4
                C,2,2
                D,1,0
                D,2,1
                E,1,0
                E,2,0
                F,1,7
                """;

        Run run = method(scores, "--method", "percentage", "--percent", 50);

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.lines())
                .containsExactly(
                        HEADER,
                        "A,,total,4,6,2,,,,IMPROVED,EVALUATED",
                        "B,,total,4,5.9,1.9000000000000004,,,,UNCHANGED,EVALUATED",
                        "C,,total,4,2,-2,,,,DETERIORATED,EVALUATED",
                        "D,,total,0,1,1,,,,IMPROVED,EVALUATED",
                        "E,,total,0,0,0,,,,UNCHANGED,EVALUATED",
                        "F,,total,,,,,,,,NOT_EVALUABLE");
    }

    @Test
    void anAnchorIsADifferenceInTheMetricOfTheScores() throws IOException {
        String scores = "dyad,session,score\nA,1,4\nA,2,6\nB,1,4\nB,2,5.5\nC,1,4\nC,2,2\n";

        assertThat(method(scores, "--method", "Anchor", "--anchor", 2).lines())
                .containsExactly(
                        HEADER,
                        "A,,total,4,6,2,,,,IMPROVED,EVALUATED",
                        "B,,total,4,5.5,1.5,,,,UNCHANGED,EVALUATED",
                        "C,,total,4,2,-2,,,,DETERIORATED,EVALUATED");
    }

    @ParameterizedTest
    @CsvSource({"percentage,--percent=50,--deterioration=60", "anchor,--anchor=2,--deterioration=2.5"})
    void aChangeForTheWorseMayHaveAThresholdOfItsOwn(String name, String better, String worse) throws IOException {
        String scores = "dyad,session,score\nA,1,4\nA,2,6\nB,1,4\nB,2,2\nC,1,4\nC,2,1\n";

        assertThat(method(scores, "--method", name, better, worse).lines())
                .extracting(line -> line.split(",", -1)[9])
                .containsExactly("category", "IMPROVED", "UNCHANGED", "DETERIORATED");
    }

    @Test
    void onePersonIsEnoughWhereNoSampleIsNeeded() throws IOException {
        String one = "dyad,session,score\nA,1,4\nA,2,6\n";

        assertThat(change(one).lines()).last().isEqualTo("A,,total,4,6,2,,,,,NOT_EVALUABLE");
        assertThat(method(one, "--method=percentage", "--percent=10").lines())
                .last()
                .isEqualTo("A,,total,4,6,2,,,,IMPROVED,EVALUATED");
    }

    @Test
    void aPercentageOfAScoreThatCannotBeZeroIsNoticed() throws IOException {
        String scores = "dyad,session,score\nA,1,4\nA,2,6\n";
        Path file = Files.writeString(folder.resolve("scores.csv"), scores);

        Run mean = Run.of("change", "--instrument=wai-s-client", "--method=percentage", "--percent=50", file);
        Run pomp = Run.of(
                "change", "--instrument=wai-s-client", "--metric=pomp", "--method=percentage", "--percent=50", file);

        assertThat(mean.status()).isZero();
        assertThat(mean.err()).contains("the lowest score of wai-s-client is 1", "--metric pomp");
        assertThat(mean.lines()).last().isEqualTo("A,,total,4,6,2,,,,IMPROVED,EVALUATED");
        assertThat(pomp.err()).isEmpty();
    }

    @Test
    void aSessionThatStandsTwiceIsRefusedWhereItComesSecond() throws IOException {
        Run run = change("dyad,session,score\nA,1,2\nA,1,9\nA,2,8\nB,1,4\nB,2,4\n");

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("scores.csv:3", "line 2");
        assertThat(run.lines().get(1)).startsWith("A,,total,2,8,6,");
    }

    @Test
    void whoHasNoScoreInTheSessionBeforeIsNotEvaluable() throws IOException {
        Run run = change("dyad,session,score\nA,1,2\nA,3,8\nB,2,4\nB,3,4\nC,1,6\nC,3,2\n", "--pre", 1);

        assertThat(run.status()).isZero();
        assertThat(run.lines().get(2)).isEqualTo("B,,total,,,,,,,,NOT_EVALUABLE");
    }

    @Test
    void aRaterWhoDoesNotFillTheFormIsRefused() throws IOException {
        Run run = change("dyad,session,rater,score\nA,1,client,2\nA,2,client,3\nA,2,observer,1\n");

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("scores.csv:4 rater:", "does not fill srs");
    }

    @Test
    void rowsOfOtherFormsArePassedOverUnlessThereIsNoOther() throws IOException {
        String rows = "dyad,session,instrument,score\nA,1,srs,2\nA,2,srs,9\nA,2,wai-s-client,3\nB,1,srs,4\nB,2,srs,4\n";
        assertThat(change(rows).lines()).hasSize(3);

        Run none = change("dyad,session,instrument,score\nA,1,wai-s-client,2\n");
        assertThat(none.status()).isEqualTo(1);
        assertThat(none.err()).contains("no record is of the scale \"total\" of srs", "of wai-s-client");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--reliability=0 --reliability-kind=alpha | is not above 0 and below 1",
                "--reliability=1 --reliability-kind=alpha | is not above 0 and below 1",
                "--reliability=-1 --reliability-kind=alpha | is not above 0 and below 1",
                "--reliability=NaN --reliability-kind=alpha | is not above 0 and below 1",
                "--reliability=high --reliability-kind=alpha | high",
                "--reliability=.8 | --reliability-kind",
                "--reliability-kind=alpha | --reliability",
                "--reliability=.8 --reliability-kind=beta | kinds are alpha",
                "--reliability=.8 --reliability-kind=alpha --method=none | Change formula none is unknown",
                "--reliability=.8 --reliability-kind=alpha --method=nunnally-kotsch | needs --reliability-after",
                "--method=jacobson-truax | --method jacobson-truax needs --reliability",
                "--reliability=.8 --reliability-kind=alpha --method=none | besides formulas there are percentage",
                "--method=percentage | --method percentage needs --percent",
                "--method=anchor | --method anchor needs --anchor",
                "--method=percentage --percent=0 | --percent 0.0 is not above 0",
                "--method=percentage --percent=-50 | --percent -50.0 is not above 0",
                "--method=percentage --percent=NaN | --percent NaN is not above 0",
                "--method=percentage --percent=half | half",
                "--method=anchor --anchor=Infinity | --anchor Infinity is not above 0",
                "--method=anchor --anchor=2 --deterioration=-2 | --deterioration -2.0 is not above 0",
                "--method=percentage --percent=50 --anchor=3 | --method percentage does not take --anchor",
                "--method=anchor --anchor=3 --percent=50 | --method anchor does not take --percent",
                "--reliability=.8 --reliability-kind=alpha --percent=50 | jacobson-truax does not take --percent",
                "--reliability=.8 --reliability-kind=alpha --anchor=5 | jacobson-truax does not take --anchor",
                "--reliability=.8 --reliability-kind=alpha --deterioration=5 | does not take --deterioration",
                "--reliability=.8 --reliability-kind=alpha --cutoff=c | needs --functional-mean",
                "--reliability=.8 --reliability-kind=alpha --cutoff=d | No cut-off \"d\"; there are a, b, b-with-clinical-sd, c",
                "--reliability=.8 --reliability-kind=alpha --confidence=2 | Confidence 2.0 is not between 0 and 1",
                "--reliability=.8 --reliability-kind=alpha --critical-value=-2 | Critical value -2.0 is not above 0",
                "--reliability=.8 --reliability-kind=alpha --confidence=.9 --critical-value=2 | exclude each other",
                "--reliability=.8 --reliability-kind=alpha --functional-mean=3 | need each other",
                "--reliability=.8 --reliability-kind=alpha --functional-mean=36 --functional-sd=3 | --functional-mean 36 is not in the metric mean of the scores: a score lies within 0 to 10; --metric chooses another",
                "--reliability=.8 --reliability-kind=alpha --functional-mean=8 --functional-sd=7.1 | --functional-sd 7.1 is not in the metric mean of the scores: a standard deviation is at most 7.07",
                "--metric=sum --reliability=.8 --reliability-kind=alpha --functional-mean=41 --functional-sd=3 | is not in the metric sum of the scores: a score lies within 0 to 40",
                "--range=1:5 --reliability=.8 --reliability-kind=alpha --functional-mean=6 --functional-sd=1 | within 1 to 5",
                "--method=anchor --anchor=10.5 | --anchor 10.5 is not in the metric mean of the scores: a difference is at most 10",
                "--method=anchor --anchor=5 --deterioration=11 | --deterioration 11 is not in the metric mean",
                "--reliability=.8 --reliability-kind=alpha --pre=3 --post=3 | must come first",
                "--reliability=.8 --reliability-kind=alpha --scale=tsak | has no scale tsak"
            })
    void wrongUseIsRefusedInWords(String options, String reason) {
        List<Object> args = new ArrayList<>(List.of("change", "--instrument", "srs"));
        args.addAll(List.of(options.split(" ")));
        args.add(folder.resolve("absent.csv"));

        Run run = Run.of(args.toArray());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "--reliability=.8",
        "--reliability-kind=alpha",
        "--reliability-source=own",
        "--reliability-after=.8",
        "--functional-mean=8",
        "--functional-sd=2",
        "--cutoff=a",
        "--confidence=.9",
        "--critical-value=2"
    })
    void whatBelongsToFormulasIsRefusedByTheOtherMethods(String option) throws IOException {
        String name = option.substring(0, option.indexOf('='));

        Run percentage = method(THREE, "--method=percentage", "--percent=50", option);
        Run anchor = method(THREE, "--method=anchor", "--anchor=2", option);

        assertThat(List.of(percentage.status(), anchor.status())).containsExactly(2, 2);
        assertThat(percentage.err()).contains("--method percentage does not take " + name);
        assertThat(anchor.err()).contains("--method anchor does not take " + name);
    }

    @Test
    void anEmptyFileFails() throws IOException {
        assertThat(change("").status()).isEqualTo(1);
    }
}
