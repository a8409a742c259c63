package io.github.alliance4j.io.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.alliance4j.scoring.congruence.RaterPair;
import io.github.alliance4j.scoring.congruence.panel.ResponseSurface;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SurfaceReportTest {

    private static String page(SurfaceReport report, int dyads) throws IOException {
        Random random = new Random(6);
        double[] first = random.doubles(dyads, 1, 7).toArray();
        double[] second = random.doubles(dyads, 1, 7).toArray();
        double[] outcome = random.doubles(dyads).toArray();
        StringBuilder out = new StringBuilder();
        report.write(
                ResponseSurface.withDefaults().fit(first, second, outcome),
                first,
                second,
                RaterPair.clientAndTherapist(),
                out);
        return out.toString();
    }

    @Test
    void isOnePageWithThePicture() throws IOException {
        String page = page(SurfaceReport.withDefaults(), 30);

        assertThat(Clinics.elements(Clinics.parse(page), "svg")).hasSize(4);
        assertThat(page)
                .startsWith("<!DOCTYPE html>")
                .contains("Contour lines of criterion over the scores of Client (across) and Therapist (up)")
                .doesNotContain("<script", "href=\"http");
    }

    @Test
    void theNameOfTheOutcomeIsShownAsText() throws IOException {
        assertThat(page(SurfaceReport.withDefaults().withOutcome("<b>change</b>"), 30))
                .contains("&lt;b&gt;change&lt;/b&gt;")
                .doesNotContain("<b>");
    }

    @Test
    void aBlankNameIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SurfaceReport.withDefaults().withOutcome(" "))
                .withMessage("The name of an outcome must not be blank");
    }

    @Test
    void tooFewDyadsGiveAReason() throws IOException {
        assertThat(page(SurfaceReport.withDefaults(), 5)).contains("No response surface: fewer than 7 dyads.");
    }
}
