package io.github.alliance4j.scoring.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.response.ResponseSet;
import io.github.alliance4j.scoring.questionnaire.Instruments;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often healthy files are told of, and how often turned items are found; the page quotes these numbers. */
class FalseAlarmSimulationTest {

    private static final int FILES = 400;

    /** Files with a finding of each kind, among {@value #FILES} healthy ones. */
    private static Map<DiagnosticKind, Integer> alarms(Instrument form, int dyads, int sessions, double noise) {
        Map<DiagnosticKind, Integer> alarms = new EnumMap<>(DiagnosticKind.class);
        for (int file = 0; file < FILES; file++) {
            SyntheticForms forms = new SyntheticForms(form, 1000L + file);
            forms.noise = noise;
            SyntheticForms.kinds(SyntheticForms.diagnose(forms.clinic(dyads, sessions))).stream()
                    .distinct()
                    .forEach(kind -> alarms.merge(kind, 1, Integer::sum));
        }
        return alarms;
    }

    @ParameterizedTest
    @CsvSource({
        // dyads, sessions, item noise: strong and weak factors (item correlations about .6 and .2)
        "50, 1, .12",
        "50, 1, .35",
        "25, 4, .12",
        "25, 4, .35",
        "30, 10, .35",
        "300, 1, .35"
    })
    void healthyFilesAreNotToldOf(int dyads, int sessions, double noise) {
        for (Instrument form : List.of(Instruments.WAI_SR_CLIENT, Instruments.WAI_S_CLIENT)) {
            Map<DiagnosticKind, Integer> alarms = alarms(form, dyads, sessions, noise);
            assertThat(alarms).as(form.id()).isEmpty();
        }
    }

    /** The worst case: an item that has nothing to do with the others is no mistake of keying. */
    @Test
    void anItemOfNoiseIsNotTakenForATurnedOne() {
        int alarms = 0;
        for (int file = 0; file < FILES; file++) {
            Random random = new Random(file);
            List<List<ResponseSet>> clinic = SyntheticForms.mapped(
                    new SyntheticForms(Instruments.WAI_SR_CLIENT, 5000L + file).clinic(40, 5),
                    (item, answer, scale) -> item == 6 ? 1 + random.nextInt(5) : answer);
            alarms +=
                    SyntheticForms.kinds(SyntheticForms.diagnose(clinic)).contains(DiagnosticKind.ITEM_LOOKS_UNREVERSED)
                            ? 1
                            : 0;
        }
        assertThat(alarms).isZero();
    }

    @ParameterizedTest
    @CsvSource({"20, 5, .12, 99, 100", "50, 1, .12, 100, 100", "50, 4, .2, 98, 100", "100, 3, .35, 54, 100"})
    void turnedItemsAreFoundAsOftenAsThePageSays(
            int dyads, int sessions, double noise, int itemsFound, int filesFound) {
        int files = 100;
        int items = 0;
        int whole = 0;
        for (int file = 0; file < files; file++) {
            SyntheticForms forms = new SyntheticForms(Instruments.WAI_S_CLIENT, 9000L + file);
            forms.noise = noise;
            List<List<ResponseSet>> clinic = forms.clinic(dyads, sessions);
            items += SyntheticForms.kinds(SyntheticForms.diagnose(SyntheticForms.turned(clinic, 7)))
                            .contains(DiagnosticKind.ITEM_LOOKS_UNREVERSED)
                    ? 1
                    : 0;
            whole += SyntheticForms.kinds(SyntheticForms.diagnose(SyntheticForms.turned(clinic, 4, 10)))
                            .contains(DiagnosticKind.FILE_LOOKS_REVERSED_ALREADY)
                    ? 1
                    : 0;
        }
        assertThat(items).isEqualTo(itemsFound);
        assertThat(whole).isEqualTo(filesFound);
    }
}
