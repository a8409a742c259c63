package io.github.alliance4j.scoring.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.alliance4j.scoring.reference.CaseResult.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceRunnerTest {

    @TempDir
    private Path folder;

    private Map<String, Object> ours;

    @BeforeEach
    void anAnswer() {
        ours = new LinkedHashMap<>();
        ours.put("mean", 2.0);
        ours.put("n", 3);
        ours.put("word", "flat");
        ours.put("sure", true);
        ours.put("gap", OptionalDouble.empty());
        ours.put("ci", List.of(1.0, 3.0));
        ours.put("fit", Map.of("loose", 1.0, "tight", 1.0));
    }

    private record Fake(Function<ReferenceCase, LibraryAnswer> answer) implements ReferenceKind {
        @Override
        public String topic() {
            return "topic";
        }

        @Override
        public String kind() {
            return "known";
        }

        @Override
        public LibraryAnswer run(ReferenceCase reference) {
            return answer.apply(reference);
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text.replace('\'', '"'));
    }

    private CaseResult one(Function<ReferenceCase, LibraryAnswer> answer, String json) throws IOException {
        write(folder.resolve("topic/cases.json"), "[{'id':'a','kind':'known','tolerance':1e-8," + json + "}]");
        List<CaseResult> results = new ReferenceRunner(List.of(new Fake(answer))).run(List.of(folder));
        assertThat(results).hasSize(1);
        return results.get(0);
    }

    private CaseResult one(String json) throws IOException {
        return one(reference -> LibraryAnswer.of(ours), json);
    }

    @Test
    void agreeingCasePasses() throws IOException {
        CaseResult result =
                one("'expected':{'mean':2.000000001,'n':3,'word':'flat','sure':true,'gap':null,'ci':[1,3]}");
        assertThat(result.status()).as(result.detail()).isEqualTo(Status.PASS);
        assertThat(result.error()).isBetween(4e-10, 6e-10);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'mean':2.001}        | mean: expected 2.001, got 2.0",
                "{'n':4}               | n: expected 4, got 3",
                "{'word':'steep'}      | word: expected steep, got flat",
                "{'sure':false}        | sure: expected false, got true",
                "{'mean':null}         | mean: expected not defined, got 2.0",
                "{'gap':0}             | gap: expected 0, got not defined",
                "{'ci':[1,2]}          | ci: expected 2.0, got 3.0",
                "{'ci':[1]}            | ci: expected 1 values",
                "{'other':1}           | other: the library gives no answer",
                "{'fit':{'none':1}}    | fit/none: the library gives no answer",
                "{'mean':'Inf'}        | mean: expected Infinity, got 2.0"
            })
    void wrongValueFails(String expected, String detail) throws IOException {
        CaseResult result = one("'expected':" + expected);
        assertThat(result.status()).isEqualTo(Status.FAIL);
        assertThat(result.detail()).isEqualTo(detail);
    }

    @Test
    void toleranceIsRelativeAboveOneAndAbsoluteBelow() throws IOException {
        ours.put("big", 1000.5);
        assertThat(one("'expected':{'big':1000},'tolerances':{'big':6e-4}").status())
                .isEqualTo(Status.PASS);
        assertThat(one("'expected':{'big':1000},'tolerances':{'big':4e-4}").status())
                .isEqualTo(Status.FAIL);
        ours.put("small", 0.0105);
        assertThat(one("'expected':{'small':0.01},'tolerances':{'small':6e-4}").status())
                .isEqualTo(Status.PASS);
    }

    @Test
    void longestPathOfTolerancesWins() throws IOException {
        String expected = "'expected':{'fit':{'loose':1.01,'tight':1.01}},'tolerances':";
        assertThat(one(expected + "{'fit':0.1}").status()).isEqualTo(Status.PASS);
        CaseResult result = one(expected + "{'fit':0.1,'fit/tight':1e-6}");
        assertThat(result.detail()).isEqualTo("fit/tight: expected 1.01, got 1.0");
        assertThat(one(expected + "{'fi':0.1}").status()).isEqualTo(Status.FAIL);
    }

    /** A peer that stopped before the optimum must be met where it stopped, within the tolerances as they are. */
    @Test
    void higherLikelihoodThanThePeersMustBeShownToBeTheSameFunction() throws IOException {
        ours.put("logLik", -9.0);
        ours.put("sigma", 3.0);
        Function<ReferenceCase, LibraryAnswer> unproven =
                reference -> LibraryAnswer.of(ours).withObjective(9, true);
        Function<ReferenceCase, LibraryAnswer> answer =
                reference -> unproven.apply(reference).atPeer(() -> Map.of("logLik", -9.5, "mean", 2.05));
        String json = "'tolerances':{'mean':0.01},'expected':{'logLik':-9.5,'sigma':2.9,'mean':";
        CaseResult near = one(answer, json + "2.055}");
        assertThat(near.status()).isEqualTo(Status.PASS);
        assertThat(near.detail())
                .isEqualTo(
                        "better optimum: log-likelihood -9.0 above the peer's -9.5; at the peer's variances the model"
                                + " gives the peer's numbers");
        assertThat(one(answer, json + "2.1}").status()).isEqualTo(Status.FAIL);
        assertThat(one(unproven, json + "2.0}").status()).isEqualTo(Status.FAIL);
        Function<ReferenceCase, LibraryAnswer> otherFunction =
                reference -> unproven.apply(reference).atPeer(() -> Map.of("logLik", -9.4, "mean", 2.05));
        assertThat(one(otherFunction, json + "2.055}").status()).isEqualTo(Status.FAIL);
        String lower = "'tolerances':{'mean':0.01},'expected':{'logLik':-8.5,'sigma':3,'mean':2.05}";
        assertThat(one(answer, lower).status()).isEqualTo(Status.FAIL);
    }

    @Test
    void infinityEqualsInfinityOnly() throws IOException {
        ours.put("mean", Double.POSITIVE_INFINITY);
        assertThat(one("'expected':{'mean':'Inf'}").status()).isEqualTo(Status.PASS);
        assertThat(one("'expected':{'mean':'-Inf'}").status()).isEqualTo(Status.FAIL);
        assertThat(one("'expected':{'mean':1}").status()).isEqualTo(Status.FAIL);
    }

    @Test
    void notANumberCountsAsNotDefined() throws IOException {
        ours.put("mean", Double.NaN);
        assertThat(one("'expected':{'mean':null}").status()).isEqualTo(Status.PASS);
        assertThat(one("'expected':{'mean':0}").status()).isEqualTo(Status.FAIL);
    }

    private CaseResult rows(String csv) throws IOException {
        write(folder.resolve("topic/out.csv"), csv);
        List<Map<String, Object>> answer = List.of(
                Map.of("id", "p1", "n", 4, "mean", 1.5), Map.of("id", "p2", "n", 2, "mean", OptionalDouble.empty()));
        return one(reference -> LibraryAnswer.ofRows(List.of("id"), answer), "'expected_file':'out.csv'");
    }

    @Test
    void rowsAreMatchedByKeyNotByPosition() throws IOException {
        CaseResult result = rows("id,n,mean\np2,2,\np1,4,1.5\n");
        assertThat(result.status()).as(result.detail()).isEqualTo(Status.PASS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "p1,4,1.5;p2,2,0      | row [p2], mean: expected 0, got not defined",
                "p1,4,;p2,2,          | row [p1], mean: expected not defined, got 1.5",
                "p1,3,1.5;p2,2,       | row [p1], n: expected 3, got 4",
                "p1,4,1.5             | rows: row [p2] is not expected",
                "p1,4,1.5;p2,2,;p3,1, | rows: the library gives no row [p3]"
            })
    void wrongRowFails(String lines, String detail) throws IOException {
        CaseResult result = rows("id,n,mean\n" + lines.replace(';', '\n') + "\n");
        assertThat(result.status()).isEqualTo(Status.FAIL);
        assertThat(result.detail()).isEqualTo(detail);
    }

    @Test
    void missingFileOfAnExternalCaseIsSkipped() throws IOException {
        CaseResult result = one("'input':'no.csv','external':true,'expected':{'mean':2}");
        assertThat(result.status()).isEqualTo(Status.SKIPPED);
        assertThat(result.detail()).isEqualTo("missing no.csv");
        assertThat(one("'params':{'key':'key.csv'},'external':true,'expected':{'mean':2}")
                        .status())
                .isEqualTo(Status.SKIPPED);
        assertThat(one("'expected_file':'out.csv','external':true").status()).isEqualTo(Status.SKIPPED);
    }

    @Test
    void missingFileOfAnotherCaseFails() throws IOException {
        CaseResult result = one("'input':'no.csv','expected':{'mean':2}");
        assertThat(result.status()).isEqualTo(Status.FAIL);
        assertThat(result.detail()).isEqualTo("missing no.csv");
    }

    @Test
    void unknownKindAndUnknownTopicAreUnsupported() throws IOException {
        write(folder.resolve("topic/cases.json"), "[{'id':'a','kind':'other','input':'no.csv'}]");
        write(folder.resolve("else/cases_more.json"), "[{'id':'a','kind':'known'}]");
        assertThat(new ReferenceRunner(List.of(new Fake(reference -> LibraryAnswer.of(ours)))).run(List.of(folder)))
                .extracting(CaseResult::status)
                .containsExactly(Status.UNSUPPORTED, Status.UNSUPPORTED);
    }

    @Test
    void crashFailsItsCaseOnly() throws IOException {
        write(
                folder.resolve("topic/cases.json"),
                "[{'id':'a','kind':'known'},{'id':'b','kind':'known','tolerance':0,'expected':{'mean':2}}]");
        List<CaseResult> results = new ReferenceRunner(List.of(new Fake(reference -> {
                    if (reference.id().equals("a")) {
                        throw new IllegalStateException("broken");
                    }
                    return LibraryAnswer.of(ours);
                })))
                .run(List.of(folder));
        assertThat(results).extracting(CaseResult::status).containsExactly(Status.FAIL, Status.PASS);
        assertThat(results.get(0).detail()).isEqualTo("IllegalStateException: broken");
    }

    @Test
    void caseThatExpectsNothingFails() throws IOException {
        assertThat(one("'expected':{}").detail()).isEqualTo("nothing: the case expects nothing that could be compared");
    }

    @Test
    void brokenCasesFileFailsAndTheOthersRun() throws IOException {
        write(folder.resolve("topic/cases.json"), "[{");
        write(folder.resolve("topic/cases_b.json"), "[{'id':'b','kind':'known','expected':{'mean':2}}]");
        List<CaseResult> results =
                new ReferenceRunner(List.of(new Fake(reference -> LibraryAnswer.of(ours)))).run(List.of(folder));
        assertThat(results).extracting(CaseResult::status).containsExactly(Status.FAIL, Status.PASS);
        assertThat(results.get(0).id()).isEqualTo("cases.json");
    }

    @Test
    void firstFolderWins() throws IOException {
        write(folder.resolve("one/topic/cases.json"), "[{'id':'a','kind':'known','expected':{'mean':9}}]");
        write(
                folder.resolve("two/topic/cases.json"),
                "[{'id':'a','kind':'known','expected':{'mean':2}},{'id':'b','kind':'known','expected':{'mean':2}}]");
        List<CaseResult> results = new ReferenceRunner(List.of(new Fake(reference -> LibraryAnswer.of(ours))))
                .run(List.of(folder.resolve("one"), folder.resolve("two")));
        assertThat(results).extracting(CaseResult::id).containsExactly("a", "b");
        assertThat(results).extracting(CaseResult::status).containsExactly(Status.FAIL, Status.PASS);
    }

    @Test
    void topicWithoutCasesIsPassedOver() throws IOException {
        write(folder.resolve("detection/panel.csv"), "dyad,session,score\n");
        write(folder.resolve("topic/data/cases.json"), "[]");
        assertThat(new ReferenceRunner(List.of()).run(List.of(folder))).isEmpty();
    }

    @Test
    void folderThatDoesNotExistIsRefused() {
        Path none = folder.resolve("none");
        ReferenceRunner runner = new ReferenceRunner(List.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> runner.run(List.of(none)))
                .withMessage("No folder of reference cases " + none);
    }

    @ParameterizedTest
    @CsvSource({"1.0,false,PASS", "1.1,false,FAIL", "0.9,false,PASS", "0.9,true,FAIL", "0.5,true,PASS"})
    void peerThatMissedTheOptimumIsOnlyToBeReached(double objective, boolean exact, Status status) throws IOException {
        CaseResult result = one(
                reference -> LibraryAnswer.of(Map.of()).withObjective(objective, exact),
                "'replicate':false,'expected':{'mean':7},'optimum':{'objective':0.5,'peer_objective':1.0}");
        assertThat(result.status()).isEqualTo(status);
    }

    @Test
    void reportHasOneLineACase() throws IOException {
        Path report = folder.resolve("target/report.csv");
        ReferenceRunner.write(
                List.of(
                        new CaseResult("t", "a", "k", Status.PASS, 1.5e-12, ""),
                        new CaseResult("t", "b", "k", Status.FAIL, 0.25, "x, \"y\"\nz"),
                        new CaseResult("t", "c", "k", Status.UNSUPPORTED, 0, "")),
                report);
        assertThat(Files.readAllLines(report))
                .containsExactly(
                        "topic,id,kind,status,max_rel_error,detail",
                        "t,a,k,PASS,1.50e-12,",
                        "t,b,k,FAIL,0.250,\"x, \"\"y\"\" z\"",
                        "t,c,k,UNSUPPORTED,,");
    }
}
