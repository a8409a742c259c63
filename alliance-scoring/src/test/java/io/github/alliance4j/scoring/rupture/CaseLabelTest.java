package io.github.alliance4j.scoring.rupture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.series.SeriesKey;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseLabelTest {

    private static final SeriesKey KEY = SeriesKey.of(DyadId.of("A"));

    private static Detection detection(String statuses) {
        List<RuptureFinding> findings = statuses == null
                ? List.of()
                : Arrays.stream(statuses.strip().split(" +"))
                        .map(CaseLabelTest::finding)
                        .toList();
        return Detection.of("any", KEY, findings);
    }

    private static RuptureFinding finding(String status) {
        RuptureFinding.Builder finding =
                RuptureFinding.builder().onset(3).nadir(3, 1).signalSession(3).status(EpisodeStatus.valueOf(status));
        return (status.equals("REPAIRED") ? finding.repair(4) : finding).build();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                            | NO_RUPTURE | NO_RUPTURE",
                "REPAIRED                    | REPAIR     | REPAIR",
                "UNREPAIRED                  | RUPTURE    | RUPTURE",
                "PENDING                     | RUPTURE    | RUPTURE",
                "REPAIRED UNREPAIRED         | RUPTURE    | REPAIR",
                "PENDING REPAIRED            | RUPTURE    | REPAIR",
                "NOT_EVALUABLE REPAIRED      | REPAIR     | REPAIR",
                "NOT_EVALUABLE UNREPAIRED    | RUPTURE    | RUPTURE"
            })
    void caseIsLabelledByItsEpisodes(String statuses, CaseLabel all, CaseLabel any) {
        assertThat(CaseLabel.ifAllRepaired(detection(statuses)).value()).contains(all);
        assertThat(CaseLabel.ifAnyRepaired(detection(statuses)).value()).contains(any);
    }

    @Test
    void episodesWithoutALevelBeforeDecideNothing() {
        assertThat(CaseLabel.ifAllRepaired(detection("NOT_EVALUABLE")).reason())
                .isEqualTo("no episode has a session before it that says what a repair would be");
    }

    @Test
    void seriesThatCannotBeJudgedHasNoLabel() {
        assertThat(CaseLabel.ifAnyRepaired(Detection.notEvaluable("any", KEY, "too short"))
                        .reason())
                .isEqualTo("too short");
    }
}
