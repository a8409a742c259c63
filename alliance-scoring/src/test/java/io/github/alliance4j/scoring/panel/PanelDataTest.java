package io.github.alliance4j.scoring.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.TherapistId;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.model.series.SessionSeries;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PanelDataTest {

    private static final DyadId A = DyadId.of("A");
    private static final DyadId B = DyadId.of("B");

    @Test
    void rowsAreOrderedByTherapistDyadAndTime() {
        PanelData data = PanelData.builder("x")
                .inSession(B, 2, 22, 0.2)
                .inSession(A, 3, 13, 0.3)
                .inSession(B, 1, 21, 0.1)
                .inSession(A, 1, 11, 0.4)
                .therapist(A, TherapistId.of("T2"))
                .therapist(B, TherapistId.of("T1"))
                .build();
        assertThat(data.dyads()).containsExactly(B, A);
        assertThat(data.scores()).containsExactly(21, 22, 11, 13);
        assertThat(data.times()).containsExactly(0, 1, 0, 2);
        assertThat(data.covariate("x")).containsExactly(0.1, 0.2, 0.4, 0.3);
        assertThat(data.position(0)).isEqualTo(2);
        assertThat(data.start(1)).isEqualTo(2);
        assertThat(data.therapist(A)).contains(TherapistId.of("T2"));
        assertThat(data.therapist(DyadId.of("C"))).isEmpty();
        assertThat(data.covariates()).containsExactly("x");
        assertThat(data.rows()).isEqualTo(4);
    }

    @Test
    void seriesBecomeRows() {
        SessionSeries series = SessionSeries.of(SeriesKey.of(A), new int[] {1, 4}, new double[] {5, 6});
        PanelData data = PanelData.of(List.of(series));
        assertThat(data.times()).containsExactly(0, 3);
        assertThat(data.scores()).containsExactly(5, 6);
        assertThat(data.covariates()).isEmpty();
        assertThat(data.hasSessions()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
    void numbersAreFinite(double bad) {
        PanelData.Builder builder = PanelData.builder("x").atTime(A, 0, 1, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.atTime(A, 1, bad, 1))
                .withMessage("Row 2: the score is not a finite number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.atTime(A, bad, 1, 1))
                .withMessage("Row 2: the time is not a finite number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.atTime(A, 1, 1, bad))
                .withMessage("Row 2: x is not a finite number");
        assertThat(builder.build().rows()).isEqualTo(1);
    }

    @Test
    void rowsThatDoNotFitAreRefused() {
        PanelData.Builder builder = PanelData.builder("x").inSession(A, 1, 1, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.inSession(A, 0, 1, 1))
                .withMessage("Row 2: session 0 is below 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.inSession(A, 2, 1))
                .withMessage("Row 2 has 0 covariates where 1 are named");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.atTime(A, 2, 1, 1))
                .withMessage("Row 2: either all rows give a session or all give a time");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PanelData.builder("x", "x"))
                .withMessage("Covariates [x, x] name one twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PanelData.builder("time"))
                .withMessageContaining("A covariate cannot be named \"time\"");
    }

    @Test
    void twoRowsOfADyadAndSessionAreRefused() {
        PanelData.Builder builder = PanelData.builder()
                .inSession(A, 2, 7.25)
                .inSession(B, 2, 1)
                .inSession(A, 1, 3)
                .inSession(A, 2, 4);
        assertThatIllegalArgumentException()
                .isThrownBy(builder::build)
                .withMessage("Row 4: row 1 is of the same dyad and session; a panel takes one row a dyad and session");
        PanelData timed = PanelData.builder().atTime(A, 2, 7).atTime(A, 2, 4).build();
        assertThat(timed.scores()).containsExactly(4, 7);
    }

    private static SeriesKey key(Rater rater) {
        return new SeriesKey(
                A, Optional.of(rater), Optional.empty(), SeriesKey.of(A).scale());
    }

    @Test
    void seriesOfTwoRatersOfADyadAreRefused() {
        SessionSeries client = SessionSeries.of(key(Rater.CLIENT), new int[] {1, 2}, new double[] {5, 6});
        SessionSeries therapist = SessionSeries.of(key(Rater.THERAPIST), new int[] {3, 4}, new double[] {5, 6});
        SessionSeries other = SessionSeries.of(SeriesKey.of(B), new int[] {1}, new double[] {5});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PanelData.of(List.of(client, other, therapist)))
                .withMessage("Series 3 is of another rater, scale or form than an earlier one of its dyad;"
                        + " a panel takes one rater, scale and form");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PanelData.of(List.of(client, client)))
                .withMessageStartingWith("Row 3: row 1 is of the same dyad and session");
        assertThat(PanelData.of(List.of(client, other)).rows()).isEqualTo(3);
    }

    @Test
    void aDyadHasOneTherapist() {
        PanelData.Builder builder = PanelData.builder().therapist(A, TherapistId.of("T1"));
        builder.therapist(A, TherapistId.of("T1"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.therapist(A, TherapistId.of("T2")))
                .withMessage("A dyad has two therapists; a client who changes therapist forms a second dyad");
    }

    @Test
    void manyRowsAreKept() {
        PanelData.Builder builder = PanelData.builder("x");
        for (int i = 0; i < 100; i++) {
            builder.inSession(i % 2 == 0 ? A : B, i / 2 + 1, i, -i);
        }
        PanelData data = builder.build();
        assertThat(data.rows()).isEqualTo(100);
        assertThat(data.scores()[51]).isEqualTo(3);
        assertThat(data.covariate("x")[99]).isEqualTo(-99);
    }
}
