package io.github.alliance4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FalseAlarmTest {

    @TempDir
    private Path folder;

    @Test
    void evidenceShowsTheThresholdUsedAndTheRate() {
        Run run = detect("--criterion", "mean-2sd", "--false-alarm", "0.2");

        assertThat(run.status()).isZero();
        assertThat(run.lines().get(1)).startsWith("A,,total,mean-2sd,REPAIRED,5,6,7,");
        assertThat(run.out()).contains("\"\"false_alarm\"\":0.2").doesNotContain("\"\"threshold\"\":2,");
    }

    @Test
    void seriesOfAnotherLengthHasAnotherThreshold() {
        assertThat(threshold(detect("--criterion", "mean-2sd", "--false-alarm", "0.2")
                        .lines()
                        .get(1)))
                .isNotEqualTo(threshold(detect("--criterion", "mean-2sd", "--false-alarm", "0.2")
                        .lines()
                        .get(2)));
    }

    @Test
    void tooShortSeriesSaysWhy() {
        Run run = detect(
                "--criterion",
                "mean-2sd",
                "--param",
                "form=causal",
                "--param",
                "min-earlier=20",
                "--false-alarm",
                "0.05");

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("NOT_EVALUABLE", "needs 21 sessions or more");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "-0.1", "2", "NaN", "often"})
    void rateOutsideZeroToOneIsWrongUse(String rate) {
        Run run = detect("--criterion", "mean-2sd", "--false-alarm=" + rate);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).containsAnyOf("is not between 0 and 1", "Invalid value for option '--false-alarm'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sudden-loss | cutoff=1 | criterion sudden-loss does not come down to one threshold without a noise level",
                "mean-2sd,sudden-loss | cutoff=1 | criterion sudden-loss does not come down to one threshold",
                "pelt | penalty=bic | criterion pelt does not come down to one threshold",
                "bocpd | baseline=4 | criterion bocpd does not come down to one threshold",
                "consensus | votes=1 | criterion consensus does not come down to one threshold",
                "srs-signal | signal=drop | criterion srs-signal does not come down to one threshold",
                "i-chart | rules=nelson-1+nelson-2 | i-chart with the rules nelson-1+nelson-2 has no threshold",
                "i-chart | limit=2 | chooses the threshold of i-chart",
                "cusum | h=4 | chooses the threshold of cusum",
                "cusum | head-start=0.5 | cusum with a head start has no threshold for a false-alarm rate",
                "ewma | target=5 | ewma with a target has no threshold for a false-alarm rate",
                "ewma | sigma-value=1 | ewma with a given sigma has no threshold",
                "mean-2sd | threshold=2 | chooses the threshold of mean-2sd",
                "mean-2sd | mean-2sd.threshold=2 | chooses the threshold of mean-2sd",
                "mean-2sd | floor=0.5 | mean-2sd with a floor has no threshold"
            })
    void ruleWithoutSuchAThresholdIsWrongUse(String criteria, String parameter, String reason) {
        Run run = detect("--criterion", criteria, "--param", parameter, "--false-alarm", "0.05");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains(reason);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void helpListsTheOption() {
        assertThat(Run.of("detect", "--help").out()).contains("--false-alarm=P");
    }

    private static String threshold(String row) {
        int start = row.indexOf("threshold");
        return row.substring(start, row.indexOf(',', start));
    }

    /** Two dyads with a fall at session 6, one of 8 sessions, one of 12. */
    private Run detect(String... options) {
        StringBuilder text = new StringBuilder("dyad,session,score\n");
        for (int session = 1; session <= 20; session++) {
            String score = session == 6 ? "3" : session % 2 == 0 ? "5.1" : "5";
            text.append(session <= 8 ? "A," + session + "," + score + "\n" : "");
            text.append(session <= 12 ? "B," + session + "," + score + "\n" : "");
        }
        try {
            Path scores = Files.writeString(folder.resolve("scores.csv"), text);
            Object[] args = new Object[options.length + 2];
            args[0] = "detect";
            System.arraycopy(options, 0, args, 1, options.length);
            args[options.length + 1] = scores;
            return Run.of(args);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
