package io.github.alliance4j.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alliance4j.model.response.ResponseSet;
import io.github.alliance4j.scoring.analysis.AnalysisResult;
import io.github.alliance4j.scoring.questionnaire.Instruments;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindRupturesTest {

    @Test
    void theDyadWithAnOpenFindingComesFirst() {
        AnalysisResult clinic = FindRuptures.analyze(clinic());

        assertThat(FindRuptures.worklist(clinic))
                .containsExactly("late OPEN_RUPTURE", "mended REPAIRED_RUPTURE", "steady NONE");
    }

    @Test
    void findingsNameTheirSessions() {
        AnalysisResult clinic = FindRuptures.analyze(clinic());

        assertThat(FindRuptures.findings(clinic))
                .containsExactly("mended: REPAIRED, onset 6, nadir 6, repair 7", "late: PENDING, onset 10, nadir 10");
    }

    @Test
    void aShortSeriesIsToldAsNotEvaluable() {
        AnalysisResult clinic = FindRuptures.analyze(forms("short", 4, 5, 4));

        assertThat(FindRuptures.findings(clinic))
                .singleElement()
                .asString()
                .startsWith("short: not evaluable, in a series of 3 sessions");
    }

    private static List<ResponseSet> clinic() {
        List<ResponseSet> forms = new ArrayList<>(forms("steady", 4, 5, 4, 5, 4, 5, 4, 5, 4, 5));
        forms.addAll(forms("mended", 5, 4, 5, 4, 5, 1, 5, 4, 5, 4));
        forms.addAll(forms("late", 5, 4, 5, 4, 5, 4, 5, 4, 5, 1));
        return forms;
    }

    /** A form a session on which every item has the same answer. */
    static List<ResponseSet> forms(String dyad, int... levels) {
        List<ResponseSet> forms = new ArrayList<>();
        for (int level : levels) {
            double[] answers = new double[12];
            Arrays.fill(answers, level);
            forms.add(ResponseSet.builder(Instruments.WAI_SR_CLIENT)
                    .dyad(dyad)
                    .session(forms.size() + 1)
                    .answers(answers)
                    .build());
        }
        return forms;
    }
}
