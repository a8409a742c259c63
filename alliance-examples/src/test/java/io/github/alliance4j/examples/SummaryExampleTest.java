package io.github.alliance4j.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alliance4j.io.AnalysisInput;
import io.github.alliance4j.io.ReadCounts;
import io.github.alliance4j.io.json.SummaryJson;
import io.github.alliance4j.model.response.ResponseSet;
import io.github.alliance4j.scoring.questionnaire.Instruments;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SummaryExampleTest {

    @Test
    void thePageQuotesTheSummaryOfTheSample() throws IOException {
        String page = Files.readString(Repository.root().resolve("docs/formats/summary-json.md"));
        String example = page.substring(page.indexOf("```json\n") + "```json\n".length(), page.lastIndexOf("```"));

        assertThat(example).contains("expected_series_flagged");
        assertThat(summary()).contains(example);
    }

    private static String summary() throws IOException {
        List<ResponseSet> forms = SampleForms.read(new String(SampleClinic.clinic(), StandardCharsets.UTF_8)).stream()
                .map(SampleForms::responses)
                .toList();
        AnalysisInput input = AnalysisInput.of(
                "synthetic-clinic.csv",
                List.of(Instruments.WAI_S_CLIENT, Instruments.WAI_S_THERAPIST),
                "refuse",
                new ReadCounts(forms.size(), 0));
        StringBuilder out = new StringBuilder();
        SummaryJson.write(FindRuptures.analyze(forms), input, Map.of(), "0.1.0", out);
        return out.toString();
    }
}
