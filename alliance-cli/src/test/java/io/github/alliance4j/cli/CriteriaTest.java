package io.github.alliance4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alliance4j.scoring.criterion.RuptureCriterion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every criterion on the command line. */
final class CriteriaTest {

    private static final Set<String> STATUS = Set.of("NONE", "NOT_EVALUABLE", "REPAIRED", "UNREPAIRED", "PENDING");

    /** Totals of the SRS: steady, then four low sessions, then as before. */
    private static final double[] FALL = {
        38, 37.5, 38.5, 38, 37.8, 38.2, 38, 37.6, 38.1, 31, 30, 30.5, 31, 38, 37.9, 38.3, 38, 37.7
    };

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mean-2sd | | REPAIRED,10,11,14",
                "mean-2sd | form=causal | REPAIRED,10,11,14",
                "v-episode | threshold=1.5 | REPAIRED,10,11,14",
                "stiles-2004 | | UNREPAIRED,10,10,,",
                "strauss-2006 | | REPAIRED,10,11,14",
                "gumz-2012 | between-sd=2 | REPAIRED,",
                "mclaughlin-2014 | scale-value=1 | REPAIRED,10,",
                "rci | sd=4 reliability=.9 | REPAIRED,10,",
                "stevens-2007 | | REPAIRED,10,",
                "sudden-loss | cutoff=3 | REPAIRED,10,",
                "sudden-loss | cutoff=3 critical-value=2.776 | REPAIRED,10,",
                "i-chart | baseline=8 | REPAIRED,10,11,14",
                "i-chart | rules=western-electric | REPAIRED,",
                "ewma | baseline=8 lambda=0.4 | REPAIRED,10,11,14",
                "cusum | baseline=8 | REPAIRED,10,11,14",
                "cusum | self-starting=true | REPAIRED,10,",
                "pelt | | REPAIRED,10,11,14",
                "optimal-partition | penalty=mbic | REPAIRED,10,11,14",
                "binary-segmentation | noise=1 | REPAIRED,10,11,14",
                "bocpd | | REPAIRED,10,11,14",
                "srs-signal | | REPAIRED,10,11,14",
                "srs-signal | signal=drop | REPAIRED,",
                "consensus | | REPAIRED,10,",
                "consensus | of=pelt+bocpd+rci rci.scale-value=1 votes=2 | REPAIRED,10,11,14"
            })
    void criterionRunsWithItsParameters(String id, String given, String row) throws Exception {
        Run run = detect(id, given);

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.lines().get(0).split(",", -1)).hasSize(15);
        assertThat(run.lines()).hasSizeGreaterThan(1);
        for (String line : run.lines().subList(1, run.lines().size())) {
            assertThat(line).startsWith("A,,total," + id + ",");
            assertThat(line.split(",", -1)[4]).isIn(STATUS);
        }
        assertThat(run.lines()).anyMatch(line -> line.startsWith("A,,total," + id + "," + row));
    }

    @Test
    void allCriteriaRunAtOnce() throws Exception {
        Run run = detect(
                Arrays.stream(RuptureCriterion.values())
                        .map(RuptureCriterion::id)
                        .collect(Collectors.joining(",")),
                "cutoff=3 gumz-2012.between-sd=2 mclaughlin-2014.scale-value=1 rci.scale-value=1 consensus.of=pelt+rci");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.lines().stream()
                        .skip(1)
                        .map(line -> line.split(",", -1)[3])
                        .distinct())
                .containsExactlyElementsOf(Arrays.stream(RuptureCriterion.values())
                        .map(RuptureCriterion::id)
                        .toList());
    }

    @Test
    void parameterOfAMemberReachesConsensusAndTheCriterionItself() throws Exception {
        Run run = detect("rci,consensus", "of=pelt+rci rci.scale-value=100 votes=2");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.lines().get(1)).startsWith("A,,total,rci,NONE");
        assertThat(run.lines().get(2)).startsWith("A,,total,consensus,NONE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"i-chart", "ewma", "cusum"})
    void falseAlarmChoosesTheLimitOfAChart(String id) throws Exception {
        Run run = detect("--false-alarm", id, "baseline=8", "0.1");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.lines().get(1))
                .startsWith("A,,total," + id + ",REPAIRED,10,")
                .contains("\"\"false_alarm\"\":0.1");
    }

    @Test
    void srsSignalTakesMeanAndSumAndTellsThatItTakesNoPercentage() throws Exception {
        Path scores = Files.writeString(folder.resolve("scores.csv"), """
                dyad,session,rater,instrument,scale,sum,mean,pomp
                A,1,client,srs,total,38,9.5,95
                A,2,client,srs,total,34,8.5,85
                A,3,client,srs,total,38,9.5,95
                """);

        assertThat(Run.of("detect", "--criterion", "srs-signal", "--metric", "pomp", scores)
                        .out())
                .contains("NOT_EVALUABLE", "(--metric sum)");
        assertThat(Run.of("detect", "--criterion", "srs-signal", scores).lines().get(1))
                .startsWith("A,client,total,srs-signal,REPAIRED,2,2,3,9.5,8.5,1,");
        assertThat(Run.of("detect", "--criterion", "srs-signal", "--metric", "sum", scores)
                        .lines()
                        .get(1))
                .startsWith("A,client,total,srs-signal,REPAIRED,2,2,3,38,34,4,")
                .contains("\"\"mark\"\":\"\"SINGLE\"\"");
    }

    @Test
    void unconfirmedShowsInSummaryAndReport() throws Exception {
        StringBuilder answers = new StringBuilder("dyad,session,i1,i2,i3,i4\n");
        for (int session = 1; session <= 6; session++) {
            answers.append("A,").append(session).append(session == 4 ? ",6,6,7,6\n" : ",9,9.5,9,9\n");
        }
        Path file = Files.writeString(folder.resolve("answers.csv"), answers);
        Path out = folder.resolve("out");

        Run run = Run.of(
                "analyze",
                "--instrument",
                "srs",
                "--metric",
                "sum",
                "--criteria",
                "srs-signal,stiles-2004,consensus",
                "--param",
                "signal=drop",
                "--param",
                "of=stiles-2004+pelt",
                "-o",
                out,
                file);

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(Files.readString(out.resolve("summary.json")).split("\"UNCONFIRMED\"", -1))
                .hasSizeGreaterThanOrEqualTo(4);
        assertThat(Files.readString(out.resolve("report.html")))
                .contains("srs-signal", "unconfirmed")
                .doesNotContain("Changed from the published rule");
        assertThat(Files.readString(out.resolve("episodes.csv"))).contains("srs-signal,REPAIRED,4,4,5");
    }

    private Run detect(String id, String given) throws IOException {
        return detect("", id, given, "");
    }

    private Run detect(String option, String id, String given, String value) throws IOException {
        StringBuilder text = new StringBuilder("dyad,session,score\n");
        for (int i = 0; i < FALL.length; i++) {
            text.append("A,").append(i + 1).append(',').append(FALL[i]).append('\n');
        }
        List<Object> args = new ArrayList<>(List.of("detect", "--criterion", id));
        if (given != null) {
            for (String one : given.split(" ", -1)) {
                args.addAll(List.of("--param", one));
            }
        }
        if (!option.isEmpty()) {
            args.addAll(List.of(option, value));
        }
        args.add(Files.writeString(folder.resolve("scores.csv"), text));
        return Run.of(args.toArray());
    }
}
