package io.github.alliance4j.scoring.rupture.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.alliance4j.scoring.explanation.Explanation;
import io.github.alliance4j.scoring.rupture.Detection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScanModelTest {

    private static final ScanModel MODEL = Panels.byHand().model();

    @Test
    void numbersMakeTheSameModelAgain() {
        assertThat(ScanModel.parse(MODEL.byName())).isEqualTo(MODEL);
        assertThat(ScanModel.of(MODEL.numbers()).episodes()).isEqualTo(MODEL.episodes());
        assertThat(MODEL.byName().keySet())
                .startsWith("level", "level-sd", "slope")
                .contains("hold-6", "depth-share-3")
                .hasSize(35);
    }

    @Test
    void missingUnknownAndImpossibleNumbersAreRefused() {
        Map<String, Double> numbers = new LinkedHashMap<>(MODEL.byName());
        numbers.remove("spread");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScanModel.parse(numbers))
                .withMessage("Scan model: spread is missing");
        numbers.put("spread", .3);
        numbers.put("extra", 1.0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScanModel.parse(numbers))
                .withMessage("Scan model: unknown number extra");
        numbers.remove("extra");
        numbers.put("fall-1", .9);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScanModel.parse(numbers))
                .withMessageContaining("the sum of falls is");
        numbers.put("fall-1", -.1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScanModel.parse(numbers))
                .withMessageContaining("a share of falls is -0.1; it must be 0 or more");
    }

    @Test
    void partsOfTheWrongLengthAreRefused() {
        EpisodePrior known = MODEL.episodes();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EpisodePrior(
                        .3, .1, List.of(1.0), known.falls(), known.holds(), known.recoveries(), known.depths()))
                .withMessage("Scan model: onsets needs 3 numbers; it has 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EpisodePrior(
                        1, .1, known.onsets(), known.falls(), known.holds(), known.recoveries(), known.depths()))
                .withMessageContaining("prevalence is 1.0");
    }

    @Test
    void aFindingHasItsSentence() {
        CalibratedScan scan = CalibratedScan.of(Panels.byHand());
        Detection detection = scan.detect(Panels.rupture());
        assertThat(Explanation.of(detection, detection.findings().get(0), scan.settings())
                        .sentence())
                .startsWith("Session 8: 1.19 points (7.0 SD) below the level before")
                .contains("deep with a probability of 0.95; the probability of a rupture is more than 0.99.");
    }
}
