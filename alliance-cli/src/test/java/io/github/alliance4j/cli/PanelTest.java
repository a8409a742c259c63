package io.github.alliance4j.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.io.json.PanelParametersJson;
import io.github.alliance4j.scoring.panel.PanelParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class PanelTest {

    private static final String CLINIC = SyntheticPanel.csv(11, 40);
    private static final String APPLIED = "dyad,rater,scale,n,level,level_se,slope,slope_se,next,next_low,next_high,"
            + "log_likelihood,status,reason";

    @TempDir
    private Path folder;

    private Run panel(String text, Object... options) throws IOException {
        List<Object> args = new ArrayList<>(List.of("panel"));
        args.addAll(List.of(options));
        args.add(Files.writeString(folder.resolve("scores.csv"), text));
        return Run.of(args.toArray());
    }

    private static JsonNode json(Run run) {
        return JsonMapper.shared().readTree(run.out());
    }

    @Test
    void tellsWhatTheModelFound() throws IOException {
        Run run = panel(CLINIC, "--model", "slope", "--therapist");

        assertThat(run.status()).as(run.err()).isZero();
        JsonNode json = json(run);
        assertThat(json.propertyNames())
                .containsExactly(
                        "format",
                        "format_version",
                        "library_version",
                        "settings",
                        "input",
                        "records",
                        "problems",
                        "dyads",
                        "evaluable",
                        "rows",
                        "therapists",
                        "fixed_effects",
                        "variances",
                        "covariances",
                        "autocorrelation",
                        "variance_factor",
                        "log_likelihood",
                        "deviance",
                        "parameters",
                        "aic",
                        "bic",
                        "converged",
                        "singular",
                        "advice",
                        "variance_decomposition");
        assertThat(json.at("/settings/method").asString()).isEqualTo("reml");
        assertThat(json.at("/settings/dyads/0/1").asString()).isEqualTo("time");
        assertThat(json.at("/dyads/used").asInt()).isEqualTo(40);
        assertThat(json.at("/therapists").asInt()).isEqualTo(6);
        assertThat(json.at("/fixed_effects/1/term").asString()).isEqualTo("time");
        assertThat(json.at("/fixed_effects/1/estimate").asDouble()).isBetween(0.0, 0.2);
        assertThat(json.at("/fixed_effects/1/low").asDouble())
                .isLessThan(json.at("/fixed_effects/1/estimate").asDouble());
        assertThat(json.at("/variances")).hasSize(4);
        assertThat(json.at("/variances/2/level").asString()).isEqualTo("therapist");
        assertThat(json.at("/variances/3/level").asString()).isEqualTo("session");
        assertThat(json.at("/covariances/0/correlation").asDouble()).isBetween(-1.0, 1.0);
        assertThat(json.at("/converged").asBoolean()).isTrue();
        assertThat(json.at("/deviance").asDouble())
                .isEqualTo(-2 * json.at("/log_likelihood").asDouble());
        assertThat(json.at("/variance_decomposition/icc_dyad/estimate").asDouble())
                .isBetween(0.5, 1.0);
        assertThat(run.out()).doesNotContain("D00", "T1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            intercept | independent | 1 | 0
            slope | independent | 2 | 1
            slope --uncorrelated | independent | 2 | 0
            slope-ar1 | by-session | 2 | 1
            intercept-ar1 | by-session | 1 | 0
            intercept-car1 --time=days | by-time | 1 | 0
            slope-car1 | by-time | 2 | 1
            slope-car1 --time=days | by-time | 2 | 1
            """)
    void everyModelIsFitted(String options, String residuals, int random, int covariances) throws IOException {
        String[] words = options.split(" ", -1);
        Run run = words.length == 1 ? panel(CLINIC, "--model", words[0]) : panel(CLINIC, "--model", words[0], words[1]);

        assertThat(run.status()).as(run.err()).isZero();
        JsonNode json = json(run);
        assertThat(json.at("/settings/residuals").asString()).isEqualTo(residuals);
        assertThat(json.at("/variances")).hasSize(random + 1);
        assertThat(json.at("/covariances")).hasSize(covariances);
        assertThat(json.at("/autocorrelation").isNull()).isEqualTo(residuals.equals("independent"));
        assertThat(json.at("/evaluable").asBoolean()).isTrue();
    }

    @Test
    void optionsChangeWhatTheySay() throws IOException {
        double reml = json(panel(CLINIC, "--model=slope")).at("/log_likelihood").asDouble();
        double ml = json(panel(CLINIC, "--model=slope", "--method=ml"))
                .at("/log_likelihood")
                .asDouble();
        assertThat(ml).isGreaterThan(reml);
        JsonNode contained = json(panel(CLINIC, "--model=slope", "--df=containment"));
        assertThat(contained.at("/fixed_effects/1/df").asDouble())
                .isEqualTo(contained.at("/rows").asInt() - 41);
        assertThat(json(panel(CLINIC, "--model=slope", "--df=normal"))
                        .at("/fixed_effects/1/df")
                        .isNull())
                .isTrue();
        JsonNode days = json(panel(CLINIC, "--model=slope", "--time=days"));
        assertThat(days.at("/settings/time").asString()).isEqualTo("days");
        JsonNode sessions = json(panel(CLINIC, "--model=slope"));
        assertThat(7 * days.at("/fixed_effects/1/estimate").asDouble())
                .isCloseTo(sessions.at("/fixed_effects/1/estimate").asDouble(), within(0.02));
    }

    @Test
    void trimmingLeavesOutWhoDoesNotBelong() throws IOException {
        String odd = CLINIC + "X,T0,1,2024-01-01,40\nX,T0,2,2024-01-08,-30\nX,T0,3,2024-01-15,60\n";
        Path blups = folder.resolve("blups.csv");
        Run run = panel(odd, "--model=slope", "--trim=.001", "--blups", blups);

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(json(run).at("/dyads/left_out").asInt()).isPositive();
        assertThat(json(run).at("/variance_factor").asDouble()).isGreaterThanOrEqualTo(1);
        assertThat(Files.readAllLines(blups)).contains("X,,intercept,,,,,LEFT_OUT", "X,,time,,,,,LEFT_OUT");
    }

    @Test
    void effectsOfDyadsAndTherapistsComeWithIntervals() throws IOException {
        Path blups = folder.resolve("blups.csv");
        Run run = panel(CLINIC, "--model=intercept", "--therapist", "--blups", blups);

        assertThat(run.status()).as(run.err()).isZero();
        List<String> lines = Files.readAllLines(blups);
        assertThat(lines).hasSize(1 + 40 + 6);
        assertThat(lines.get(0)).isEqualTo("dyad,therapist,term,estimate,sd,low,high,status");
        assertThat(lines.get(1)).startsWith("D00,T0,intercept,").endsWith(",EVALUATED");
        assertThat(lines.get(41)).startsWith(",T0,intercept,");
        String[] cells = lines.get(41).split(",", -1);
        assertThat(Double.parseDouble(cells[5])).isLessThan(Double.parseDouble(cells[3]));
        assertThat(Double.parseDouble(cells[6]) - Double.parseDouble(cells[3]))
                .isCloseTo(1.959963984540054 * Double.parseDouble(cells[4]), within(1e-9));
    }

    @Test
    void aSavedFitSaysTheSameOfADyadOfThePanel() throws IOException {
        Path fit = folder.resolve("fit.json");
        Path blups = folder.resolve("blups.csv");
        Run fitted = panel(CLINIC, "--model=slope", "--save", fit, "--blups", blups);
        assertThat(fitted.status()).as(fitted.err()).isZero();
        assertThat(Files.readString(fit)).contains("alliance4j-panel-fit").doesNotContain("D00", "T0");

        Run applied = panel(CLINIC, "--apply", fit);

        assertThat(applied.status()).as(applied.err()).isZero();
        assertThat(applied.lines()).hasSize(41).first().isEqualTo(APPLIED);
        Map<String, Double> effects = new HashMap<>();
        for (String line : Files.readAllLines(blups).subList(1, 81)) {
            String[] cells = line.split(",", -1);
            effects.put(cells[0] + cells[2], Double.parseDouble(cells[3]));
        }
        JsonNode found = json(fitted);
        for (String line : applied.lines().subList(1, 41)) {
            String[] cells = line.split(",", -1);
            assertThat(Double.parseDouble(cells[4]))
                    .isCloseTo(
                            found.at("/fixed_effects/0/estimate").asDouble() + effects.get(cells[0] + "intercept"),
                            within(1e-10));
            assertThat(Double.parseDouble(cells[6]))
                    .isCloseTo(
                            found.at("/fixed_effects/1/estimate").asDouble() + effects.get(cells[0] + "time"),
                            within(1e-10));
            int sessions = Integer.parseInt(cells[3]);
            assertThat(Double.parseDouble(cells[8]))
                    .isCloseTo(Double.parseDouble(cells[4]) + sessions * Double.parseDouble(cells[6]), within(1e-9));
            assertThat(Double.parseDouble(cells[9])).isLessThan(Double.parseDouble(cells[8]));
            assertThat(cells[12]).isEqualTo("EVALUATED");
        }
    }

    @Test
    void aSavedFitJudgesNewDyadsAndThoseWithoutScores() throws IOException {
        Path fit = folder.resolve("fit.json");
        panel(CLINIC, "--model=intercept", "--save", fit);

        Run run = panel("dyad,session,score\nN,1,9\nN,2,\nE,1,\n", "--apply", fit);

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.lines().get(1)).startsWith("N,,total,1,").endsWith(",EVALUATED,");
        assertThat(run.lines().get(2)).isEqualTo("E,,total,0,,,,,,,,,NOT_EVALUABLE,there are no rows");
    }

    @Test
    void aFitByDateAsksWhenTheNextSessionIs() throws IOException {
        Path fit = folder.resolve("fit.json");
        assertThat(panel(CLINIC, "--model=slope-car1", "--time=days", "--save", fit)
                        .status())
                .isZero();

        Run week = panel(CLINIC, "--apply", fit, "--time=days");
        Run month = panel(CLINIC, "--apply", fit, "--time=days", "--next-days=28");
        Run backwards = panel(
                "dyad,session,date,score\nN,1,2024-02-02,5\nN,2,2024-02-01,5\nM,1,,5\n", "--apply", fit, "--time=days");

        assertThat(week.status()).as(week.err()).isZero();
        assertThat(week.lines()).hasSize(41).isNotEqualTo(month.lines());
        assertThat(backwards.lines().get(1))
                .endsWith(",NOT_EVALUABLE,the dyad has an earlier date in session 2 than in session 1");
        assertThat(backwards.lines().get(2)).endsWith(",NOT_EVALUABLE,the dyad has no date in session 1");
        assertThat(panel(CLINIC, "--apply", fit).err()).contains("The time of the fit is days: say --time days");
    }

    @Test
    void aFitThatDoesNotSayDaysIsNotAppliedByDays() throws IOException {
        Path fit = folder.resolve("fit.json");
        panel(CLINIC, "--model=slope", "--time=days", "--save", fit);
        assertThat(Files.readString(fit)).contains("\"time\": \"days\"");
        Files.writeString(fit, Files.readString(fit).replace("\"time\": \"days\"", "\"time\": \"other\""));

        Run days = panel(CLINIC, "--apply", fit, "--time=days");
        assertThat(days.status()).isEqualTo(2);
        assertThat(days.out()).isEmpty();
        assertThat(days.err()).contains("does not say that its time is days");
        assertThat(panel(CLINIC, "--apply", fit).err()).contains("neither the session number nor days");
    }

    @Test
    void aFitThatDoesNotSayWhoseScoresItIsOfIsAppliedWithANote() throws IOException {
        Path fit = folder.resolve("fit.json");
        panel(CLINIC, "--model=intercept", "--save", fit);
        assertThat(panel(CLINIC, "--apply", fit).err()).isEmpty();
        PanelParameters stated = PanelParametersJson.read(fit);
        String text = Files.readString(fit);
        int from = text.indexOf("\"scores\"");
        Files.writeString(fit, text.substring(0, from) + text.substring(text.indexOf("\"time\"", from)));
        assertThat(PanelParametersJson.read(fit).scores()).isEmpty();
        assertThat(stated.scores()).isPresent();

        Run run = panel(CLINIC, "--apply", fit);

        assertThat(run.status()).isZero();
        assertThat(run.err()).contains("Note: the fit does not say of which scale, metric, rater and form it is");
    }

    @Test
    void aFitWithACovariateIsNoMatterOfUsage() throws IOException {
        Path fit = folder.resolve("fit.json");
        panel(CLINIC, "--model=intercept", "--save", fit);
        Files.writeString(fit, Files.readString(fit).replaceAll("\\[\\s*\"time\"\\s*\\]", "[\"x\"]"));

        Run run = panel(CLINIC, "--apply", fit);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("The fit needs the covariate x");
    }

    @Test
    void intervalsAreByProfileUnlessAskedForByTheDeltaMethod() throws IOException {
        JsonNode profile = json(panel(CLINIC, "--model=slope", "--therapist"));
        JsonNode delta = json(panel(CLINIC, "--model=slope", "--therapist", "--intervals=delta"));
        assertThat(profile.at("/settings/intervals").asString()).isEqualTo("profile");
        assertThat(delta.at("/settings/intervals").asString()).isEqualTo("delta");
        for (String place : List.of("/variances/0", "/covariances/0", "/variance_decomposition/icc_dyad")) {
            assertThat(profile.at(place + "/high").asDouble())
                    .isNotEqualTo(delta.at(place + "/high").asDouble());
        }
        boolean fromZero = profile.at("/variances/2/low").asDouble() == 0;
        assertThat(profile.at("/variance_decomposition/parts/0/low").asDouble() == 0)
                .isEqualTo(fromZero);
        assertThat(panel(CLINIC, "--model=slope", "--intervals=wald").status()).isEqualTo(2);
    }

    @Test
    void trimmingThatLeavesOutManySaysSo() throws IOException {
        StringBuilder odd = new StringBuilder(CLINIC);
        for (int i = 0; i < 12; i++) {
            String dyad = "X" + i + ",T0,";
            int size = 5 + i;
            odd.append(dyad).append("1,2024-01-01,").append(6 + size).append('\n');
            odd.append(dyad).append("2,2024-01-08,").append(6 - size).append('\n');
            odd.append(dyad).append("3,2024-01-15,").append(6 + size).append('\n');
        }
        Run run = panel(odd.toString(), "--model=intercept", "--trim=.01");

        assertThat(run.err()).contains("Note: ", "trimming left out 1", " of 52 dyads, where about 1 would go");
        assertThat(json(run).at("/advice").asString()).contains("trimming left out");
    }

    @Test
    void therapistsThatDoNotDifferHaveNoInterval() throws IOException {
        StringBuilder same = new StringBuilder("dyad,therapist,session,date,score\n");
        for (int i = 0; i < 24; i++) {
            for (int s = 1; s <= 4; s++) {
                double score = 5 + (i / 6 % 4) + ((i * 7 + s * 3) % 5) / 4.0;
                same.append("D%02d,T%d,%d,2024-01-%02d,%s\n".formatted(i, i % 6, s, s, score));
            }
        }
        Path blups = folder.resolve("blups.csv");
        Run run = panel(same.toString(), "--model=intercept", "--therapist", "--blups", blups);

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(json(run).at("/variances/1/variance").asDouble()).isZero();
        assertThat(Files.readAllLines(blups)).contains(",T0,intercept,0,,,,NO_VARIANCE");
    }

    @Test
    void aPanelWhoseDyadsAreAllRefusedSaysHowMany() throws IOException {
        Path result = folder.resolve("result.json");
        Run run = panel(
                "dyad,session,date,score\nA,1,,4\nA,2,,5\nB,1,,5\n", "--model=slope", "--time=days", "-o", result);

        assertThat(run.status()).isEqualTo(3);
        assertThat(JsonMapper.shared()
                        .readTree(Files.readString(result))
                        .at("/reason")
                        .asString())
                .isEqualTo("no rows are left: 2 dyads refused for what the model needs");
    }

    @Test
    void aFitOfOtherScoresIsNotApplied() throws IOException {
        Path fit = folder.resolve("fit.json");
        String srs = CLINIC.lines()
                .map(line -> line.startsWith("dyad,") ? line + ",instrument,rater" : line + ",srs,client")
                .reduce("", (all, line) -> all + line + "\n");
        Run fitted = panel(srs.replace(",score,", ",mean,"), "--model=intercept", "--save", fit);
        assertThat(fitted.err()).isEmpty();

        assertThat(panel(CLINIC, "--apply", fit, "--metric=sum").err())
                .contains("--metric sum is not what the fit is of: mean of total, srs, by client");
        assertThat(panel(CLINIC, "--apply", fit, "--scale=bond").err()).contains("--scale bond is not what");
        assertThat(panel(CLINIC, "--apply", fit, "--rater=therapist").err()).contains("--rater therapist is not what");
        assertThat(panel(CLINIC, "--apply", fit, "--instrument=ors").err()).contains("--instrument ors is not what");
        Run other = panel(srs.replace(",srs,", ",haq-ii-client,").replace(",score,", ",mean,"), "--apply", fit);
        assertThat(other.status()).isEqualTo(2);
        assertThat(other.out()).isEmpty();
        assertThat(panel(srs, "--apply", fit).lines()).hasSize(41);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--model=slope", "--therapist", "--save=x.json", "--trim=.01", "--df=normal"})
    void aSavedFitTakesNoOptionOfFitting(String option) throws IOException {
        Path fit = folder.resolve("fit.json");
        panel(CLINIC, "--model=intercept", "--save", fit);

        Run run = panel(CLINIC, "--apply", fit, option);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("--apply takes a model that is fitted, and not " + option.replaceAll("=.*", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--save=-", "--blups=-"})
    void whatGoesBesideTheFitNeedsAName(String option) throws IOException {
        Run run = panel(CLINIC, "--model=intercept", option);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("A file besides the result needs a name");
    }

    @Test
    void whatIsNoFitIsRefusedWithItsPlace() throws IOException {
        Path fit = folder.resolve("fit.json");
        panel(CLINIC, "--model=intercept", "--save", fit);
        Files.writeString(fit, Files.readString(fit).replace("\"format_version\": 1", "\"format_version\": 9"));

        Run run = panel(CLINIC, "--apply", fit);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("fit.json:3 /format_version", "version 9 is not known");
        assertThat(panel(CLINIC, "--apply", folder.resolve("absent.json")).err())
                .contains("no such file");
    }

    @Test
    void dyadsThatLackWhatTheModelNeedsAreRefused() throws IOException {
        String odd = CLINIC + "N,,1,2024-01-01,5\nN,,2,2024-01-08,6\nB,T1,1,2024-01-01,5\nB,T2,2,2024-01-08,6\n";
        Path result = folder.resolve("result.csv");
        Run run = panel(odd, "--model=intercept", "--therapist", "-o", result);

        assertThat(run.status()).isEqualTo(3);
        JsonNode json = JsonMapper.shared().readTree(Files.readString(result));
        assertThat(json.at("/dyads/refused").asInt()).isEqualTo(2);
        assertThat(json.at("/dyads/used").asInt()).isEqualTo(40);
        assertThat(json.at("/records/refused").asInt()).isEqualTo(4);
        assertThat(json.at("/records/accepted").asInt() + 4L)
                .isEqualTo(odd.lines().count() - 1);
        assertThat(Files.readString(folder.resolve("result.problems.csv")))
                .contains("BAD_DYAD", "has no therapist", "has 2 therapists");
        assertThat(panel(odd, "--model=intercept").status()).isZero();
    }

    @Test
    void datesAreNeededWhereTimeIsByDate() throws IOException {
        Run none = panel("dyad,session,score\nA,1,4\nA,2,5\n", "--model=slope-car1");
        assertThat(none.status()).isEqualTo(1);
        assertThat(none.err()).contains("column \"date\" is missing", "time is counted in days");
        Run some = panel(CLINIC + "N,T1,1,,5\nN,T1,2,2024-01-08,6\n", "--model=slope", "--time=days");
        assertThat(some.status()).isEqualTo(3);
        assertThat(some.err()).contains("the dyad \"N\" has no date in session 1");
        Run same = panel(CLINIC + "N,T1,1,2024-01-08,5\nN,T1,2,2024-01-08,6\n", "--model=slope-car1");
        assertThat(same.err()).contains("has the same date in session 2 as in session 1");
        assertThat(panel("dyad,session,score\nA,1,4\n", "--model=slope", "--therapist")
                        .err())
                .contains("column \"therapist\" is missing");
    }

    @Test
    void aPanelIsOfOneRaterAndOneForm() throws IOException {
        String two = "dyad,session,rater,instrument,score\nA,1,client,srs,4\nA,1,therapist,wai-s-therapist,5\n";
        Run run = panel(two, "--model=intercept");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("mean of total, srs, by client; mean of total, wai-s-therapist, by therapist");
        assertThat(run.out()).isEmpty();
        assertThat(panel(two, "--model=intercept", "--rater=client").status()).isZero();
        assertThat(panel(two, "--model=intercept", "--instrument=srs").status()).isZero();
        assertThat(panel(two, "--model=intercept", "--instrument=haq-ii").err())
                .contains("No score is of haq-ii; there are scores of srs, wai-s-therapist");
        assertThat(panel("dyad,session,instrument,score\nA,1,srs,4\nA,2,,5\n", "--model=intercept", "--instrument=srs")
                        .err())
                .contains("mean of total, srs; mean of total.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A,1,4;A,2,5;A,3,6 | there is 1 dyad
            A,1,4;B,1,5;C,1,6;D,1,7;E,1,8 | every dyad has 1 session
            A,1,4;A,2,4;B,1,4;B,2,4;C,1,4;D,1,4;E,2,4 | all scores are equal
            A,1,4;A,2,5;A,3,5;B,1,5;B,2,4 | 2 dyads are fewer than the 4 parameters
            A,1, | there are no rows
            """)
    void whatIsNotIdentifiedIsSaid(String rows, String reason) throws IOException {
        String text = "dyad,session,score\n" + rows.replace(';', '\n') + "\n";
        Run run = panel(text, "--model=intercept");

        assertThat(run.status()).isZero();
        assertThat(json(run).at("/evaluable").asBoolean()).isFalse();
        assertThat(json(run).at("/reason").asString()).contains(reason);
        assertThat(json(run).has("fixed_effects")).isFalse();
        assertThat(run.err()).contains("NOT_EVALUABLE: " + reason);

        Path fit = Files.writeString(folder.resolve("old.json"), "old");
        Run saved = panel(text, "--model=intercept", "--save", fit);
        assertThat(saved.status()).isEqualTo(1);
        assertThat(saved.err()).contains("there is no fit, since " + reason);
        assertThat(saved.out()).isEmpty();
        assertThat(fit).hasContent("old");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--method=ml | --model is needed, or --apply; the models are intercept, slope, slope-ar1, slope-car1",
                "--model=line | No model \"line\"",
                "--model=intercept --uncorrelated | --uncorrelated needs a slope",
                "--model=slope-ar1 --time=days | take slope-car1",
                "--model=slope --trim=.3 | The limit of trimming 0.3 is not from 0 to 0.25",
                "--model=slope --trim=NaN | is not from 0 to 0.25",
                "--model=slope --confidence=1 | Confidence 1.0 is not between 0 and 1",
                "--model=slope --method=bayes | bayes",
                "--model=slope --df=none | none",
                "--model=slope --next-days=3 | --next-days needs --apply"
            })
    void wrongOptionsAreWrongUse(String options, String reason) throws IOException {
        Run run = panel(CLINIC, (Object[]) options.split(" ", -1));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains(reason);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void theInputIsNotReplaced() throws IOException {
        Path scores = folder.resolve("scores.csv");
        for (String option : List.of("-o", "--save", "--blups")) {
            Run run = panel(CLINIC, "--model=intercept", option, scores);
            assertThat(run.status()).isEqualTo(1);
            assertThat(run.err()).contains("it is the file that is read");
            assertThat(scores).hasContent(CLINIC);
        }
    }

    @Test
    void theOrderOfRowsChangesNothing() throws IOException {
        List<String> rows = new ArrayList<>(SyntheticPanel.rows(11, 40).lines().toList());
        Collections.shuffle(rows, new Random(3));
        String shuffled = "dyad,therapist,session,date,score\n" + String.join("\n", rows) + "\n";

        assertThat(panel(shuffled, "--model=slope", "--therapist").out())
                .isEqualTo(panel(CLINIC, "--model=slope", "--therapist").out());
    }

    @Test
    void helpNamesModelsAndDefaults() {
        assertThat(Run.of("panel", "--help").out().replaceAll("\\s+", " "))
                .contains("slope-car1: the same by date", "Default: reml", "Default: 0.95", "--apply=FILE");
    }
}
