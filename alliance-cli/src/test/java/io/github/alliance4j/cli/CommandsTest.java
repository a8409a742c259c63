package io.github.alliance4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CommandsTest {

    private static final String SCORE_HEADER =
            "dyad,therapist,session,date,rater,instrument,scale,sum,mean,pomp,answered,items,completeness";

    /** The worked example of the mean-2sd page, as plain scores. */
    private static final double[] EXAMPLE = {5.4, 5.5, 5.3, 5.6, 5.5, 4.9, 3.6, 3.8, 5.2, 5.5, 5.6, 5.4};

    @TempDir
    private Path folder;

    @Test
    void instrumentsListsEveryBuiltInForm() {
        Run run = Run.of("instruments");

        assertThat(run.status()).isZero();
        assertThat(run.lines())
                .hasSize(27)
                .first()
                .isEqualTo("id,name,rater,items,range,subscales,reversed,direction,rights,evidence");
        assertThat(run.out())
                .contains(
                        "wai-sr-client,\"Working Alliance Inventory, Short Revised (WAI-SR), client\",client,12,1 to 5,");
    }

    @Test
    void instrumentsShowTellsKeysRightsAndEvidence() {
        assertThat(Run.of("instruments", "show", "wai-s-client").out())
                .contains("task: 1 2 8 12; bond: 3 5 7 9; goal: 4 6 10 11", "reversed   4 10", "[VERIFIED]", "DERIVED");
    }

    @Test
    void instrumentsShowRefusesAnUnknownIdWithNearOnes() {
        Run run = Run.of("instruments", "show", "wai-sr");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("Near: wai-sr-client");
    }

    @Test
    void instrumentsIntoAFolderNamesItsFilesForWhatTheyHold() {
        Run.of("instruments", "-o", folder);
        Run.of("instruments", "--json", "-o", folder);
        Run.of("instruments", "show", "srs", "-o", folder);
        Run.of("instruments", "show", "srs", "--json", "-o", folder);

        assertThat(folder.resolve("instruments.csv")).content().startsWith("id,name,rater");
        assertThat(folder.resolve("instruments.json")).content().contains("\"id\": \"wai-sr-client\"");
        assertThat(folder.resolve("srs.txt")).content().startsWith("srs (definition version");
        assertThat(folder.resolve("srs.json")).content().contains("\"id\": \"srs\"");
        assertThat(folder.toFile().list()).hasSize(4);
    }

    @Test
    void instrumentsWritesJson() {
        assertThat(Run.of("instruments", "--json").out()).startsWith("[").contains("\"id\": \"srs\"");
    }

    @Test
    void scoreWritesOneRowAScaleToStandardOutput() throws Exception {
        Path answers = write("a.csv", "dyad,session,i1,i2,i3,i4\nA,2,9,8,7,6\nA,1,10,10,10,9.5\n");

        Run run = Run.of("score", "--instrument", "srs", answers);

        assertThat(run.status()).isZero();
        assertThat(run.lines())
                .containsExactly(
                        SCORE_HEADER,
                        "A,,1,,client,srs,bond,10,10,100,1,1,COMPLETE",
                        "A,,1,,client,srs,goal,10,10,100,1,1,COMPLETE",
                        "A,,1,,client,srs,task,10,10,100,1,1,COMPLETE",
                        "A,,1,,client,srs,total,39.5,9.875,98.75,4,4,COMPLETE",
                        "A,,2,,client,srs,bond,9,9,90,1,1,COMPLETE",
                        "A,,2,,client,srs,goal,8,8,80,1,1,COMPLETE",
                        "A,,2,,client,srs,task,7,7,70,1,1,COMPLETE",
                        "A,,2,,client,srs,total,30,7.5,75,4,4,COMPLETE");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void scoreKeepsGoodRecordsAndTellsOfBadOnesBesideTheOutput() throws Exception {
        Path answers = write("a.csv", "dyad,session,i1,i2,i3,i4\nA,1,9,8,7,6\nA,2,9,8,7,11\nB,1,1,2,3,4\n");
        Path scores = folder.resolve("out.csv");

        Run run = Run.of("score", "--instrument", "srs", "-o", scores, answers);

        assertThat(run.status()).isEqualTo(3);
        assertThat(Files.readAllLines(scores)).hasSize(1 + 2 * 4);
        assertThat(Files.readString(folder.resolve("out.problems.csv")))
                .startsWith("file,line,column,code,message\na.csv,3,i4,OUT_OF_RANGE,");
    }

    @Test
    void scoreTellsOfBadRecordsOnStandardErrorWhereThereIsNoOutputFile() throws Exception {
        Path answers = write("a.csv", "dyad,session,i1,i2,i3,i4\nA,1,9,8,7,6\nA,2,9,8,7,x\n");

        Run run = Run.of("score", "--instrument", "srs", answers);

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).startsWith("a.csv:3 i4: ");
        assertThat(run.lines()).hasSize(1 + 4);
    }

    @Test
    void scoreBeginsAgainWhereDyadsAreInterleaved() throws Exception {
        Path answers = write("a.csv", "dyad,session,i1,i2,i3,i4\nB,1,9,8,7,6\nA,1,9,8,7,x\nB,2,9,8,7,6\nA,2,1,1,1,1\n");

        Run run = Run.of("score", "--instrument", "srs", answers);

        assertThat(run.lines().stream().filter(line -> line.contains("total")).map(line -> line.substring(0, 4)))
                .containsExactly("B,,1", "B,,2", "A,,2");
        assertThat(run.err().lines()).hasSize(1);
    }

    @Test
    void scoreIntoAFolderNamesItsFiles() throws Exception {
        Path answers = write("a.csv", "dyad,session,i1,i2,i3,i4\nA,1,9,8,7,6\nA,2,9,8,7,x\n");

        Run.of("score", "--instrument", "srs", "-o", folder, answers);

        assertThat(folder.resolve("scores.csv")).exists();
        assertThat(folder.resolve("problems.csv")).exists();
    }

    @Test
    void anOldProblemFileIsReplacedWhereNothingIsWrongAnyMore() throws Exception {
        Path answers = write("a.csv", "dyad,session,i1,i2,i3,i4\nA,1,9,8,7,6\n");
        Path old = write("out.problems.csv", "old");

        Run.of("score", "--instrument", "srs", "-o", folder.resolve("out.csv"), answers);

        assertThat(old).hasContent("file,line,column,code,message");
    }

    @Test
    void prorateIsLenientAndRefuseIsTheDefault() throws Exception {
        Path answers =
                write("a.csv", "dyad,session,rater,a,b,c,d,e,f,g,h,i,j,k,l\nA,1,client,5,5,5,5,5,5,5,5,5,5,5,NA\n");

        assertThat(Run.of("score", "--instrument", "wai-sr-client", answers).out())
                .contains("total,,,,11,12,NOT_SCORABLE")
                .contains("task,,,,3,4,NOT_SCORABLE");
        assertThat(Run.of("score", "--instrument", "wai-sr-client", "--missing", "prorate", answers)
                        .out())
                .contains("total,60,5,100,11,12,PRORATED")
                .contains("task,20,5,100,3,4,PRORATED");
        assertThat(Run.of(
                                "score",
                                "--instrument",
                                "wai-sr-client",
                                "--missing",
                                "prorate",
                                "--max-missing",
                                "20%",
                                answers)
                        .out())
                .contains("total,60,5,100,11,12,PRORATED")
                .contains("task,,,,3,4,NOT_SCORABLE");
    }

    @Test
    void missingCodesCanBeChosen() throws Exception {
        Path answers = write("a.csv", "dyad,session,i1,i2,i3,i4\nA,1,9,8,7,none\n");

        assertThat(Run.of("score", "--instrument", "srs", "--na", "none,-1", answers)
                        .out())
                .contains("total,,,,3,4,NOT_SCORABLE");
        assertThat(Run.of("score", "--instrument", "srs", answers).status()).isEqualTo(3);
    }

    @Test
    void detectGivesTheWorkedExample() throws Exception {
        Run run = Run.of("detect", "--criterion", "mean-2sd", plain("A", EXAMPLE));

        assertThat(run.status()).isZero();
        assertThat(run.lines())
                .hasSize(2)
                .first()
                .isEqualTo("dyad,rater,scale,criterion,status,onset,nadir,repair,pre_level,nadir_level,depth,depth_sd,"
                        + "p_value,signal_session,evidence");
        assertThat(run.lines().get(1))
                .startsWith("A,,total,mean-2sd,REPAIRED,5,7,9,5.46666666666666")
                .contains(",,7,");
    }

    @Test
    void detectSaysWhereThereIsNothingAndWhereItCannotTell() throws Exception {
        Run quiet = Run.of("detect", "--criterion", "mean-2sd", plain("A", 4, 5, 4, 5, 4, 5, 4, 5));
        Run shortSeries = Run.of("detect", "--criterion", "mean-2sd", plain("A", 4, 5, 4));

        assertThat(quiet.lines().get(1)).startsWith("A,,total,mean-2sd,NONE,,,");
        assertThat(shortSeries.lines().get(1))
                .startsWith("A,,total,mean-2sd,NOT_EVALUABLE,,,")
                .contains("reason");
    }

    @Test
    void detectTakesSeveralCriteriaAndTheirParameters() throws Exception {
        Run run = Run.of(
                "detect",
                "--criterion",
                "mean-2sd,sudden-loss",
                "--param",
                "cutoff=1",
                "--param",
                "mean-2sd.threshold=1.8",
                plain("A", EXAMPLE));

        assertThat(run.status()).isZero();
        assertThat(run.lines()).anyMatch(line -> line.startsWith("A,,total,mean-2sd,REPAIRED,5,7,9"));
        assertThat(run.lines()).anyMatch(line -> line.startsWith("A,,total,sudden-loss,"));
    }

    @Test
    void trendGivesSlopeWithErrorAndInterval() throws Exception {
        Run run = Run.of("trend", plain("A", 5.2, 5.4, 5.5, 5.6, 4.3, 5.0, 5.6, 5.8, 5.9, 4.9, 4.8, 4.7));

        assertThat(run.lines().get(0))
                .isEqualTo("dyad,rater,scale,method,n,estimate,se,ci_low,ci_high,p_value,label,status");
        assertThat(run.lines().get(1))
                .startsWith("A,,total,ols,12,-0.0297202797202")
                .endsWith("NO_TREND,EVALUATED");
    }

    @Test
    void trendOfShapeTakesConfidenceAndCut() throws Exception {
        Path rise = plain("A", 4, 5, 4, 6, 5, 6, 5, 7);
        assertThat(Run.of("trend", "--method", "shape", rise).out()).contains(",INCREASING,");
        assertThat(Run.of("trend", "--method", "shape", "--confidence", "0.99", rise)
                        .out())
                .contains(",STABLE,");
        assertThat(Run.of("trend", "--method", "shape", "--confidence", "0.99", "--cut", "5", rise)
                        .out())
                .contains(",STABLE_HIGH,");
        assertThat(Run.of("trend", "--method", "shape", "--confidence", "0.99", "--cut", "6", rise)
                        .out())
                .contains(",STABLE_LOW,");
        assertThat(Run.of("trend", "--method", "shape", "--cut", "NaN", rise).err())
                .contains("Cut NaN is not a finite number");
    }

    @Test
    void trendGivesOneRowForEachMethodInTheOrderAsked() throws Exception {
        Run run = Run.of("trend", "--method", "siegel, mann-kendall,theil-sen,quadratic", plain("A", 3, 1, 4, 2, 5, 6));

        assertThat(run.status()).isZero();
        // scipy 1.17.1 (theilslopes, siegelslopes, kendalltau) and numpy (polyfit).
        assertThat(run.lines().subList(1, 4))
                .containsExactly(
                        "A,,total,siegel,6,0.75,,,,,NOT_TESTED,EVALUATED",
                        "A,,total,mann-kendall,6,0.6,,,,0.1361111111111111,NO_TREND,EVALUATED",
                        "A,,total,theil-sen,6,0.6,,-2,3,,NO_TREND,EVALUATED");
        assertThat(run.lines().get(4))
                .startsWith("A,,total,quadratic,6,0.26785714285714")
                .endsWith(",NO_BEND,EVALUATED");
    }

    @Test
    void trendIsSureAtALowerConfidence() throws Exception {
        assertThat(Run.of("trend", "--method", "mann-kendall", "--confidence", "0.8", plain("A", 3, 1, 4, 2, 5, 6))
                        .lines()
                        .get(1))
                .endsWith("INCREASING,EVALUATED");
    }

    @Test
    void trendHelpSaysWhatEachMethodEstimates() {
        assertThat(Run.of("trend", "--help").out().replaceAll("\\s+", " "))
                .contains("ols: straight line", "the estimate is the coefficient of squared time")
                .contains("theil-sen: median", "siegel: slope by repeated medians", "mann-kendall: rank test");
    }

    @Test
    void trendInDaysNeedsDates() throws Exception {
        assertThat(Run.of("trend", "--time", "days", plain("A", 1, 2, 4))
                        .lines()
                        .get(1))
                .contains("a session has no date")
                .endsWith("NOT_EVALUABLE");
    }

    @Test
    void validateTellsProblemsAndCounts() throws Exception {
        Path answers = write("a.csv", "dyad,session,i1,i2,i3,i4\nA,1,9,8,7,\nA,0,9,8,7,6\n");

        Run run = Run.of("validate", "--instrument", "srs", answers);

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).startsWith("a.csv:3 session: ");
        assertThat(run.out())
                .startsWith("2 records: 1 accepted, 1 refused with 1 problem; 1 dyad, 3 answers, 1 missing"
                        + System.lineSeparator());
    }

    @Test
    void validateTellsWhatDoesNotApplyAndWasNotAskedApartFromWhatIsMissing() throws Exception {
        Path gated = write("gated.json", """
                {"format": "alliance4j-instrument", "format_version": 1, "id": "gated-check", "raters": ["client"],
                 "items": 3, "range": {"min": 0, "max": 4}, "direction": "HIGHER_IS_BETTER",
                 "gates": [{"items": [3], "after": 1, "from": 2, "to": 4}]}
                """);
        Path answers = write("a.csv", "dyad,session,a,b,c\nA,1,0,x,\nA,2,4,,3\nA,3,4,4,4\n");

        Run run = Run.of("validate", "--instrument", gated, "--not-applicable", "x", answers);

        assertThat(run.lines().get(0))
                .isEqualTo("3 records: 3 accepted, 0 refused with 0 problems; 1 dyad, 6 answers, 1 missing,"
                        + " 1 not applicable, 1 not asked");
    }

    @Test
    void identifiersThatASpreadsheetWouldRunAreGuardedUnlessAskedNotTo() throws Exception {
        Path answers = write("a.csv", "dyad,session,i1,i2,i3,i4\n=cmd|' /C calc'!A0,1,9,8,7,6\n");

        assertThat(Run.of("score", "--instrument", "srs", answers).lines().get(1))
                .startsWith("'=cmd|");
        assertThat(Run.of("score", "--raw-identifiers", "--instrument", "srs", answers)
                        .lines()
                        .get(1))
                .startsWith("=cmd|");
    }

    private Path plain(String dyad, double... scores) throws IOException {
        StringBuilder text = new StringBuilder("dyad,session,score\n");
        for (int i = 0; i < scores.length; i++) {
            text.append(dyad)
                    .append(',')
                    .append(i + 1)
                    .append(',')
                    .append(scores[i])
                    .append('\n');
        }
        return write("plain.csv", text.toString());
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
