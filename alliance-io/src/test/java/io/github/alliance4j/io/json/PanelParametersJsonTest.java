package io.github.alliance4j.io.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.alliance4j.io.DecimalText;
import io.github.alliance4j.io.FormatException;
import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.TherapistId;
import io.github.alliance4j.model.instrument.ScaleId;
import io.github.alliance4j.model.problem.ProblemCode;
import io.github.alliance4j.model.score.Metric;
import io.github.alliance4j.scoring.Estimation;
import io.github.alliance4j.scoring.panel.DyadEstimate;
import io.github.alliance4j.scoring.panel.PanelData;
import io.github.alliance4j.scoring.panel.PanelFit;
import io.github.alliance4j.scoring.panel.PanelLevel;
import io.github.alliance4j.scoring.panel.PanelModel;
import io.github.alliance4j.scoring.panel.PanelParameters;
import io.github.alliance4j.scoring.panel.PanelScores;
import io.github.alliance4j.scoring.panel.RandomTerms;
import io.github.alliance4j.scoring.panel.ResidualStructure;
import io.github.alliance4j.scoring.panel.Term;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PanelParametersJsonTest {

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(PanelParametersJson.schema(), InputFormat.JSON);

    private static final RandomTerms LINE = RandomTerms.correlated(Term.intercept(), Term.time());

    @Test
    void aFileIsWrittenWholeOrNotAtAll(@TempDir Path folder) throws IOException {
        PanelParameters parameters = PanelParameters.builder(
                        PanelModel.level(), new PanelParameters.Origin(-9, 2, 4, 0, 1, true, false))
                .fixed(new double[] {5}, new double[][] {{1}})
                .random(PanelLevel.DYAD, new double[][] {{1}})
                .residual(2)
                .byOtherTime()
                .build()
                .inDays();
        Path file = Files.writeString(folder.resolve("fit.json"), "old");

        PanelParametersJson.write(parameters, file);

        assertThat(PanelParametersJson.read(file)).isEqualTo(parameters);
        assertThat(PanelParametersJson.read(file).isByDays()).isTrue();
        assertThat(Files.readString(file)).contains("\"time\": \"days\"");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
        Path nowhere = folder.resolve("none").resolve("fit.json");
        assertThatThrownBy(() -> PanelParametersJson.write(parameters, nowhere)).isInstanceOf(IOException.class);
    }

    /** Models of every sort: one of each choice. */
    private static final List<PanelModel> MODELS = List.of(
            PanelModel.level(),
            PanelModel.intercept().with(Estimation.ML).withConfidence(0.9),
            PanelModel.slope().withTherapists(RandomTerms.intercept()),
            PanelModel.slope().with(ResidualStructure.autoregressive()).withTrimming(0.05),
            PanelModel.slope().with(ResidualStructure.continuousAutoregressive("day")),
            PanelModel.slope()
                    .withDyads(RandomTerms.independent(Term.intercept(), Term.time()))
                    .withTherapists(LINE)
                    .with(ResidualStructure.continuousAutoregressive()),
            PanelModel.level()
                    .withFixed(
                            Term.intercept(),
                            Term.logTime(),
                            Term.covariate("x: é\"").squared()));

    private static final String SMALL = """
            {
              "format": "alliance4j-panel-fit",
              "format_version": 1,
              "scores": { "scale": "total", "metric": "mean", "rater": "client", "instrument": "srs" },
              "time": "session",
              "estimation": "reml",
              "confidence": 0.95,
              "trimming": 0,
              "fixed": {
                "terms": [ [], [ "time" ] ],
                "coefficients": [ 5.1, 0.04 ],
                "covariance": [ [ 0.01, 0.001 ], [ 0.001, 0.002 ] ]
              },
              "dyads": [ { "terms": [ [], [ "time" ] ], "covariance": [ [ 0.6, -0.02 ], [ -0.02, 0.003 ] ] } ],
              "therapists": [],
              "residual": { "structure": "by-session", "autocorrelation": 0.3, "variance": 0.25 },
              "fit": {
                "log_likelihood": -310.5,
                "dyads": 60,
                "rows": 410,
                "left_out": 0,
                "variance_factor": 1,
                "converged": true,
                "singular": false
              }
            }
            """;

    private static PanelParameters read(String text) throws IOException {
        return PanelParametersJson.read(new StringReader(text), "fit.json");
    }

    private static String text(PanelParameters parameters) throws IOException {
        StringBuilder out = new StringBuilder();
        PanelParametersJson.write(parameters, out);
        return out.toString();
    }

    private static PanelData data(long seed) {
        return data(seed, 24, new ArrayList<>());
    }

    private static PanelData data(long seed, int dyads, List<Double> scores) {
        Random random = new Random(seed);
        PanelData.Builder builder = PanelData.builder("day", "x: é\"");
        for (int i = 0; i < dyads; i++) {
            DyadId dyad = DyadId.of("SECRET-" + i);
            builder.therapist(dyad, TherapistId.of("HIDDEN-" + i % 6));
            double level = 5 + 0.4 * (i % 6) + random.nextGaussian();
            for (int s = 1; s <= 3 + i % 4; s++) {
                double score = level + 0.1 * s + 0.4 * random.nextGaussian();
                scores.add(score);
                builder.inSession(dyad, s, score, 7 * s + random.nextInt(3), random.nextGaussian());
            }
        }
        return builder.build();
    }

    @Test
    void readsWhatThePageShows() throws IOException {
        PanelParameters fit = read(SMALL);
        assertThat(fit.coefficient(Term.time())).isEqualTo(0.04);
        assertThat(fit.covariance(Term.time(), Term.intercept())).isEqualTo(0.001);
        assertThat(fit.model()).isEqualTo(PanelModel.slope().with(ResidualStructure.autoregressive()));
        assertThat(fit.autocorrelation()).hasValue(0.3);
        assertThat(fit.isBySession()).isTrue();
        assertThat(fit.origin().rows()).isEqualTo(410);
        assertThat(fit.scores())
                .contains(new PanelScores(ScaleId.TOTAL, Metric.MEAN, Optional.of(Rater.CLIENT), Optional.of("srs")));
        assertThat(SCHEMA.validate(SMALL, InputFormat.JSON)).isEmpty();
    }

    @Property(seed = "6206", tries = 60)
    void comesBackEqualToTheLastBit(@ForAll @IntRange(max = 100_000) int seed, @ForAll @IntRange(max = 6) int model)
            throws IOException {
        PanelData data = data(seed);
        PanelFit fit = MODELS.get(model).fit(data).value().orElseThrow();
        PanelParameters parameters = PanelParameters.from(fit);
        if (seed % 2 == 0) {
            parameters = parameters.with(
                    new PanelScores(ScaleId.of("bond"), Metric.POMP, Optional.of(Rater.PARENT), Optional.empty()));
        }

        String text = text(parameters);
        PanelParameters back = read(text);

        assertThat(back).isEqualTo(parameters).hasSameHashCodeAs(parameters);
        assertThat(text(back)).isEqualTo(text);
        assertThat(SCHEMA.validate(text, InputFormat.JSON)).isEmpty();
        assertThat(text).doesNotContain("SECRET", "HIDDEN");
        List<DyadEstimate> before = parameters.assess(data).value().orElseThrow();
        List<DyadEstimate> after = back.assess(data).value().orElseThrow();
        for (int i = 0; i < before.size(); i++) {
            assertThat(after.get(i).fitted()).isEqualTo(before.get(i).fitted());
            assertThat(after.get(i).next(300, 1)).isEqualTo(before.get(i).next(300, 1));
            assertThat(after.get(i).logLikelihood()).isEqualTo(before.get(i).logLikelihood());
        }
    }

    /** What is kept does not grow with the panel, and no score is in it. */
    @Test
    void holdsNothingOfADyad() throws IOException {
        PanelModel nested = PanelModel.slope().withTherapists(RandomTerms.intercept());
        List<Double> scores = new ArrayList<>();
        String few = text(
                PanelParameters.from(nested.fit(data(4, 24, scores)).value().orElseThrow()));
        String many = text(
                PanelParameters.from(nested.fit(data(4, 240, scores)).value().orElseThrow()));

        assertThat(many.lines().count()).isEqualTo(few.lines().count());
        assertThat(scores)
                .hasSizeGreaterThan(1000)
                .allSatisfy(score -> assertThat(few + many).doesNotContain(DecimalText.of(score)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            alliance4j-panel-fit | alliance4j-record | /format | is not alliance4j-panel-fit
            "format_version": 1 | "format_version": 2 | /format_version | version 2 is not known; this library reads version 1
            "time": "session" | "time": "hours" | /time | "hours" is none of session, days, other
            "time": "session", | `` | `` | needs the property time
            "trimming": 0 | "trimming": 0.3 | `` | The limit of trimming 0.3
            "trimming": 0 | "trim": 0 | /trim | no such property
            "confidence": 0.95 | "confidence": 1 | `` | Confidence 1.0 is not between 0 and 1
            "estimation": "reml" | "estimation": "bayes" | /estimation | none of reml, ml
            "metric": "mean" | "metric": "MEAN" | /scores/metric | none of sum, mean, pomp
            "scale": "total" | "scale": "" | /scores/scale | scale
            [ 5.1, 0.04 ] | [ 5.1 ] | `` | 1 coefficients do not fit
            [ 5.1, 0.04 ] | [ 5.1, null ] | /fixed/coefficients/1 | null stands where a number belongs
            [ 5.1, 0.04 ] | [ 5.1, 1e999 ] | /fixed/coefficients/1 | too large
            [ 0.001, 0.002 ] | [ 0.001 ] | /fixed | the covariance of 2 terms needs 2 times 2 numbers
            [ 0.001, 0.002 ] | [ 0.0011, 0.002 ] | `` | not the same in both places
            [ 0.001, 0.002 ] | [ 0.001, -0.002 ] | `` | fixed terms is none
            [ -0.02, 0.003 ] | [ -0.02, 0.0001 ] | `` | dyad random terms is none
            [ [], [ "time" ] ], "covariance" | [ [], [ "intercept" ] ], "covariance" | /dyads/0/terms/1 | cannot be named "intercept"
            "variance": 0.25 | "variance": 0 | `` | residual variance 0.0 is not above 0
            "autocorrelation": 0.3 | "autocorrelation": 1 | `` | above -1 and below 1
            "autocorrelation": 0.3, | `` | `` | need an autocorrelation
            "by-session" | "by-session", "clock": "day" | /residual | only residuals by-time have a clock
            "by-session" | "ar1" | /residual/structure | none of independent, by-session, by-time
            "dyads": 60 | "dyads": 1 | /fit | a fit has at least 2 dyads
            "dyads": 60 | "dyads": 60.5 | /fit/dyads | a whole number belongs
            "converged": true | "converged": "yes" | /fit/converged | "yes" stands where true or false belongs
            "variance_factor": 1 | "variance_factor": 0.5 | /fit | Variance factor 0.5
            """)
    void refusesWhatIsNoFit(String part, String instead, String pointer, String rule) {
        String broken = SMALL.replace(part, instead == null ? "" : instead);
        assertThat(broken).isNotEqualTo(SMALL);

        FormatException refusal = catchThrowableOfType(FormatException.class, () -> read(broken));

        assertThat(refusal).hasMessageContaining("fit.json").hasMessageContaining(rule);
        assertThat(refusal.problem().code()).isEqualTo(ProblemCode.BAD_FIT);
        assertThat(refusal.problem().position().toString()).contains(pointer == null ? "" : pointer);
    }

    @Test
    void refusesTextAfterTheEndAndAnEmptyFile() {
        assertThat(catchThrowableOfType(FormatException.class, () -> read(SMALL + "{}")))
                .hasMessageContaining("after the end of the fit");
        assertThat(catchThrowableOfType(FormatException.class, () -> read(""))).hasMessageContaining("empty");
    }

    @Test
    void readsAFileAndNamesItInARefusal(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("kept.json"), SMALL);
        assertThat(PanelParametersJson.read(file)).isEqualTo(read(SMALL));
        Files.writeString(file, "{}");
        assertThat(catchThrowableOfType(FormatException.class, () -> PanelParametersJson.read(file)))
                .hasMessageContaining("kept.json");
    }

    @Test
    void schemaInTheDocumentsIsTheOneInTheLibrary() {
        assertThat(Path.of("..", "docs", "formats", "panel-fit.schema.json")).hasContent(PanelParametersJson.schema());
    }
}
