package io.github.alliance4j.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class CongruenceTest {

    private static final String HEADER =
            "dyad,scale,n,bias,mean_abs_gap,r,ccc,ccc_low,ccc_high,icc,convergence_slope," + "convergence_p,status";

    @TempDir
    private Path folder;

    private Run congruence(String text, Object... options) throws IOException {
        List<Object> args = new ArrayList<>(List.of("congruence"));
        args.addAll(List.of(options));
        args.add(Files.writeString(folder.resolve("scores.csv"), text));
        return Run.of(args.toArray());
    }

    /** Dyads whose therapist scores a point lower, plain. */
    private static String plain(int dyads) {
        Random random = new Random(5);
        StringBuilder text = new StringBuilder("dyad,session,rater,score\n");
        for (int d = 0; d < dyads; d++) {
            double level = 5 + random.nextGaussian();
            for (int session = 1; session <= 8; session++) {
                double felt = level + random.nextGaussian();
                String key = "D" + d + "," + session;
                text.append(key).append(",client,").append(felt).append('\n');
                text.append(key)
                        .append(",therapist,")
                        .append(felt - 1 + 0.3 * random.nextGaussian())
                        .append('\n');
            }
        }
        return text.toString();
    }

    /** A full scores file of the sample clinic. */
    private Path clinic() {
        Path scores = folder.resolve("clinic.csv");
        Run run = Run.of(
                "score",
                "--instrument",
                "client=wai-s-client,therapist=wai-s-therapist",
                SampleClinic.WHOLE,
                "-o",
                scores);
        assertThat(run.status()).as(run.err()).isZero();
        return scores;
    }

    private static JsonNode json(Path file) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(file));
    }

    @Test
    void writesOneRowADyadInTheOrderOfTheFile() throws IOException {
        Run run = congruence(plain(3));

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.lines()).hasSize(4).first().isEqualTo(HEADER);
        assertThat(run.lines().get(1)).startsWith("D0,total,8,").endsWith(",EVALUATED");
        assertThat(Double.parseDouble(run.lines().get(3).split(",", -1)[3])).isBetween(0.7, 1.3);
        assertThat(run.err()).isEmpty();
    }

    @Test
    void ratersCanBeTurned() throws IOException {
        String[] one = congruence(plain(1)).lines().get(1).split(",", -1);
        String[] turned = congruence(plain(1), "--raters", "therapist,client")
                .lines()
                .get(1)
                .split(",", -1);

        assertThat(turned[3]).isEqualTo("-" + one[3]);
        assertThat(turned[4]).isEqualTo(one[4]);
        assertThat(turned[5]).isEqualTo(one[5]);
    }

    @Test
    void aHigherConfidenceGivesAWiderInterval() throws IOException {
        String[] one = congruence(plain(1)).lines().get(1).split(",", -1);
        String[] wide = congruence(plain(1), "--confidence=0.99").lines().get(1).split(",", -1);

        assertThat(wide[6]).isEqualTo(one[6]);
        assertThat(Double.parseDouble(wide[7])).isLessThan(Double.parseDouble(one[7]));
        assertThat(Double.parseDouble(wide[8])).isGreaterThan(Double.parseDouble(one[8]));
    }

    @Test
    void aDyadWithOneVoiceIsARowThatIsNotEvaluable() throws IOException {
        Run run = congruence(plain(1) + "ONE,1,client,5\nONE,2,client,6\nSEP,1,client,5\nSEP,2,therapist,6\n");

        assertThat(run.status()).isZero();
        assertThat(run.lines()).endsWith("ONE,total,0,,,,,,,,,,NOT_EVALUABLE", "SEP,total,0,,,,,,,,,,NOT_EVALUABLE");
    }

    @Test
    void aFileWithoutTwoVoicesIsToldInANote() throws IOException {
        Run run = congruence("dyad,session,score\nA,1,5\nA,2,4\n");

        assertThat(run.status()).isZero();
        assertThat(run.lines()).containsExactly(HEADER, "A,total,0,,,,,,,,,,NOT_EVALUABLE");
        assertThat(run.err())
                .contains("Note: no dyad has a session that both client and therapist rated; no score names its rater");
    }

    @Test
    void refusedRowsAreToldAndTheRestIsCompared() throws IOException {
        Path table = folder.resolve("out.csv");
        Run run = congruence(plain(1) + "D1,x,client,5\n", "-o", table);

        assertThat(run.status()).isEqualTo(3);
        assertThat(Files.readAllLines(table)).hasSize(2);
        assertThat(folder.resolve("out.problems.csv")).content().contains("session");
    }

    @Test
    void metricsThatCannotBeComparedAreRefusedWithAWayOut() throws IOException {
        String header = "dyad,session,rater,instrument,scale,sum,mean,pomp,answered,items,completeness\n";
        String client = "A,1,client,wai-s-client,total,60,5,66.66666666666667,12,12,COMPLETE\n";
        String therapist = "A,1,therapist,wai-srt-10,total,40,4,75,10,10,COMPLETE\n";
        Path table = folder.resolve("out.csv");

        Run mean = congruence(header + client + therapist, "-o", table);
        assertThat(mean.status()).isEqualTo(2);
        assertThat(mean.err())
                .contains("The two voices cannot be compared: the client scores on 1 to 7, the therapist on 1 to 5")
                .contains("--metric pomp")
                .doesNotContain("66.6");
        assertThat(table).doesNotExist();

        Run pomp = congruence(header + client + therapist, "--metric=pomp");
        assertThat(pomp.status()).as(pomp.err()).isZero();
        assertThat(pomp.lines().get(1)).startsWith("A,total,1,-8.3").endsWith("EVALUATED");
    }

    @Test
    void oneFormOfSeveralIsChosen() throws IOException {
        String text = "dyad,session,rater,instrument,score\nA,1,client,x,5\nA,1,client,y,50\nA,1,therapist,x,4\n";

        Run both = congruence(text);
        assertThat(both.status()).isEqualTo(2);
        assertThat(both.err()).contains("the client filled more than one form", "--instrument");
        Run one = congruence(text, "--instrument=x");
        assertThat(one.lines().get(1)).isEqualTo("A,total,1,1,1,,,,,,,,EVALUATED");
    }

    @Test
    void formsThatAreNotAskedForAreNoProblemWhicheverEndIsTheBetterOne() throws IOException {
        String text = """
                dyad,session,rater,instrument,score
                A,1,client,wai-s-client,5
                A,1,client,phq-9,1.5
                A,1,therapist,wai-s-therapist,4
                """;

        Run all = congruence(text);
        assertThat(all.status()).as("one form has lower scores as better ones").isEqualTo(3);
        Run chosen = congruence(text, "--instrument=wai-s-client,wai-s-therapist");
        assertThat(chosen.status()).as(chosen.err()).isZero();
        assertThat(chosen.lines().get(1)).isEqualTo("A,total,1,1,1,,,,,,,,EVALUATED");
    }

    @Test
    void aFileWithoutTheFormsAskedForIsRefusedByName() throws IOException {
        Run run = congruence("dyad,session,rater,instrument,score\nA,1,client,x,5\n", "--instrument=y,z");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("no record is of the scale \"total\" of y, z; there are \"total\" of x");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --rater=client | Unknown option: '--rater=client'
            --raters=client | --raters names two raters, A,B, not 1
            --raters=client,client | Two raters are compared, not the client twice
            --raters=client,cat | No rater "cat"
            --confidence=1 | onfidence
            --criterion=x.csv | --criterion needs --json or --surface
            --lower-is-better | --lower-is-better is of the scores of --criterion, which is not named
            --surface=x.html | --surface needs --criterion
            """)
    void wrongUseIsRefused(String option, String message) throws IOException {
        Run run = congruence(plain(1), option);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains(message);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void theJsonHasWhatTheTableHasNoRoomFor() throws IOException {
        Path file = folder.resolve("out.json");
        Run run = Run.of("congruence", clinic(), "--json", file);

        assertThat(run.status()).as(run.err()).isZero();
        JsonNode json = json(file);
        assertThat(json.propertyNames())
                .containsExactly(
                        "format",
                        "format_version",
                        "library_version",
                        "input",
                        "confidence",
                        "records",
                        "problems",
                        "dyads",
                        "truth_and_bias",
                        "panel_convergence",
                        "lagged_actor_partner",
                        "one_with_many");
        assertThat(json.at("/dyads")).hasSize(48);
        JsonNode dyad = json.at("/dyads/0");
        assertThat(dyad.propertyNames())
                .containsExactly(
                        "dyad",
                        "evaluable",
                        "sessions",
                        "gap",
                        "temporal",
                        "concordance",
                        "limits",
                        "icc",
                        "lags",
                        "convergence",
                        "profiles");
        assertThat(dyad.at("/limits/lower").asDouble())
                .isLessThan(dyad.at("/limits/mean").asDouble());
        assertThat(dyad.at("/lags/values")).hasSize(7);
        assertThat(dyad.at("/concordance/estimate").asDouble())
                .isEqualTo(Double.parseDouble(run.lines().get(1).split(",", -1)[6]));
        assertThat(dyad.at("/profiles/0/similarity/squared_distance").asDouble())
                .isPositive();
        assertThat(json.at("/truth_and_bias/bias/estimate").asDouble()).isNegative();
        assertThat(json.at("/truth_and_bias/truth_within/low").asDouble()).isPositive();
        assertThat(json.at("/truth_and_bias/force_sd").asDouble()).isNotNegative();
        assertThat(json.at("/panel_convergence/dyads").asInt()).isEqualTo(48);
        double slope = json.at("/panel_convergence/slope/estimate").asDouble();
        assertThat(json.at("/panel_convergence/slope/low").asDouble()).isLessThan(slope);
        assertThat(json.at("/panel_convergence/slope/high").asDouble()).isGreaterThan(slope);
        for (String voice : List.of("first", "second")) {
            JsonNode parts = json.at("/one_with_many/" + voice);
            assertThat(parts).hasSize(3);
            assertThat(parts.get(0).get("level").asString()).isEqualTo("therapist");
            double sum = 0;
            for (JsonNode part : parts) {
                sum += part.get("share").asDouble();
            }
            assertThat(sum).isCloseTo(1, within(1e-9));
        }
        assertThat(json.at("/one_with_many/reciprocity/evaluable").asBoolean()).isTrue();
        assertThat(json.at("/one_with_many/reciprocity/generalised").propertyNames())
                .containsExactly("r", "low", "high");
        assertThat(json.at("/one_with_many/reciprocity/generalised/low").asDouble())
                .isEqualTo(-1);
        assertThat(json.at("/one_with_many/reciprocity/generalised/r").isNull())
                .as("nothing is refuted, as the client's therapists do not differ")
                .isTrue();
        double together = json.at("/one_with_many/reciprocity/sessions/r").asDouble();
        assertThat(together)
                .isBetween(
                        json.at("/one_with_many/reciprocity/sessions/low").asDouble(),
                        json.at("/one_with_many/reciprocity/sessions/high").asDouble());
        assertThat(together).as("the sample's voices move together").isGreaterThan(0.3);
    }

    @Test
    void therapistsAreNotToldApartWhereADyadChangesOne() throws IOException {
        StringBuilder text = new StringBuilder("dyad,therapist,session,rater,score\n");
        plain(12).lines().skip(1).forEach(row -> {
            String[] cells = row.split(",", -1);
            int dyad = Integer.parseInt(cells[0].substring(1));
            boolean changed = dyad < 2 && Integer.parseInt(cells[1]) > 4;
            text.append(cells[0] + ",T" + (changed ? 9 : dyad / 3) + "," + cells[1] + "," + cells[2] + "," + cells[3])
                    .append('\n');
        });
        Path file = folder.resolve("out.json");
        Run run = congruence(text.toString(), "--json", file);

        assertThat(run.status()).isZero();
        assertThat(run.err()).contains("Note: 2 dyads with several therapists");
        assertThat(json(file).has("one_with_many")).isFalse();
    }

    @Test
    void aFileWithAnotherRaterSaysWhose() throws IOException {
        assertThat(congruence("dyad,session,rater,score\nA,1,client,5\nA,2,client,4\n")
                        .err())
                .contains("both client and therapist rated; the scores are of client");
    }

    @ParameterizedTest
    @CsvSource({
        "--json=x.json, -o=x.json, x.json",
        "--json=x.csv, -o=., ./congruence.csv",
        "--json=x.problems.csv, -o=x.csv, x.problems.csv",
        "--json=./x.json, -o=y/../x.json, x.json"
    })
    void noResultIsWrittenOverAnother(String json, String output, String twice) throws IOException {
        Path aside = folder.resolve(twice.startsWith("./") ? "congruence.csv" : json.replace("--json=", ""));
        Run run = congruence(plain(1), "--json=" + aside, "-o=" + folder.resolve(output.replace("-o=", "")));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .contains(
                        "Two results cannot both be written to ",
                        Path.of(twice).getFileName().toString());
        assertThat(folder).isDirectoryNotContaining(file -> !file.endsWith("scores.csv"));
    }

    @Test
    void aFileBesideTheTableNeedsAName() throws IOException {
        assertThat(congruence(plain(1), "--json=-").err()).contains("A file besides the result needs a name, not -");
    }

    @Test
    void aPlainFileHasNoProfiles() throws IOException {
        Path file = folder.resolve("out.json");
        congruence(plain(2) + "ONE,1,client,5\n", "--json", file);

        assertThat(json(file).at("/dyads/0/profiles")).isEmpty();
        assertThat(json(file).has("one_with_many")).as("no therapists").isFalse();
        assertThat(json(file).at("/panel_convergence/evaluable").asBoolean()).isFalse();
        assertThat(json(file).at("/dyads/2/evaluable").asBoolean()).isFalse();
        assertThat(json(file).at("/dyads/2/reason").asString()).isEqualTo("one voice only: no scores of the therapist");
    }

    @Test
    void aCriterionAddsItsResponseSurface() throws IOException {
        StringBuilder outcomes = new StringBuilder("dyad,session,score\n");
        Random random = new Random(2);
        for (int d = 0; d < 20; d++) {
            outcomes.append("D" + d + ",1,99\nD" + d + ",2," + random.nextGaussian() + "\n");
        }
        Path criterion = Files.writeString(folder.resolve("outcome.csv"), outcomes);
        Path file = folder.resolve("out.json");
        Path page = folder.resolve("surface.html");
        Run run = congruence(plain(20), "--json", file, "--criterion", criterion, "--surface", page);

        assertThat(run.status()).as(run.err()).isZero();
        JsonNode surface = json(file).get("response_surface");
        assertThat(surface.get("dyads").asInt()).isEqualTo(20);
        double b1 = surface.at("/b1/estimate").asDouble();
        double b2 = surface.at("/b2/estimate").asDouble();
        assertThat(surface.at("/a1/estimate").asDouble()).isCloseTo(b1 + b2, within(1e-9));
        assertThat(page)
                .content()
                .contains(
                        "Contour lines of outcome.csv",
                        "the outline of 20 dyads",
                        "20 of 20 dyads with both voices have a score of outcome.csv")
                .doesNotContain("D1");
        assertThat(surface.at("/r_squared").asDouble()).isBetween(0.0, 0.9);
    }

    /** A criterion of this form for these dyads, of {@link #plain}. */
    private Path criterion(String form, int from, int to) throws IOException {
        StringBuilder outcomes = new StringBuilder("dyad,session,instrument,score\n");
        Random random = new Random(3);
        for (int d = from; d < to; d++) {
            outcomes.append("D" + d + ",1," + form + "," + (1 + random.nextDouble()) + "\n");
        }
        return Files.writeString(folder.resolve("criterion.csv"), outcomes);
    }

    @Test
    void howManyDyadsHaveACriterionIsTold() throws IOException {
        Path file = folder.resolve("out.json");
        Run none = congruence(plain(8), "--json", file, "--criterion", criterion("", 20, 30));

        assertThat(none.status()).isZero();
        assertThat(none.err()).contains("Note: 0 of 8 dyads with both voices have a score of --criterion");
        assertThat(json(file).at("/criterion/known").asInt()).isEqualTo(10);
        assertThat(json(file).at("/criterion/matched").asInt()).isZero();
        assertThat(json(file).at("/criterion/voices").asInt()).isEqualTo(8);
        assertThat(json(file).at("/response_surface/evaluable").asBoolean()).isFalse();
        assertThat(congruence(plain(8), "--json", file, "--criterion", criterion("", 0, 8))
                        .err())
                .as("all have one")
                .isEmpty();
    }

    @Test
    void aFormWithLowerScoresAsBetterOnesIsTurned() throws IOException {
        Path file = folder.resolve("out.json");
        Run run = congruence(plain(12), "--json", file, "--criterion", criterion("phq-9", 0, 12));
        assertThat(run.status()).as(run.err()).isZero();
        JsonNode known = json(file);
        assertThat(known.at("/criterion/name").asString()).isEqualTo("phq-9 (turned)");

        congruence(plain(12), "--json", file, "--criterion", criterion("own", 0, 12));
        double higher = json(file).at("/response_surface/b1/estimate").asDouble();
        congruence(plain(12), "--json", file, "--criterion", criterion("own", 0, 12), "--lower-is-better");
        assertThat(json(file).at("/response_surface/b1/estimate").asDouble()).isCloseTo(-higher, within(1e-9));
        assertThat(known.at("/response_surface/b1/estimate").asDouble()).isCloseTo(-higher, within(1e-9));
    }

    /** Criteria of both, of {@link #plain}: the client's goes with the own mean, the therapist's is the client's halved. */
    private Path criterionOfBoth(int dyads, String client, String therapist) throws IOException {
        StringBuilder outcomes = new StringBuilder("dyad,session,rater,instrument,score\n");
        Random random = new Random(3);
        for (int d = 0; d < dyads; d++) {
            double score = 1 + random.nextDouble();
            outcomes.append("D" + d + ",1,client," + client + "," + score + "\n");
            outcomes.append("D" + d + ",1,therapist," + therapist + "," + (score / 2 + random.nextDouble()) + "\n");
        }
        return Files.writeString(folder.resolve("both.csv"), outcomes);
    }

    @Test
    void aCriterionOfEachOfTheTwoGivesActorAndPartner() throws IOException {
        Path file = folder.resolve("out.json");
        Run run = congruence(plain(12), "--json", file, "--criterion", criterionOfBoth(10, "own", "own"));

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.err()).contains("Note: 10 of 12 dyads with both voices have a score of --criterion of each");
        JsonNode json = json(file);
        assertThat(json.at("/criterion/name").asString()).isEqualTo("own");
        assertThat(json.at("/criterion/matched").asInt()).isEqualTo(10);
        assertThat(json.has("response_surface")).isFalse();
        JsonNode effects = json.get("actor_partner");
        assertThat(effects.get("dyads").asInt()).isEqualTo(10);
        for (String role : List.of("first", "second")) {
            JsonNode partner = effects.get(role).get("partner");
            assertThat(partner.get("estimate").asDouble())
                    .isBetween(
                            partner.get("low").asDouble(), partner.get("high").asDouble());
        }
    }

    @Test
    void turningTheRatersExchangesTheRolesOfACriterion() throws IOException {
        Path file = folder.resolve("out.json");
        Path both = criterionOfBoth(12, "own", "own");
        congruence(plain(12), "--json", file, "--criterion", both);
        double first = json(file).at("/actor_partner/first/partner/estimate").asDouble();
        congruence(plain(12), "--json", file, "--criterion", both, "--raters", "therapist,client");

        assertThat(json(file).at("/actor_partner/second/partner/estimate").asDouble())
                .isCloseTo(first, within(1e-9));
    }

    @Test
    void eachFormOfACriterionIsTurnedByItself() throws IOException {
        Path file = folder.resolve("out.json");
        congruence(plain(12), "--json", file, "--criterion", criterionOfBoth(12, "own", "own"));
        double client = json(file).at("/actor_partner/first/actor/estimate").asDouble();
        double therapist = json(file).at("/actor_partner/second/actor/estimate").asDouble();
        Run run = congruence(plain(12), "--json", file, "--criterion", criterionOfBoth(12, "phq-9", "own"));

        assertThat(run.status()).as(run.err()).isZero();
        JsonNode turned = json(file);
        assertThat(turned.at("/criterion/name").asString()).isEqualTo("own, phq-9 (turned)");
        assertThat(turned.at("/actor_partner/first/actor/estimate").asDouble()).isCloseTo(-client, within(1e-9));
        assertThat(turned.at("/actor_partner/second/actor/estimate").asDouble()).isCloseTo(therapist, within(1e-9));
    }

    @Test
    void aSurfaceOfACriterionOfEachIsRefused() throws IOException {
        Path page = folder.resolve("surface.html");
        Run run = congruence(plain(12), "--surface", page, "--criterion", criterionOfBoth(12, "own", "own"));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .contains("--surface draws a criterion with one score a dyad", "which --json tells as actor_partner");
        assertThat(page).doesNotExist();
    }

    @Test
    void aCriterionOfThreeRatersIsRefused() throws IOException {
        Path both = criterionOfBoth(12, "own", "own");
        Files.writeString(both, Files.readString(both) + "D3,1,observer,own,5\n");
        Run run = congruence(plain(12), "--json", folder.resolve("out.json"), "--criterion", both);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .contains("--criterion: a dyad has the scores of several raters or forms; one is needed, or one of the"
                        + " client and one of the therapist")
                .doesNotContain("D3");
    }

    @Test
    void aCriterionOfOneRaterIsThatOfTheDyad() throws IOException {
        Path file = folder.resolve("out.json");
        Path both = criterionOfBoth(12, "own", "own");
        Files.writeString(both, Files.readString(both).replaceAll("(?m)^.*therapist.*\n", ""));
        Run run = congruence(plain(12), "--json", file, "--criterion", both);

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(json(file).at("/response_surface/dyads").asInt()).isEqualTo(12);
        assertThat(json(file).has("actor_partner")).isFalse();
    }

    @Test
    void effectsFromSessionToSessionAreToldWhereThereAreEnoughDyads() throws IOException {
        Path file = folder.resolve("out.json");
        congruence(plain(30), "--json", file, "--confidence=0.9");
        JsonNode lagged = json(file).get("lagged_actor_partner");

        assertThat(lagged.get("dyads").asInt()).isEqualTo(30);
        assertThat(lagged.get("steps").asInt()).isEqualTo(30 * 7);
        assertThat(lagged.at("/first/partner/p").asDouble()).isBetween(0.0, 1.0);
        double narrow = lagged.at("/first/actor/high").asDouble();
        congruence(plain(30), "--json", file);
        assertThat(json(file).at("/lagged_actor_partner/first/actor/high").asDouble())
                .isGreaterThan(narrow);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1  | 1 | therapist | fewer than 20 dyads
            30 | 2 | therapist | fewer than 20 dyads
            30 | 1 | observer  | fewer than 20 dyads
            30 | 1 | steady    | within dyads one voice never departs from the line that all dyads share
            """)
    void effectsFromSessionToSessionThatCannotBeToldSayWhy(int dyads, int every, String other, String reason)
            throws IOException {
        Random random = new Random(8);
        StringBuilder text = new StringBuilder("dyad,session,rater,score\n");
        for (int i = 0; i < dyads * 6; i++) {
            String key = "D" + i / 6 + "," + (1 + every * (i % 6)) + ",";
            text.append(key + "client," + random.nextDouble() + "\n");
            text.append(key + (other.equals("steady") ? "therapist,4" : other + "," + random.nextDouble()) + "\n");
        }
        Path file = folder.resolve("out.json");
        Run run = congruence(text.toString(), "--json", file);

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(json(file).at("/lagged_actor_partner/evaluable").asBoolean()).isFalse();
        assertThat(json(file).at("/lagged_actor_partner/reason").asString()).startsWith(reason);
    }

    @Test
    void aDirectionThatContradictsTheFormIsRefused() throws IOException {
        Run run = congruence(
                plain(12),
                "--json",
                folder.resolve("out.json"),
                "--criterion",
                criterion("ors", 0, 12),
                "--lower-is-better");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("By its definition higher scores of ors are better");
    }

    @Test
    void aDamagedCriterionIsRefused() throws IOException {
        Path criterion = Files.writeString(folder.resolve("outcome.csv"), "dyad,session,score\nD0,1,oops\nD1,1,3\n");
        Run run = congruence(plain(2), "--json", folder.resolve("out.json"), "--criterion", criterion);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("--criterion: 1 row refused, first ");
        assertThat(folder.resolve("out.json")).doesNotExist();
    }

    @Test
    void theInputIsNotReplacedByAnOutput() throws IOException {
        Path scores = Files.writeString(folder.resolve("scores.csv"), plain(1));
        Run run = Run.of("congruence", scores, "--json", scores);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("it is the file that is read");
        assertThat(scores).content().isEqualTo(plain(1));
    }
}
