package io.github.alliance4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InstrumentFileTest {

    private static final Path COMFORT = Path.of("..", "alliance-examples", "samples", "comfort-check.json");

    @TempDir
    private Path folder;

    @Test
    void formOfADefinitionFileIsScoredWithItsReversal() throws Exception {
        Path answers = write("a.csv", "dyad,session,comfort,belief,difficulty\nA,1,4,3,1\nA,2,2,2,4\n");

        Run run = Run.of("score", "--instrument", COMFORT, answers);

        assertThat(run.status()).isZero();
        assertThat(run.lines())
                .contains(
                        "A,,1,,client,comfort-check,total,10,3.3333333333333335,83.33333333333334,3,3,COMPLETE",
                        "A,,2,,client,comfort-check,total,4,1.3333333333333333,33.33333333333333,3,3,COMPLETE");
    }

    @Test
    void definitionFileMayServeOneRaterAndAnIdTheOther() throws Exception {
        Path answers = write(
                "a.csv",
                "dyad,session,rater,a,b,c,d,e,f,g,h,i,j,k,l\nA,1,client,4,3,1,,,,,,,,,\nA,1,therapist,4,4,4,4,4,4,4,4,4,4,4,4\n");

        Run run = Run.of("score", "--instrument", "client=" + COMFORT + ",therapist=wai-s-therapist", answers);

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("client,comfort-check,total,10,").contains("therapist,wai-s-therapist,total,");
    }

    @Test
    void answersOutsideTheDefinedRangeAreRefused() throws Exception {
        Path answers = write("a.csv", "dyad,session,a,b,c\nA,1,4,3,1\nA,2,5,2,4\n");

        Run run = Run.of("validate", "--instrument", COMFORT, answers);

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.out() + run.err()).contains("5 is outside 0 to 4");
    }

    @Test
    void clinicIsAnalyzedWithADefinitionFile() throws Exception {
        StringBuilder rows = new StringBuilder("dyad,session,a,b,c\n");
        for (int session = 1; session <= 12; session++) {
            rows.append("A,")
                    .append(session)
                    .append(session == 9 ? ",0,0,4\n" : session % 2 == 0 ? ",4,3,1\n" : ",4,4,1\n");
        }

        Run run = Run.of(
                "analyze", "--instrument", COMFORT, "-o", folder.resolve("out"), write("a.csv", rows.toString()));

        assertThat(run.status()).isZero();
        assertThat(Files.readString(folder.resolve("out/summary.json"))).contains("comfort-check");
        assertThat(Files.readString(folder.resolve("out/episodes.csv")))
                .contains("A,client,total,mean-2sd,REPAIRED,8,9,10");
    }

    @Test
    void scoresOfADefinedFormAreReadByDetect() throws Exception {
        Path answers = write("a.csv", "dyad,session,a,b,c\nA,1,4,3,1\nA,2,2,2,4\nA,3,4,2,4\n");
        Path scores = folder.resolve("scores.csv");
        Run.of("score", "--instrument", COMFORT, "-o", scores, answers);

        Run run = Run.of("detect", "--criterion", "mean-2sd", "--range", "0:4", scores);

        assertThat(run.status()).isZero();
        assertThat(run.lines().get(1)).startsWith("A,client,total,mean-2sd,NOT_EVALUABLE");
    }

    @Test
    void whatShowWritesIsADefinitionFile() throws Exception {
        Path srs = folder.resolve("srs.json");
        Run.of("instruments", "show", "srs", "--json", "-o", srs);
        Path answers = write("a.csv", "dyad,session,a,b,c,d\nA,1,9,8,7,6\n");

        Run byFile = Run.of("score", "--instrument", srs, answers);

        assertThat(byFile).isEqualTo(Run.of("score", "--instrument", "srs", answers));
        assertThat(byFile.status()).isZero();
    }

    @Test
    void existingFileWithAnotherEndingIsADefinitionFile() throws Exception {
        Path form = write("form.txt", Files.readString(COMFORT));

        assertThat(Run.of("score", "--instrument", form, write("a.csv", "dyad,session,a,b,c\nA,1,4,3,1\n"))
                        .status())
                .isZero();
    }

    @Test
    void builtInIdWithOtherKeysIsWrongUse() throws Exception {
        Path form =
                write("form.json", Files.readString(COMFORT).replace("\"id\": \"comfort-check\"", "\"id\": \"srs\""));

        Run run = Run.of("score", "--instrument", form, write("a.csv", "dyad,session,a,b,c\nA,1,4,3,1\n"));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("form.json /id: defines srs otherwise than the built-in form; give it an id of its own");
    }

    @Test
    void brokenDefinitionFailsWithFileLineAndPointer() throws Exception {
        Path form = write("form.json", Files.readString(COMFORT).replace("[ 3 ]", "[ 3.5 ]"));

        Run run = Run.of("score", "--instrument", form, write("a.csv", "dyad,session,a,b,c\nA,1,4,3,1\n"));

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).startsWith("form.json:15 /reversed/0: 3.5 stands where a whole number belongs");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void definitionFileIsShownAndChecked() throws Exception {
        Run shown = Run.of("instruments", "show", COMFORT);
        Path form = write("form.json", Files.readString(COMFORT).replace("[ 3 ]", "[ 3, 9 ]"));
        Run broken = Run.of("instruments", "show", form);
        Run json = Run.of("instruments", "show", "--json", COMFORT);

        assertThat(shown.status()).isZero();
        assertThat(shown.lines()).contains("  reversed   3").first().asString().startsWith("comfort-check (definition");
        assertThat(json.out()).contains("\"id\": \"comfort-check\"");
        assertThat(broken.status()).isEqualTo(1);
        assertThat(broken.err()).startsWith("form.json:15 /reversed/1: Instrument comfort-check reverses item 9");
        assertThat(broken.out()).isEmpty();
    }

    @Test
    void absentDefinitionFailsInWords() throws Exception {
        Run run = Run.of("score", "--instrument", folder.resolve("no.json"), write("a.csv", "dyad,session,a\nA,1,4\n"));

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("no.json: no such file or folder");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
