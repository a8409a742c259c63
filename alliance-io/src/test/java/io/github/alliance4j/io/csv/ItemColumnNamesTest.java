package io.github.alliance4j.io.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.scoring.questionnaire.InstrumentCatalog;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The names of item columns are held against the key of the form. */
class ItemColumnNamesTest {

    private static final String NUMBER = "a number at the end of a name is that of its item in the form";

    private static final String TURNED =
            "says that its answers were turned already; answers are read as they were filled"
                    + " in, and the form's key turns them. Give the answers as they were filled in; if they are, rename the column";

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "wai-sr-client | q13,q14,q15,q16,q17,q18,q19,q20,q21,q22,q23,q24 | q13 | 1",
                "wai-sr-client | q0,q1,q2,q3,q4,q5,q6,q7,q8,q9,q10,q11 | q0 | 1",
                "wai-sr-client | a,b,c,d,e,f,g,h,wai10,wai9,wai11,l | wai10 | 9",
                "wai-sr-client | wai9,wai10,wai11,d,e,f,g,h,i,j,k,l | wai9 | 1",
                "wai-sr-client | goal1,goal2,goal3,goal4,task1,task2,task3,task4,bond1,bond2,bond3,bond4 | goal1 | 1",
                "wai-sr-client | a,b,c,d,e,f,g,h,i,j,k,item 2 | item 2 | 12",
                "wai-sr-client | a,b,c,d,e,f,g,h,i,j,k,l99999999999 | l99999999999 | 12",
            })
    void nameThatEndsInTheNumberOfAnotherItemIsRefused(String form, String names, String column, int item) {
        assertThat(fault(form, names)).startsWith("ITEM_ORDER in.csv:1 " + column + ": ");
        // The first column that contradicts its place is named, by whichever rule it breaks.
        assertThat(fault(form, names)).contains("column \"" + column + "\" stands where item " + item + " belongs");
        assertThat(fault(form, names)).containsAnyOf(NUMBER, "a column named after the scale");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "srs | task,bond,goal,overall | task | 1 | an item of bond | task",
                "wai-b3-client | bond,task,goal | bond | 1 | an item of goal | bond",
                "wai-b3-client | Goal,BOND,task | BOND | 2 | an item of task | bond",
                "wai-sr-client | bond_1,b,c,d,e,f,g,h,i,j,k,l | bond_1 | 1 | an item of task | bond",
                "srs | a,b,c,Bond | Bond | 4 | an item of no subscale | bond",
            })
    void nameOfAnotherScaleIsRefused(String form, String names, String column, int item, String belongs, String scale) {
        assertThat(fault(form, names))
                .isEqualTo("ITEM_ORDER in.csv:1 " + column + ": column \"" + column + "\" stands where item " + item
                        + " belongs, which is " + belongs + " in " + form + "; a column named after the scale " + scale
                        + " stands at one of its items");
    }

    @ParameterizedTest
    @CsvSource({
        "item_1R",
        "i1_r",
        "q1rev",
        "q1_reversed",
        "Q1-Recoded",
        "q4 reverse",
        "q4.recode",
        "q3_REV",
    })
    void nameThatSaysItsAnswersWereTurnedIsRefused(String name) {
        assertThat(fault("wai-b3-client", name + ",b,c"))
                .isEqualTo("ITEM_REVERSED in.csv:1 " + name + ": column \"" + name + "\" " + TURNED);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "wai-b3-client | goal,task,bond",
                "wai-b3-client | goal1,task2,bond3",
                "wai-b3-client | goals,tasks,bonds",
                "wai-b3-client | our_goal,my_task,bond_feeling",
                "wai-b3-client | over,river,number",
                "srs | bond,goal,task,overall",
            })
    void nameThatFitsItsPlaceIsRead(String form, String names) {
        int items = names.split(",").length;

        assertThat(Reading.of(folder, text(names, items), selection(form))
                        .counts
                        .accepted())
                .isEqualTo(1);
    }

    /** Whose key is contradicted is found whichever rater's form it is. */
    @Test
    void namesAreHeldAgainstTheFormsOfAllRaters() {
        FormSelection both = FormSelection.of(
                Map.of(Rater.CLIENT, named("wai-b3-client"), Rater.THERAPIST, named("wai-b3-therapist")));

        assertThat(Reading.word(Reading.fault(folder, "dyad,session,rater,task,goal,bond\nA,1,client,1,1,1\n", both)))
                .contains("which is an item of goal in wai-b3-client");
    }

    private String fault(String form, String names) {
        return Reading.word(Reading.fault(folder, text(names, names.split(",").length), selection(form)));
    }

    private static String text(String names, int items) {
        return "dyad,session," + names + "\nA,1" + ",1".repeat(items) + "\n";
    }

    private static FormSelection selection(String form) {
        Rater rater = named(form).raters().iterator().next();
        return FormSelection.of(Map.of(rater, named(form)));
    }

    private static Instrument named(String id) {
        return InstrumentCatalog.builtIn().instrument(id);
    }
}
