package io.github.alliance4j.scoring.criterion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.instrument.EvidenceMark;
import io.github.alliance4j.scoring.rupture.episode.EpisodeForm;
import io.github.alliance4j.scoring.rupture.episode.VEpisode;
import io.github.alliance4j.scoring.rupture.sudden.ProportionOf;
import io.github.alliance4j.scoring.rupture.sudden.Stability;
import io.github.alliance4j.scoring.rupture.sudden.SuddenLoss;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RuptureCriterionTest {

    @Test
    void criteriaAreFoundByTheirId() {
        assertThat(RuptureCriterion.parse("mean-2sd")).isEqualTo(RuptureCriterion.MEAN_2SD);
        assertThat(RuptureCriterion.parse("sudden-loss")).isEqualTo(RuptureCriterion.SUDDEN_LOSS);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuptureCriterion.parse("mean-3sd"))
                .withMessageStartingWith("No criterion \"mean-3sd\"; there are mean-2sd, v-episode, stiles-2004")
                .withMessageContaining(", sudden-loss");
        assertThat(RuptureCriterion.find("rci")).contains(RuptureCriterion.RCI);
        assertThat(RuptureCriterion.find("mean-3sd")).isEmpty();
    }

    @Test
    void defaultsAreThoseOfTheDetector() {
        assertThat(RuptureCriterion.MEAN_2SD.detector(Map.of()).settings())
                .isEqualTo(VEpisode.mean2Sd().settings());
        assertThat(RuptureCriterion.SUDDEN_LOSS.detector(Map.of("cutoff", "7")).settings())
                .isEqualTo(SuddenLoss.withCutoff(7).settings());
    }

    @ParameterizedTest
    @EnumSource
    void everyParameterIsASettingOfTheDetectorOrGivesOne(RuptureCriterion criterion) {
        var settings = criterion.detector(Needed.of(criterion)).settings();
        assertThat(criterion.parameters(Needed.of(criterion)))
                .extracting(CriterionParameter::name)
                .containsAll(settings.keySet());
        assertThat(criterion.mark(settings)).isEqualTo(criterion.mark());
        assertThat(criterion.source()).isNotBlank();
        assertThat(criterion.summary()).isNotBlank();
    }

    @Test
    void onlyTheFlagAsPublishedIsVerified() {
        assertThat(RuptureCriterion.MEAN_2SD.mark()).isEqualTo(EvidenceMark.VERIFIED);
        assertThat(RuptureCriterion.SUDDEN_LOSS.mark()).isEqualTo(EvidenceMark.LIBRARY_DEFAULT);
        for (String changed : new String[] {"threshold=1.5", "form=causal", "floor=0.1"}) {
            String[] parts = changed.split("=", -1);
            var settings = RuptureCriterion.MEAN_2SD
                    .detector(Map.of(parts[0], parts[1]))
                    .settings();
            assertThat(RuptureCriterion.MEAN_2SD.mark(settings)).isEqualTo(EvidenceMark.LIBRARY_DEFAULT);
        }
        var repair =
                RuptureCriterion.MEAN_2SD.detector(Map.of("repair-window", "6")).settings();
        assertThat(RuptureCriterion.MEAN_2SD.mark(repair)).isEqualTo(EvidenceMark.VERIFIED);
    }

    @Test
    void everyParameterReachesItsChoice() {
        assertThat(RuptureCriterion.MEAN_2SD
                        .detector(Map.of(
                                "form", "causal",
                                "threshold", "1.5",
                                "floor", " 0.25 ",
                                "max-gap", "2",
                                "repair-window", "3",
                                "repair-tolerance", "0.75",
                                "min-earlier", "6"))
                        .settings())
                .isEqualTo(VEpisode.mean2Sd()
                        .with(EpisodeForm.CAUSAL)
                        .withThreshold(1.5)
                        .withFloor(.25)
                        .withMaxGap(2)
                        .withRepairWindow(3)
                        .withRepairTolerance(.75)
                        .withMinEarlier(6)
                        .settings());
        assertThat(RuptureCriterion.SUDDEN_LOSS
                        .detector(Map.of(
                                "cutoff",
                                "5",
                                "stability",
                                "TRUE-T",
                                "proportion",
                                "0.25",
                                "proportion-of",
                                "scale-range"))
                        .settings())
                .isEqualTo(SuddenLoss.withCutoff(5)
                        .with(Stability.TRUE_T)
                        .withProportion(.25, ProportionOf.SCALE_RANGE)
                        .settings());
    }

    @Test
    void cutoffFollowsFromSdAndReliability() {
        String cutoff = RuptureCriterion.SUDDEN_LOSS
                .detector(Map.of("sd", "10.5", "reliability", ".931"))
                .settings()
                .get("cutoff");
        assertThat(Double.parseDouble(cutoff)).isCloseTo(1.96 * 10.5 * Math.sqrt(2 * (1 - .931)), within(1e-12));
    }

    static Stream<Map<String, String>> incompleteCutoffs() {
        return Stream.of(
                Map.of(),
                Map.of("sd", "1"),
                Map.of("reliability", ".9"),
                Map.of("cutoff", "7", "sd", "1"),
                Map.of("cutoff", "7", "reliability", ".9"),
                Map.of("cutoff", "7", "sd", "1", "reliability", ".9"));
    }

    @ParameterizedTest
    @MethodSource("incompleteCutoffs")
    void suddenLossNeverGuessesItsCutoff(Map<String, String> given) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuptureCriterion.SUDDEN_LOSS.detector(given))
                .withMessage(
                        "Criterion sudden-loss needs either cutoff, or sd and reliability; no cutoff is published");
    }

    @Test
    void unknownNameIsRefusedWithThoseThereAre() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuptureCriterion.MEAN_2SD.detector(Map.of("treshold", "2")))
                .withMessage(
                        "Criterion mean-2sd has no parameter \"treshold\"; it has [form, threshold, floor, max-gap,"
                                + " sustained, repair-window, repair-tolerance, pre-level, onset-moves, min-earlier]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "threshold | two  | a number",
                "threshold | 1,5  | a number",
                "max-gap   | 1.5  | a whole number",
                "form      | live | one of retrospective, causal"
            })
    void valueOfTheWrongKindIsRefused(String name, String value, String kind) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuptureCriterion.MEAN_2SD.detector(Map.of(name, value)))
                .withMessage("Criterion mean-2sd: parameter " + name + " is \"" + value + "\", not " + kind);
    }

    @Test
    void valueOutOfRangeIsRefusedByTheDetector() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuptureCriterion.MEAN_2SD.detector(Map.of("threshold", "NaN")))
                .withMessage("Parameter threshold is NaN; it must be above 0");
    }
}
