package io.github.alliance4j.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.response.ResponseSet;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.analysis.AnalysisResult;
import io.github.alliance4j.scoring.analysis.Concern;
import io.github.alliance4j.scoring.analysis.DyadAnalysis;
import io.github.alliance4j.scoring.questionnaire.Instruments;
import io.github.alliance4j.scoring.rupture.EpisodeStatus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleClinicTest {

    private static final List<SampleForm> FORMS =
            SampleForms.read(new String(SampleClinic.clinic(), StandardCharsets.UTF_8));
    private static final List<ResponseSet> RESPONSES =
            FORMS.stream().map(SampleForms::responses).toList();
    private static final AnalysisResult RESULT = FindRuptures.analyze(RESPONSES);

    @Test
    void committedFilesAreWhatTheGeneratorWrites(@TempDir Path folder) throws IOException {
        SampleClinic.main(new String[] {folder.toString()});

        for (String file : List.of(
                SampleClinic.CLINIC_FILE,
                SampleClinic.OUTCOME_FILE,
                SampleClinic.CODES_FILE,
                SampleClinic.DAMAGED_FILE)) {
            assertThat(folder.resolve(file))
                    .as("%s; run SampleClinic to write it again", file)
                    .hasSameBinaryContentAs(Repository.root().resolve("alliance-examples/samples/" + file));
        }
        try (var written = Files.list(folder)) {
            assertThat(written).hasSize(4);
        }
    }

    @Test
    void mainRefusesAMissingFolder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SampleClinic.main(new String[0]))
                .withMessage("Give one argument: the folder to write the samples to");
    }

    @Test
    void rowsAreSortedByDyadSessionAndRater() {
        assertThat(FORMS.stream()
                        .map(form -> "%s %02d %s".formatted(form.dyad(), form.session(), form.rater()))
                        .toList())
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void everyIdentifierSaysThatItIsSynthetic() {
        assertThat(FORMS)
                .allSatisfy(form -> assertThat(form.dyad()).startsWith("SYN-"))
                .allSatisfy(form -> assertThat(form.therapist()).startsWith("SYN-T"));
    }

    @Test
    void thereAreFortyEightDyadsOfTwelveTherapists() {
        assertThat(FORMS.stream().map(SampleForm::dyad).distinct()).hasSize(48);
        assertThat(FORMS.stream().map(SampleForm::therapist).distinct()).hasSize(12);
    }

    @Test
    void everyDyadHasSixToThirtySessionsAndBothRaters() {
        assertThat(byDyad()).allSatisfy((dyad, forms) -> {
            assertThat(forms.stream().map(SampleForm::session).distinct().count())
                    .isBetween(6L, 30L);
            assertThat(forms.stream().map(SampleForm::rater)).contains(Rater.CLIENT, Rater.THERAPIST);
        });
    }

    @Test
    void shortestAndLongestTreatmentsOccur() {
        List<Integer> lengths = byDyad().values().stream()
                .map(forms -> forms.get(forms.size() - 1).session())
                .toList();

        assertThat(lengths).contains(6, 30);
    }

    @Test
    void allDatesAreIn2025AndAtLeastAWeekApart() {
        assertThat(byDyad().values()).allSatisfy(forms -> {
            for (int i = 1; i < forms.size(); i++) {
                SampleForm before = forms.get(i - 1);
                SampleForm form = forms.get(i);
                assertThat(form.date().getYear()).isEqualTo(2025);
                assertThat(form.date())
                        .isAfterOrEqualTo(before.date().plusWeeks((long) form.session() - before.session()));
            }
        });
    }

    @Test
    void twoToThreePercentOfTheItemsAreMissing() {
        List<String> cells =
                FORMS.stream().flatMap(form -> form.answers().stream()).toList();
        long empty = cells.stream().filter(String::isEmpty).count();
        long coded = cells.stream().filter("NA"::equals).count();

        assertThat((double) (empty + coded) / cells.size()).isBetween(0.02, 0.03);
        assertThat(coded).isBetween(20L, empty / 2);
    }

    @Test
    void someSessionsAndSomeTherapistFormsAreMissing() {
        long gaps = RESULT.dyads().stream()
                .filter(dyad -> dyad.series().stream()
                        .anyMatch(series -> !series.series().gaps().isEmpty()))
                .count();
        long client = FORMS.stream().filter(f -> f.rater() == Rater.CLIENT).count();
        long therapist = FORMS.size() - client;

        assertThat(gaps).isGreaterThan(10);
        assertThat((double) therapist / client).isBetween(0.9, 0.96);
    }

    @Test
    void therapistsRateLowerOnTheWhole() {
        assertThat(mean(Rater.CLIENT) - mean(Rater.THERAPIST)).isBetween(0.1, 0.6);
        assertThat(mean(Rater.CLIENT)).isBetween(5.0, 6.0);
    }

    @Test
    void reversedItemsAreRaw() {
        assertThat(Instruments.WAI_S_CLIENT.items())
                .allSatisfy(item -> assertThat(meanAnswer(item.number()) < 4).isEqualTo(item.isReversed()));
    }

    @Test
    void ruptureFindingsAreInASensibleNumberOfDyads() {
        List<DyadAnalysis> flagged = RESULT.dyads().stream()
                .filter(dyad ->
                        dyad.series().stream().anyMatch(s -> !s.findings().isEmpty()))
                .toList();

        assertThat(flagged).hasSizeBetween(16, 36);
        assertThat(RESULT.criteria().get(0).flagged())
                .isGreaterThan((int) RESULT.criteria().get(0).expected());
    }

    @Test
    void everyConcernButOneAndSeveralEndingsOccur() {
        assertThat(RESULT.dyads().stream().map(DyadAnalysis::concern).distinct())
                .contains(Concern.OPEN_RUPTURE, Concern.DECLINING, Concern.REPAIRED_RUPTURE, Concern.NONE);
        assertThat(RESULT.detections().stream()
                        .flatMap(detection -> detection.findings().stream())
                        .map(finding -> finding.status())
                        .distinct())
                .contains(EpisodeStatus.REPAIRED, EpisodeStatus.UNREPAIRED, EpisodeStatus.PENDING);
    }

    private static Map<String, List<SampleForm>> byDyad() {
        return FORMS.stream().collect(Collectors.groupingBy(SampleForm::dyad));
    }

    private static double mean(Rater rater) {
        return RESULT.dyads().stream()
                .flatMap(dyad -> dyad.series().stream())
                .map(analysis -> analysis.series())
                .filter(series -> series.key().rater().orElseThrow() == rater)
                .map(SessionSeries::values)
                .flatMapToDouble(Arrays::stream)
                .average()
                .orElseThrow();
    }

    private static double meanAnswer(int item) {
        return RESPONSES.stream()
                .flatMapToDouble(form -> form.answer(item).stream())
                .average()
                .orElseThrow();
    }
}
