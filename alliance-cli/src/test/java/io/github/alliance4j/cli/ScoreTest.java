package io.github.alliance4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ScoreTest {

    private static final String TWELVE = "dyad,session,a,b,c,d,e,f,g,h,i,j,k,l\n";
    private static final String TEN = "dyad,session,a,b,c,d,e,f,g,h,i,j\n";

    @TempDir
    private Path folder;

    private Path answers(String text) throws IOException {
        return Files.writeString(folder.resolve("a.csv"), text);
    }

    private static List<String> scales(Run run) {
        return run.lines().stream().skip(1).map(line -> line.split(",", -1)[6]).toList();
    }

    @Test
    void compositesAreWrittenOnlyWhereTheyAreAskedFor() throws IOException {
        Path answers = answers(TWELVE + "A,1,1,2,3,4,5,4,3,2,1,2,3,4\n");

        assertThat(scales(Run.of("score", "--instrument=wai-sr-client", answers)))
                .containsExactly("task", "bond", "goal", "total");
        Run run = Run.of("score", "--instrument=wai-sr-client", "--composites", answers);
        assertThat(scales(run)).containsExactly("task", "bond", "goal", "goal-task", "total");
        assertThat(run.lines()).contains("A,,1,,client,wai-sr-client,goal-task,22,2.75,43.75,8,8,COMPLETE");
    }

    @ParameterizedTest
    @CsvSource({
        "refuse, , NOT_SCORABLE, NOT_SCORABLE",
        "as-stated, , PRORATED, NOT_SCORABLE",
        "AS_STATED, , PRORATED, NOT_SCORABLE",
        "prorate, --max-missing=5, PRORATED, NOT_SCORABLE",
        "prorate, --max-missing=0, NOT_SCORABLE, NOT_SCORABLE"
    })
    void formThatLetsOneItemBeMissingIsNeverTakenMoreLeniently(
            String policy, String most, String oneMissing, String twoMissing) throws IOException {
        Path answers = answers(TEN + "A,1,0,1,2,3,4,0,1,2,3,\nA,2,0,1,2,3,4,0,1,2,,\n");

        Run run = most == null
                ? Run.of("score", "--instrument=core-10", "--missing=" + policy, answers)
                : Run.of("score", "--instrument=core-10", "--missing=" + policy, most, answers);

        assertThat(run.lines().get(1)).endsWith(",9,10," + oneMissing);
        assertThat(run.lines().get(2)).endsWith(",8,10," + twoMissing);
    }

    @Test
    void itemThatDoesNotApplyLeavesItsScales() throws IOException {
        Path answers = answers(TWELVE + "A,1,5,5,5,5,5,5,5,5,5,5,-1,-1\n");

        Run run = Run.of("score", "--instrument=wai-sr-client", "--not-applicable=-1,-2", answers);

        assertThat(run.status()).isZero();
        assertThat(run.lines()).contains("A,,1,,client,wai-sr-client,total,60,5,100,10,12,COMPLETE");
        assertThat(Run.of("score", "--instrument=wai-sr-client", answers).err()).contains("-1 is outside 1 to 5");
    }

    @Test
    void limitBelongsToProrating() throws IOException {
        Path answers = answers(TWELVE);
        for (String policy : List.of("refuse", "as-stated")) {
            Run run = Run.of("score", "--instrument=wai-sr-client", "--missing=" + policy, "--max-missing=1", answers);
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.err()).contains("--max-missing needs --missing prorate");
        }
    }

    @Test
    void parentFillsTheFormOfParents() throws IOException {
        Path answers = answers("dyad,session,rater,a,b,c,d,e,f,g,h,i,j,k,l\nA,1,parent,4,1,4,4,1,4,1,1,4,4,1,4\n");

        assertThat(Run.of("score", "--instrument=tasc-r-parent", answers).lines())
                .contains("A,,1,,parent,tasc-r-parent,total,48,4,100,12,12,COMPLETE");
    }

    @Test
    void showTellsCompositesRuleAndKey() {
        assertThat(Run.of("instruments", "show", "sai").lines())
                .contains("  composite  bond: 2 3 5", "  composite  goal-task: 1 4 6");
        assertThat(Run.of("instruments", "show", "core-10").lines())
                .contains("  missing    at most 1 missing", "  reported   mean times 10.0");
        assertThat(Run.of("instruments", "show", "wai-sr-therapist-12").lines())
                .contains("  key        verify before clinical use", "  missing    no rule of its own");
        assertThat(Run.of("instruments", "show", "csrs").out()).contains("client: child, 6 to 12 years");
    }
}
