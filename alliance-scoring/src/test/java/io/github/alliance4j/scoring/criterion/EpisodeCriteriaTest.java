package io.github.alliance4j.scoring.criterion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.instrument.EvidenceMark;
import io.github.alliance4j.scoring.rupture.LiveDetector;
import io.github.alliance4j.scoring.rupture.RuptureDetector;
import io.github.alliance4j.scoring.rupture.episode.DropThreshold;
import io.github.alliance4j.scoring.rupture.episode.EpisodeForm;
import io.github.alliance4j.scoring.rupture.episode.EpisodeRules;
import io.github.alliance4j.scoring.rupture.episode.Reference;
import io.github.alliance4j.scoring.rupture.episode.Repair;
import io.github.alliance4j.scoring.rupture.episode.Scale;
import io.github.alliance4j.scoring.rupture.episode.VEpisode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class EpisodeCriteriaTest {

    static Stream<Arguments> presets() {
        return Stream.of(
                Arguments.of(RuptureCriterion.V_EPISODE, Map.of(), VEpisode.withDefaults()),
                Arguments.of(RuptureCriterion.STILES_2004, Map.of(), EpisodeRules.stiles2004()),
                Arguments.of(RuptureCriterion.STRAUSS_2006, Map.of(), EpisodeRules.strauss2006()),
                Arguments.of(RuptureCriterion.GUMZ_2012, Map.of("between-sd", "0.8"), EpisodeRules.gumz2012(.8)),
                Arguments.of(
                        RuptureCriterion.MCLAUGHLIN_2014,
                        Map.of("scale-value", "0.5"),
                        EpisodeRules.mclaughlin2014(.5)),
                Arguments.of(RuptureCriterion.RCI, Map.of("scale-value", "0.5"), EpisodeRules.reliableChange(.5)),
                Arguments.of(RuptureCriterion.STEVENS_2007, Map.of(), EpisodeRules.stevens2007()));
    }

    @ParameterizedTest
    @MethodSource("presets")
    void criterionIsTheRuleOfItsFactory(RuptureCriterion criterion, Map<String, String> given, VEpisode rule) {
        RuptureDetector detector = criterion.detector(given);
        assertThat(detector.id()).isEqualTo(criterion.id()).isEqualTo(rule.id());
        assertThat(detector.settings()).isEqualTo(rule.settings());
    }

    @ParameterizedTest
    @MethodSource("presets")
    void defaultsOfTheParametersAreThoseOfTheRule(
            RuptureCriterion criterion, Map<String, String> given, VEpisode rule) {
        Map<String, String> all = new LinkedHashMap<>(given);
        criterion.parameters().stream()
                .filter(parameter -> !parameter.defaultValue().isEmpty())
                .forEach(parameter -> all.put(parameter.name(), parameter.defaultValue()));
        assertThat(criterion.detector(all).settings()).isEqualTo(rule.settings());
        assertThat(all.keySet()).containsAll(rule.settings().keySet());
    }

    @ParameterizedTest
    @CsvSource({
        "V_EPISODE, LIBRARY_DEFAULT",
        "STILES_2004, UNCONFIRMED",
        "STRAUSS_2006, UNCONFIRMED",
        "GUMZ_2012, VERIFIED",
        "MCLAUGHLIN_2014, UNCONFIRMED",
        "RCI, LIBRARY_DEFAULT",
        "STEVENS_2007, UNCONFIRMED"
    })
    void marksAreThoseOfTheDefiningCut(RuptureCriterion criterion, EvidenceMark mark) {
        assertThat(criterion.mark()).isEqualTo(mark);
    }

    @ParameterizedTest
    @EnumSource(names = {"STILES_2004", "STRAUSS_2006", "GUMZ_2012", "MCLAUGHLIN_2014", "STEVENS_2007"})
    void whatIsUnconfirmedIsSaidInTheSource(RuptureCriterion criterion) {
        assertThat(criterion.source()).contains("UNCONFIRMED");
    }

    @ParameterizedTest
    @CsvSource({
        "STILES_2004, threshold=1",
        "STILES_2004, scale=residual-sd",
        "STILES_2004, form=causal",
        "STRAUSS_2006, reference=start-of-fall",
        "STRAUSS_2006, strict=true",
        "GUMZ_2012, threshold=1.5",
        "MCLAUGHLIN_2014, threshold=1.645",
        "STEVENS_2007, scale-value=2"
    })
    void changedFlagIsNobodysPublishedRule(RuptureCriterion criterion, String changed) {
        Map<String, String> given = new LinkedHashMap<>(needed(criterion));
        given.put(changed.split("=", -1)[0], changed.split("=", -1)[1]);
        assertThat(criterion.mark(criterion.detector(given).settings())).isEqualTo(EvidenceMark.LIBRARY_DEFAULT);
    }

    @Test
    void bothThresholdsOfGumzArePublished() {
        var less = RuptureCriterion.GUMZ_2012.detector(Map.of("between-sd", "1", "threshold", "1"));
        assertThat(RuptureCriterion.GUMZ_2012.mark(less.settings())).isEqualTo(EvidenceMark.VERIFIED);
    }

    private static Map<String, String> needed(RuptureCriterion criterion) {
        return switch (criterion) {
            case GUMZ_2012 -> Map.of("between-sd", "1");
            case RCI, MCLAUGHLIN_2014 -> Map.of("scale-value", "1");
            default -> Map.of();
        };
    }

    @Test
    void everyChoiceOfTheEngineHasItsWord() {
        RuptureDetector detector = RuptureCriterion.V_EPISODE.detector(Map.ofEntries(
                Map.entry("form", "causal"),
                Map.entry("reference", "mean-of-previous"),
                Map.entry("reference-sessions", "2"),
                Map.entry("scale", "mssd"),
                Map.entry("threshold", "1.5"),
                Map.entry("strict", "false"),
                Map.entry("floor", "0.1"),
                Map.entry("between-sd", "0.2"),
                Map.entry("points", "0.3"),
                Map.entry("share-of-range", "0.05"),
                Map.entry("proportion", "0.06"),
                Map.entry("max-gap", "2"),
                Map.entry("repair", "fraction"),
                Map.entry("repair-window", "any"),
                Map.entry("repair-fraction", "0.8"),
                Map.entry("sustained", "2"),
                Map.entry("pre-level", "reference"),
                Map.entry("onset-moves", "1"),
                Map.entry("min-earlier", "4")));
        VEpisode same = VEpisode.withDefaults()
                .with(EpisodeForm.CAUSAL)
                .with(Reference.meanOfPrevious(2))
                .with(Scale.mssd().atLeast(.1).orBetweenSd(.2))
                .with(DropThreshold.atLeast(1.5)
                        .andPoints(.3)
                        .andShareOfRange(.05)
                        .andProportion(.06))
                .with(Repair.fractionRegained(.8).atAnyTime().sustainedFor(2))
                .withMaxGap(2)
                .withPreLevelAtReference()
                .withOnsetMoves(1)
                .withMinEarlier(4);
        assertThat(detector.settings()).isEqualTo(same.settings());
        assertThat(detector).isInstanceOf(LiveDetector.class);
    }

    @ParameterizedTest
    @CsvSource({
        "previous",
        "running-maximum",
        "start-of-fall",
        "own-mean",
        "earlier-mean",
        "line",
    })
    void everyReferenceHasItsWord(String word) {
        assertThat(RuptureCriterion.V_EPISODE
                        .detector(Map.of("reference", word))
                        .settings())
                .containsEntry("reference", word);
    }

    @Test
    void normNeedsItsLevel() {
        assertThat(RuptureCriterion.V_EPISODE
                        .detector(Map.of("reference", "norm", "norm", "5.1"))
                        .settings())
                .containsEntry("norm", "5.1");
        refused(
                () -> RuptureCriterion.V_EPISODE.detector(Map.of("reference", "norm")),
                "Criterion v-episode needs the parameter norm");
    }

    @ParameterizedTest
    @CsvSource({"within-sd", "difference-sd", "mssd", "moving-range", "residual-sd"})
    void everyOwnScaleHasItsWord(String word) {
        assertThat(RuptureCriterion.V_EPISODE.detector(Map.of("scale", word)).settings())
                .containsEntry("scale", word)
                .doesNotContainKey("scale-value");
    }

    @ParameterizedTest
    @CsvSource({"pooled-within-sd", "between-sd", "sem", "s-diff", "points"})
    void everyGivenScaleHasItsWordAndNeedsItsValue(String word) {
        assertThat(RuptureCriterion.V_EPISODE
                        .detector(Map.of("scale", word, "scale-value", "0.7"))
                        .settings())
                .containsEntry("scale", word)
                .containsEntry("scale-value", "0.7");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuptureCriterion.V_EPISODE.detector(Map.of("scale", word)))
                .withMessageContaining("Criterion v-episode")
                .withMessageContaining("scale-value");
    }

    @Test
    void reliableChangeFollowsFromSdAndReliability() {
        Map<String, String> given = Map.of("sd", "10.5", "reliability", ".931");
        double sDiff = Double.parseDouble(
                RuptureCriterion.RCI.detector(given).settings().get("scale-value"));
        assertThat(sDiff).isCloseTo(3.900577, within(5e-7));
        assertThat(1.96 * sDiff).isCloseTo(7.645131, within(5e-7));
        assertThat(RuptureCriterion.MCLAUGHLIN_2014.detector(given).settings())
                .containsEntry("scale-value", Double.toString(sDiff));
        double sem = Double.parseDouble(RuptureCriterion.V_EPISODE
                .detector(Map.of("scale", "sem", "sd", "10.5", "reliability", ".931"))
                .settings()
                .get("scale-value"));
        assertThat(sem).isCloseTo(2.758124, within(5e-7));
    }

    static Stream<Map<String, String>> incompleteErrors() {
        return Stream.of(
                Map.of(),
                Map.of("sd", "1"),
                Map.of("reliability", ".9"),
                Map.of("scale-value", "1", "sd", "1"),
                Map.of("scale-value", "1", "reliability", ".9"));
    }

    @ParameterizedTest
    @MethodSource("incompleteErrors")
    void reliableChangeNeverGuessesItsError(Map<String, String> given) {
        for (RuptureCriterion criterion : List.of(RuptureCriterion.RCI, RuptureCriterion.MCLAUGHLIN_2014)) {
            refused(
                    () -> criterion.detector(given),
                    "Criterion " + criterion.id()
                            + " with scale s-diff needs either scale-value, or sd and reliability;"
                            + " there is no default for them");
        }
    }

    @Test
    void gumzNeverGuessesTheSdBetweenPersons() {
        refused(
                () -> RuptureCriterion.GUMZ_2012.detector(Map.of()),
                "Criterion gumz-2012 needs the parameter between-sd");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "strict        | maybe | one of true, false",
                "repair        | soon  | one of return, fraction, share, not-reliably-below",
                "repair-window | ever  | a whole number",
                "pre-level     | high  | a whole number"
            })
    void wordThatIsNoneIsRefused(String name, String value, String kind) {
        refused(
                () -> RuptureCriterion.V_EPISODE.detector(Map.of(name, value)),
                "Criterion v-episode: parameter " + name + " is \"" + value + "\", not " + kind);
    }

    private static void refused(Runnable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call::run).withMessage(message);
    }
}
