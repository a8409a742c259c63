package io.github.alliance4j.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class OutcomeTest {

    private static final String HEADER = "dyad,session,rater,instrument,score\n";

    @TempDir
    private Path folder;

    /** Forty dyads whose outcome follows the alliance of the session before; one row in two is of either. */
    private static String clinic(String outcome, int sign) {
        Random random = new Random(4);
        StringBuilder text = new StringBuilder(HEADER);
        for (int dyad = 1; dyad <= 40; dyad++) {
            double level = random.nextGaussian() / 3;
            double before = 0;
            for (int session = 1; session <= 8; session++) {
                double deviation = 0.4 * random.nextGaussian();
                double score = 1.5 + level / 2 + 0.5 * before + 0.2 * random.nextGaussian();
                double kept = Math.max(0.1, Math.min(2.9, score));
                text.append("d%d,%d,client,srs,%.3f%n".formatted(dyad, session, 6 + level + deviation));
                text.append("d%d,%d,client,%s,%.3f%n".formatted(dyad, session, outcome, sign > 0 ? kept : 3 - kept));
                before = deviation;
            }
        }
        return text.toString().replace(System.lineSeparator(), "\n");
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static JsonNode json(Run run) {
        assertThat(run.status()).as(run.err()).isZero();
        return JsonMapper.shared().readTree(run.out());
    }

    private static double estimate(JsonNode json, String part, String effect) {
        return json.at("/series/0/" + part + "/" + effect + "/estimate").asDouble();
    }

    @Test
    void tellsWithinAndBetweenEffectsWithIntervals() throws IOException {
        JsonNode json = json(Run.of("outcome", "--outcome", "phq-9", file("s.csv", clinic("phq-9", -1))));

        assertThat(json.propertyNames())
                .containsExactly(
                        "format",
                        "format_version",
                        "library_version",
                        "settings",
                        "input",
                        "records",
                        "problems",
                        "series",
                        "anchor",
                        "notes");
        assertThat(json.at("/series/0/dyads/both").asInt()).isEqualTo(40);
        assertThat(json.at("/series/0/lagged/pairs").asInt()).isEqualTo(280);
        assertThat(estimate(json, "lagged", "alliance_on_outcome")).isBetween(0.4, 0.6);
        assertThat(json.at("/series/0/lagged/alliance_on_outcome/low").asDouble())
                .isPositive();
        assertThat(estimate(json, "same_session", "between")).isPositive();
        assertThat(json.at("/series/0/same_session/within/high").isNumber()).isTrue();
        assertThat(json.at("/anchor/r").asDouble()).isEqualTo(0.278);
        assertThat(json.at("/records/accepted").asInt()).isEqualTo(640);
    }

    @Test
    void lowerIsBetterFormGivesTheEffectsOfItsMirrorImage() throws IOException {
        JsonNode lower = json(Run.of("outcome", "--outcome", "phq-9", file("l.csv", clinic("phq-9", -1))));
        JsonNode higher =
                json(Run.of("outcome", "--outcome", "mine", "--higher-is-better", file("h.csv", clinic("mine", 1))));

        assertThat(estimate(lower, "lagged", "alliance_on_outcome"))
                .isCloseTo(estimate(higher, "lagged", "alliance_on_outcome"), within(1e-4));
        assertThat(lower.at("/notes/0").asString()).isEqualTo("Lower scores of phq-9 are better; they were turned.");
        assertThat(lower.at("/settings/outcome_direction").asString()).isEqualTo("lower_is_better");
    }

    @Test
    void formThatIsNotKnownNeedsItsDirection() throws IOException {
        Run run = Run.of("outcome", "--outcome", "mine", file("s.csv", clinic("mine", 1)));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .contains("--outcome \"mine\" is no form that is known; add --lower-is-better or --higher-is-better");
    }

    @Test
    void directionAgainstTheDefinitionIsRefused() throws IOException {
        Run run = Run.of("outcome", "--outcome", "phq-9", "--higher-is-better", file("s.csv", clinic("phq-9", -1)));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("By its definition lower scores of phq-9 are better");
    }

    @Test
    void outcomeMayStandInAnotherFile() throws IOException {
        String both = clinic("phq-9", -1);
        Path alliance = file("a.csv", HEADER + lines(both, "srs"));
        Path outcome = file("o.csv", HEADER + lines(both, "phq-9"));

        JsonNode json = json(Run.of("outcome", "--outcome", "phq-9", "--outcome-file", outcome, alliance));

        assertThat(json.at("/series"))
                .isEqualTo(json(Run.of("outcome", "--outcome", "phq-9", file("b.csv", both)))
                        .at("/series"));
        assertThat(json.at("/input/sources").size()).isEqualTo(2);
    }

    private static String lines(String text, String part) {
        StringBuilder kept = new StringBuilder();
        text.lines()
                .filter(line -> line.contains(part))
                .forEach(line -> kept.append(line).append('\n'));
        return kept.toString();
    }

    @Test
    void episodesPartTheChange() throws IOException {
        StringBuilder episodes = new StringBuilder("dyad,criterion,status\n");
        for (int i = 1; i <= 40; i++) {
            episodes.append(
                    "d" + i + ",mean-2sd," + (i % 3 == 0 ? "REPAIRED" : i % 3 == 1 ? "UNREPAIRED" : "NONE") + "\n");
        }
        JsonNode json = json(Run.of(
                "outcome",
                "--outcome",
                "phq-9",
                "--episodes",
                file("e.csv", episodes.toString()),
                file("s.csv", clinic("phq-9", -1))));

        assertThat(json.at("/series/0/change_by_repair/groups/1/status").asString())
                .isEqualTo("REPAIRED");
        assertThat(json.at("/series/0/change_by_repair/groups/1/dyads").asInt()).isEqualTo(13);
        assertThat(json.at("/series/0/change_by_repair/contrasts/0/difference/low")
                        .isNumber())
                .isTrue();
    }

    /** The same forty dyads as rated by client and therapist. */
    private Path bothRaters() throws IOException {
        String both = clinic("phq-9", -1);
        return file("b.csv", both + lines(both, "srs").replace(",client,srs,", ",therapist,srs,"));
    }

    private Path episodesOfTheClient() throws IOException {
        String text = episodes(40).replace(",pelt,", ",Client,pelt,");
        return file("e.csv", "dyad,rater,criterion,status\n" + text);
    }

    @Test
    void episodesOfOneRaterAreTakenForThatAllianceAlone() throws IOException {
        JsonNode json =
                json(Run.of("outcome", "--outcome", "phq-9", "--episodes", episodesOfTheClient(), bothRaters()));

        assertThat(json.at("/series/0/rater").asString()).isEqualTo("client");
        assertThat(json.at("/series/0/change_by_repair/groups/1/dyads").asInt()).isEqualTo(20);
        assertThat(json.at("/series/0/change_by_repair/criterion").asString()).isEqualTo("pelt");
        assertThat(json.at("/series/0/change_by_repair/rater").asString()).isEqualTo("client");
        assertThat(json.at("/series/1/rater").asString()).isEqualTo("therapist");
        assertThat(json.at("/series/1/change_by_repair/evaluable").asBoolean()).isFalse();
        assertThat(json.at("/series/1/change_by_repair/reason").asString()).isEqualTo("the episodes are of the client");
        assertThat(json.at("/series/1/change_by_repair").has("groups")).isFalse();
    }

    @Test
    void tableSaysWhoseRupturesItTells() throws IOException {
        Run run = Run.of("outcome", "--outcome", "phq-9", "--table", "--episodes", episodesOfTheClient(), bothRaters());

        assertThat(run.lines())
                .containsSubsequence(
                        "  change by repair: ruptures by pelt in scores of the client",
                        "  change by repair: not evaluable: the episodes are of the client");
    }

    @Test
    void episodesWithoutARaterAreTakenForEveryAlliance() throws IOException {
        Path episodes = file("e.csv", "dyad,criterion,status\n" + episodes(40));
        JsonNode json = json(Run.of("outcome", "--outcome", "phq-9", "--episodes", episodes, bothRaters()));

        assertThat(json.at("/series/0/change_by_repair/rater").isNull()).isTrue();
        assertThat(json.at("/series/0/change_by_repair/criterion").asString()).isEqualTo("pelt");
        assertThat(json.at("/series/1/change_by_repair/groups/1/dyads").asInt()).isEqualTo(20);
    }

    @Test
    void episodesOfSomebodyWhoIsNoRaterAreRefused() throws IOException {
        Path episodes = file("e.csv", "dyad,rater,status\nd1,friend,NONE\nd2,client,NONE\n");

        Run run = Run.of("outcome", "--outcome", "phq-9", "--episodes", episodes, file("s.csv", clinic("phq-9", -1)));

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("\"friend\" in column \"rater\" is not a rater");
    }

    @Test
    void tableNamesTheConfidenceOfItsIntervals() throws IOException {
        Path scores = file("s.csv", clinic("phq-9", -1));

        assertThat(headAndAnchor("0.95", scores).get(0)).contains("estimate       95 % interval        p");
        assertThat(headAndAnchor("0.95", scores).get(1)).endsWith("295 studies");
        assertThat(headAndAnchor("0.5", scores).get(0)).contains("estimate       50 % interval        p");
        assertThat(headAndAnchor("0.5", scores).get(1)).endsWith("295 studies, 95 % interval");
        assertThat(headAndAnchor("0.999", scores).get(0)).contains(" 99.9 % interval ");
        assertThat(headAndAnchor("0.55", scores).get(0)).contains(" 55 % interval ");
    }

    private static List<String> headAndAnchor(String confidence, Path scores) {
        return Run.of("outcome", "--outcome", "phq-9", "--table", "--confidence", confidence, scores).lines().stream()
                .filter(line -> line.contains(" estimate ") || line.contains("r, a meta-analysis"))
                .toList();
    }

    @Test
    void groupOfTwoDyadsIsNotedInTableAndJson() throws IOException {
        StringBuilder text = new StringBuilder("dyad,criterion,status\n");
        for (int i = 1; i <= 40; i++) {
            text.append("d" + i + ",pelt," + (i <= 2 ? "PENDING" : i % 2 == 0 ? "NONE" : "REPAIRED") + "\n");
        }
        Path episodes = file("e.csv", text.toString());
        Path scores = file("s.csv", clinic("phq-9", -1));
        Run table = Run.of("outcome", "--outcome", "phq-9", "--table", "--episodes", episodes, scores);
        JsonNode groups = json(Run.of("outcome", "--outcome", "phq-9", "--episodes", episodes, scores))
                .at("/series/0/change_by_repair/groups");

        assertThat(table.lines())
                .filteredOn(line -> line.contains("a group of"))
                .containsExactly("  still open: a group of 2 dyads; how far its dyads differ is taken from all groups"
                        + " together, so its intervals and p may be far off");
        assertThat(groups.at("/3/small").asBoolean()).isTrue();
        assertThat(groups.at("/0/small").asBoolean(true)).isFalse();
    }

    @Test
    void episodesOfTwoCriteriaAreRefused() throws IOException {
        Path episodes = file("e.csv", "dyad,criterion,status\nd1,pelt,NONE\nd1,rci,NONE\n");

        Run run = Run.of("outcome", "--outcome", "phq-9", "--episodes", episodes, file("s.csv", clinic("phq-9", -1)));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("The episodes are of pelt, rci; take those of one rater and one criterion");
    }

    @Test
    void tableIsForPeople() throws IOException {
        Run run = Run.of("outcome", "--outcome", "phq-9", "--table", file("s.csv", clinic("phq-9", -1)));

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("alliance on next outcome", "40 dyads, 320 sessions with both", "no norm: r = 0.278");
    }

    @Test
    void badOutcomeScoreIsRefusedAndTold() throws IOException {
        Run run =
                Run.of("outcome", "--outcome", "phq-9", file("s.csv", clinic("phq-9", -1) + "d41,1,client,phq-9,9\n"));

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("outside 0 to 3");
    }

    @Test
    void fileWithoutTheOutcomeIsRefused() throws IOException {
        Run run = Run.of("outcome", "--outcome", "gad-7", file("s.csv", clinic("ors", 1)));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("No score is of the outcome gad-7");
    }

    /** Alliance as means, outcome as sums of nine items. */
    private static String sums() {
        StringBuilder text = new StringBuilder();
        for (String line : clinic("phq-9", -1).lines().toList()) {
            int cut = line.lastIndexOf(',') + 1;
            boolean outcome = line.contains("phq-9");
            text.append(
                            outcome
                                    ? line.substring(0, cut) + Math.round(9 * Double.parseDouble(line.substring(cut)))
                                    : line)
                    .append('\n');
        }
        return text.toString();
    }

    @Test
    void outcomeInAnotherMetricThanTheAllianceIsTold() throws IOException {
        Path file = file("s.csv", sums());

        Run run = Run.of("outcome", "--outcome", "phq-9", file);
        JsonNode json = json(Run.of("outcome", "--outcome", "phq-9", "--outcome-metric", "sum", file));

        assertThat(run.status()).isNotZero();
        assertThat(run.err()).contains("is outside 0 to 3");
        assertThat(estimate(json, "lagged", "alliance_on_outcome")).isBetween(3.6, 5.4);
        assertThat(json.at("/settings/metric").asString()).isEqualTo("mean");
        assertThat(json.at("/settings/outcome_metric").asString()).isEqualTo("sum");
    }

    @Test
    void refusedOutcomeSaysWhyBeforeItsProblems() throws IOException {
        String rows = HEADER + "a,1,client,srs,5\na,1,client,phq-9,14\na,2,client,phq-9,12\n";

        Run run = Run.of("outcome", "--outcome", "phq-9", file("s.csv", rows));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("No score is of the outcome phq-9 that can be used; 2 rows were refused")
                .contains(
                        "14 is outside 0 to 3",
                        "In the metric mean the outcome is 0 to 3; for another one there is --outcome-metric");
    }

    @Test
    void tableTellsSmallPDyadsLeftOutAndOwnLines() throws IOException {
        Path episodes = file("e.csv", "dyad,criterion,status\n" + episodes(30));

        Run run = Run.of(
                "outcome",
                "--outcome",
                "phq-9",
                "--table",
                "--episodes",
                episodes,
                "--criterion",
                "pelt",
                file("s.csv", clinic("phq-9", -1)));

        assertThat(run.out())
                .contains(
                        "<0.001",
                        "each dyad's line out: on outcome",
                        "r, early alliance, adjusted change",
                        "left out: 10 dyads, without two outcome scores, not judged")
                .doesNotContain(" 0.000 ");
    }

    private static String episodes(int dyads) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= dyads; i++) {
            text.append("d" + i + ",pelt," + (i % 2 == 0 ? "REPAIRED" : "UNREPAIRED") + "\n");
        }
        return text.toString();
    }

    @Test
    void jsonNamesTheCriterionOfTheRuptures() throws IOException {
        JsonNode json = json(Run.of(
                "outcome",
                "--outcome",
                "phq-9",
                "--episodes",
                file("e.csv", "dyad,criterion,status\n" + episodes(40)),
                "--criterion",
                "pelt",
                file("s.csv", clinic("phq-9", -1))));

        assertThat(json.at("/series/0/change_by_repair/criterion").asString()).isEqualTo("pelt");
        assertThat(json.at("/series/0/lagged_with_own_lines/pairs").asInt()).isEqualTo(280);
        assertThat(json.at("/series/0/correlations/1/outcome").asString()).isEqualTo("adjusted_change");
    }

    @Test
    void analysisGoesOnWithoutAnOutcomeThatCannotBeUsed() throws IOException {
        Path outcome = file("o.csv", HEADER + "d01,1,client,phq-9,14\nd01,2,client,phq-9,12\n");
        Path results = folder.resolve("out");

        Run run = Run.of(
                "analyze",
                "--instrument",
                "client=wai-s-client,therapist=wai-s-therapist",
                "--outcome",
                outcome,
                "-o",
                results,
                SampleClinic.WHOLE);

        assertThat(run.status()).as(run.err()).isEqualTo(3);
        assertThat(run.err()).contains("The outcome was left out. No score is of the outcome phq-9 that can be used");
        assertThat(run.out()).contains("Outcome   0 scores accepted, 2 refused");
        assertThat(Files.readString(results.resolve("problems.csv"))).contains("14 is outside 0 to 3");
        assertThat(Files.readString(results.resolve("report.html"))).doesNotContain("Alliance and outcome");
        JsonNode summary = JsonMapper.shared().readTree(Files.readString(results.resolve("summary.json")));
        assertThat(summary.at("/outcome/records/refused").asInt()).isEqualTo(2);
        assertThat(summary.at("/outcome/series").size()).isZero();
        assertThat(summary.at("/outcome/outcome_metric").isNull()).isTrue();
    }

    @Test
    void analysisTakesSumsOfTheOutcomeWhereAsked() throws IOException {
        Path outcome = file("o.csv", HEADER + "d01,1,client,phq-9,14\nd01,2,client,phq-9,12\n");

        Run run = Run.of(
                "analyze",
                "--instrument",
                "client=wai-s-client,therapist=wai-s-therapist",
                "--outcome",
                outcome,
                "--outcome-metric",
                "sum",
                "-o",
                folder.resolve("out"),
                SampleClinic.WHOLE);

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains("Outcome   2 scores accepted, 0 refused");
    }

    @Test
    void fewDyadsAreNotEvaluableWithAReason() throws IOException {
        String few = HEADER + "a,1,client,srs,5\na,1,client,ors,4\na,2,client,srs,6\na,2,client,ors,5\n";

        JsonNode json = json(Run.of("outcome", "--outcome", "ors", file("s.csv", few)));

        assertThat(json.at("/series/0/lagged/evaluable").asBoolean()).isFalse();
        assertThat(json.at("/series/0/lagged/reason").asString())
                .isEqualTo(
                        "no dyad has three consecutive sessions with both scores, which an effect on the next session"
                                + " needs; correlations over dyads do without");
    }

    @Test
    void formNotKnownToMeasureTheAllianceIsPassedOverAndNamed() throws IOException {
        String both = clinic("phq-9", -1);
        String third = lines(both, "srs").replace(",srs,", ",ors,");
        JsonNode json = json(Run.of("outcome", "--outcome", "phq-9", file("s.csv", both + third)));

        assertThat(json.at("/series").size()).isEqualTo(1);
        assertThat(json.at("/series/0/instrument").asString()).isEqualTo("srs");
        assertThat(json.at("/notes").toString())
                .contains("Passed over, since not known to measure the alliance: ors. --alliance-instrument takes one");
    }

    @Test
    void outcomeWhoseNameIsEscapedForSpreadsheetsIsNotPassedOver() throws IOException {
        String both = clinic("phq-9", -1).replace(",phq-9,", ",'=mine,");
        JsonNode json = json(Run.of("outcome", "--outcome", "=mine", "--lower-is-better", file("s.csv", both)));

        assertThat(json.at("/settings/outcome").asString()).isEqualTo("=mine");
        assertThat(json.at("/notes").toString()).doesNotContain("Passed over");
    }

    @Test
    void namedAllianceIsTakenWithoutANote() throws IOException {
        String both = clinic("phq-9", -1);
        String third = lines(both, "srs").replace(",srs,", ",mine,");
        JsonNode json = json(
                Run.of("outcome", "--outcome", "phq-9", "--alliance-instrument", "mine", file("s.csv", both + third)));

        assertThat(json.at("/series/0/instrument").asString()).isEqualTo("mine");
        assertThat(json.at("/notes").toString()).doesNotContain("Passed over");
    }

    @Test
    void unknownFormsAloneAreRefusedAndTheAllianceAskedFor() throws IOException {
        String both = clinic("phq-9", -1).replace(",srs,", ",mine,");
        Run one = Run.of("outcome", "--outcome", "phq-9", file("s.csv", both));
        Run two = Run.of(
                "outcome",
                "--outcome",
                "phq-9",
                "--outcome-file",
                file("o.csv", HEADER + lines(both, "phq-9")),
                file("a.csv", HEADER + lines(both, "mine")));

        for (Run run : new Run[] {one, two}) {
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.err())
                    .contains("No score is of an alliance form", "mine is not known to measure the alliance")
                    .contains("--alliance-instrument");
        }
    }

    @Test
    void criterionWithoutEpisodesIsRefused() throws IOException {
        Run run = Run.of("outcome", "--outcome", "phq-9", "--criterion", "pelt", file("s.csv", clinic("phq-9", -1)));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("--criterion is one of --episodes, which is not named");
    }

    @Test
    void filesWithoutADyadInBothSaySo() throws IOException {
        String both = clinic("phq-9", -1);
        Path outcome = file("o.csv", HEADER + lines(both, "phq-9").replace("d", "e"));
        JsonNode json = json(Run.of(
                "outcome",
                "--outcome",
                "phq-9",
                "--outcome-file",
                outcome,
                file("a.csv", HEADER + lines(both, "srs"))));

        assertThat(json.at("/notes").toString()).contains("No dyad is in both, alliance and outcome");
        assertThat(json.at("/series/0/same_session/reason").asString())
                .isEqualTo("no dyad is in both, alliance and outcome");
    }

    @Test
    void orderOfTheRowsChangesNothing() throws IOException {
        String both = clinic("phq-9", -1);
        both += lines(both, "srs").replace(",client,srs,", ",therapist,srs,");
        List<String> rows = new ArrayList<>(both.lines().skip(1).toList());
        Collections.shuffle(rows, new Random(2));

        JsonNode sorted = json(Run.of("outcome", "--outcome", "phq-9", file("s.csv", both)));
        JsonNode shuffled =
                json(Run.of("outcome", "--outcome", "phq-9", file("t.csv", HEADER + String.join("\n", rows) + "\n")));

        assertThat(shuffled.at("/series")).isEqualTo(sorted.at("/series"));
        assertThat(sorted.at("/series").size()).isEqualTo(2);
    }

    @Test
    void ruptureStillOpenAtTheLastSessionIsAGroup() throws IOException {
        StringBuilder episodes = new StringBuilder("dyad,criterion,status\n");
        for (int i = 1; i <= 40; i++) {
            episodes.append("d" + i + ",calibrated-scan,"
                    + List.of("NONE", "REPAIRED", "PENDING").get(i % 3) + "\n");
        }
        Path file = file("e.csv", episodes.toString());
        Path scores = file("s.csv", clinic("phq-9", -1));
        JsonNode repair = json(Run.of("outcome", "--outcome", "phq-9", "--episodes", file, scores))
                .at("/series/0/change_by_repair");
        String table = Run.of("outcome", "--outcome", "phq-9", "--table", "--episodes", file, scores)
                .out();

        assertThat(repair.at("/left_out").asInt()).isZero();
        assertThat(repair.at("/groups/3/status").asString()).isEqualTo("OPEN");
        assertThat(repair.at("/groups/3/dyads").asInt()).isEqualTo(13);
        assertThat(repair.at("/groups/3/unadjusted_change/low").isNumber()).isTrue();
        assertThat(repair.at("/contrasts/0/difference").isNull()).isTrue();
        assertThat(repair.at("/contrasts/3/less").asString()).isEqualTo("OPEN");
        assertThat(repair.at("/contrasts/3/unadjusted_difference/estimate").isNumber())
                .isTrue();
        assertThat(repair.at("/caution").asString()).contains("noise in the first score");
        assertThat(table)
                .contains(
                        "change, still open (13)",
                        "change, unrepaired: no dyad",
                        "repaired less still open",
                        "still open less no rupture",
                        "not adjusted for the first score",
                        "If groups began differently, noise in the first score alone makes an adjusted difference");
    }

    @Test
    void tableTellsWhatAPointIsAndSetsTheComparableCorrelationBesideTheAnchor() throws IOException {
        Run run = Run.of("outcome", "--outcome", "phq-9", "--table", file("s.csv", clinic("phq-9", -1)));
        List<String> lines = run.lines();
        int anchor = lines.indexOf(lines.stream()
                .filter(line -> line.contains("r, a meta-analysis, no norm"))
                .findFirst()
                .orElseThrow());

        assertThat(lines.get(anchor - 1)).contains("r, early alliance, adjusted change");
        assertThat(lines.get(anchor)).contains("0.278", "295 studies");
        assertThat(run.out())
                .contains(
                        "a point is one of: alliance mean of the items (0 to 10), outcome mean of the items (0 to 3)",
                        "who begins worse can change more");
    }

    @Test
    void jsonMarksTheCorrelationBesideTheAnchor() throws IOException {
        JsonNode json = json(Run.of("outcome", "--outcome", "phq-9", file("s.csv", clinic("phq-9", -1))));

        assertThat(json.at("/series/0/correlations/1/beside_anchor").asBoolean())
                .isTrue();
        assertThat(json.at("/series/0/correlations/0/beside_anchor").asBoolean())
                .isFalse();
        assertThat(json.at("/anchor/comparison").asString()).contains("early alliance with change, given the first");
    }

    @Test
    void helpOfTheRecordSaysWhatItIsForHere() {
        assertThat(Run.of("outcome", "--help").out().replaceAll("\\s+", " "))
                .contains("compare remote sessions with those in person");
    }

    @Test
    void analysisSetsTheOutcomeBesideTheAlliance() throws IOException {
        Run run = Run.of(
                "analyze",
                "--instrument",
                "client=wai-s-client,therapist=wai-s-therapist",
                "--outcome",
                SampleClinic.OUTCOMES,
                "-o",
                folder,
                SampleClinic.WHOLE);

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.lines())
                .containsSubsequence(
                        "Outcome   ors beside client: 48 dyads, 725 sessions, in the report",
                        "Outcome   ors beside therapist: 48 dyads, 679 sessions, in the report",
                        "Outcome   808 scores accepted, 0 refused");
        assertThat(Files.readString(folder.resolve("report.html")))
                .contains(
                        "Alliance and outcome",
                        "doi:10.1037/pst0000172",
                        "Outcome ors, scale total, mean of the items (0 to 10)",
                        "Rupture still open at the last session",
                        "Repaired less still open",
                        "This rule sets no time for a repair",
                        "Ruptures by calibrated-scan",
                        "calibrated-scan found something in",
                        "own line over sessions taken out")
                .doesNotContain("by the first criterion", "A rupture not repaired in time");
        JsonNode summary = JsonMapper.shared().readTree(Files.readString(folder.resolve("summary.json")));
        assertThat(summary.at("/outcome/series/1/change_by_repair/rater").asString())
                .isEqualTo("therapist");
        assertThat(summary.at("/outcome/instrument").asString()).isEqualTo("ors");
        assertThat(summary.at("/outcome/series").size()).isEqualTo(2);
        assertThat(summary.at("/outcome/outcome_metric").asString()).isEqualTo("mean");
        assertThat(summary.at("/outcome/confidence").asDouble()).isEqualTo(0.95);
        assertThat(summary.at("/outcome/early_sessions").asInt()).isEqualTo(3);
        JsonNode open = summary.at("/outcome/series/0/change_by_repair/groups/3");
        assertThat(open.at("/status").asString()).isEqualTo("OPEN");
        assertThat(open.at("/dyads").asInt()).isEqualTo(7);
        assertThat(summary.at("/settings/outcome").asString()).isEqualTo("synthetic-outcomes.csv");
    }

    @Test
    void analysisWithoutOutcomeSaysNothingOfIt() throws IOException {
        Run run = Run.of(
                "analyze",
                "--instrument",
                "client=wai-s-client,therapist=wai-s-therapist",
                "-o",
                folder,
                SampleClinic.WHOLE);

        assertThat(run.status()).isZero();
        assertThat(Files.readString(folder.resolve("report.html"))).doesNotContain("Alliance and outcome");
        assertThat(Files.readString(folder.resolve("summary.json"))).doesNotContain("\"outcome\"");
    }
}
