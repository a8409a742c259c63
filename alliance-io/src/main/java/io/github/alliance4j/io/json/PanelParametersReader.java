package io.github.alliance4j.io.json;

import io.github.alliance4j.io.json.internal.JsonText;
import io.github.alliance4j.io.json.internal.StrictJson;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.instrument.ScaleId;
import io.github.alliance4j.model.problem.Position;
import io.github.alliance4j.model.score.Metric;
import io.github.alliance4j.scoring.Estimation;
import io.github.alliance4j.scoring.panel.PanelLevel;
import io.github.alliance4j.scoring.panel.PanelModel;
import io.github.alliance4j.scoring.panel.PanelParameters;
import io.github.alliance4j.scoring.panel.PanelScores;
import io.github.alliance4j.scoring.panel.RandomTerms;
import io.github.alliance4j.scoring.panel.ResidualStructure;
import io.github.alliance4j.scoring.panel.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** The parts of a panel fit, gathered in the order of the file. */
final class PanelParametersReader {

    private static final List<String> TIMES = List.of("session", "days", "other");

    private final StrictJson json;
    private Optional<PanelScores> scores = Optional.empty();
    private String time = "";
    private Estimation estimation = Estimation.REML;
    private double confidence;
    private double trimming;
    private Terms fixed = new Terms();
    private Terms dyads = new Terms();
    private Terms therapists = new Terms();
    private ResidualStructure structure = ResidualStructure.independent();
    private double variance;
    private OptionalDouble autocorrelation = OptionalDouble.empty();
    private Optional<PanelParameters.Origin> origin = Optional.empty();

    PanelParametersReader(StrictJson json) {
        this.json = json;
    }

    /** Blocks of terms with their covariance, and perhaps coefficients. */
    private static final class Terms {
        private final List<List<Term>> blocks = new ArrayList<>();
        private final List<List<List<Double>>> covariances = new ArrayList<>();
        private List<Double> coefficients = List.of();

        RandomTerms random() {
            RandomTerms all = RandomTerms.none();
            for (List<Term> block : blocks) {
                all = all.and(RandomTerms.correlated(block.toArray(Term[]::new)));
            }
            return all;
        }

        /** All blocks in one matrix. */
        double[][] covariance() {
            int size = blocks.stream().mapToInt(List::size).sum();
            double[][] all = new double[size][size];
            int start = 0;
            for (List<List<Double>> block : covariances) {
                for (int i = 0; i < block.size(); i++) {
                    for (int j = 0; j < block.size(); j++) {
                        all[start + i][start + j] = block.get(i).get(j);
                    }
                }
                start += block.size();
            }
            return all;
        }
    }

    PanelParameters read() {
        Map<String, Runnable> keys = PanelParametersJson.HEAD.readers(json);
        keys.put("time", () -> time = json.oneOf(TIMES, word -> word));
        keys.put("estimation", () -> estimation = json.word(Estimation.class, JsonText::word));
        keys.put("confidence", () -> confidence = json.number());
        keys.put("trimming", () -> trimming = json.number());
        keys.put("fixed", () -> fixed = fixed());
        keys.put("dyads", () -> dyads = random());
        keys.put("therapists", () -> therapists = random());
        keys.put("residual", this::residual);
        keys.put("fit", this::origin);
        Set<String> required = Set.copyOf(keys.keySet());
        keys.put("scores", this::scores);
        Position start = json.position();
        json.object(keys, required);
        return json.checked(start, this::parameters);
    }

    private PanelParameters parameters() {
        PanelModel model = PanelModel.level()
                .withFixed(fixed.blocks.get(0).toArray(Term[]::new))
                .withDyads(dyads.random())
                .withTherapists(therapists.random())
                .with(structure)
                .with(estimation)
                .withConfidence(confidence)
                .withTrimming(trimming);
        PanelParameters.Builder builder = PanelParameters.builder(model, origin.orElseThrow())
                .fixed(numbers(fixed.coefficients), fixed.covariance())
                .random(PanelLevel.DYAD, dyads.covariance())
                .random(PanelLevel.THERAPIST, therapists.covariance())
                .residual(variance);
        autocorrelation.ifPresent(builder::autocorrelation);
        scores.ifPresent(builder::scores);
        if (time.equals("session")) {
            return builder.build();
        }
        PanelParameters parameters = builder.byOtherTime().build();
        return time.equals("days") ? parameters.inDays() : parameters;
    }

    private static double[] numbers(List<Double> list) {
        return list.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private Terms fixed() {
        Terms terms = new Terms();
        block(terms, true);
        return terms;
    }

    private Terms random() {
        Terms terms = new Terms();
        json.each(() -> block(terms, false));
        return terms;
    }

    private void block(Terms to, boolean withCoefficients) {
        Position start = json.position();
        Map<String, Runnable> keys = new HashMap<>();
        keys.put("terms", () -> to.blocks.add(json.array(this::term)));
        keys.put("covariance", () -> to.covariances.add(json.array(() -> json.array(json::number))));
        if (withCoefficients) {
            keys.put("coefficients", () -> to.coefficients = json.array(json::number));
        }
        json.object(keys, keys.keySet());
        int size = to.blocks.get(to.blocks.size() - 1).size();
        List<List<Double>> covariance = to.covariances.get(to.covariances.size() - 1);
        if (covariance.size() != size || covariance.stream().anyMatch(row -> row.size() != size)) {
            throw json.refusal(
                    start,
                    "the covariance of " + size + (size == 1 ? " term" : " terms") + " needs " + size + " times " + size
                            + " numbers");
        }
    }

    private Term term() {
        Position start = json.position();
        List<String> factors = json.array(json::text);
        return json.checked(start, () -> Term.ofFactors(factors));
    }

    private void residual() {
        Position start = json.position();
        String[] words = {"", ""};
        Map<String, Runnable> keys = new HashMap<>();
        keys.put(
                "structure",
                () -> words[0] = json.oneOf(List.of("independent", "by-session", "by-time"), word -> word));
        keys.put("variance", () -> variance = json.number());
        Set<String> required = Set.copyOf(keys.keySet());
        keys.put("clock", () -> words[1] = json.text());
        keys.put("autocorrelation", () -> autocorrelation = OptionalDouble.of(json.number()));
        json.object(keys, required);
        if (!words[1].isEmpty() && !words[0].equals("by-time")) {
            throw json.refusal(start, "only residuals by-time have a clock");
        }
        structure = json.checked(start, () -> structure(words[0], words[1]));
    }

    private static ResidualStructure structure(String word, String clock) {
        if (word.equals("independent")) {
            return ResidualStructure.independent();
        }
        if (word.equals("by-session")) {
            return ResidualStructure.autoregressive();
        }
        return clock.isEmpty()
                ? ResidualStructure.continuousAutoregressive()
                : ResidualStructure.continuousAutoregressive(clock);
    }

    private void origin() {
        Position start = json.position();
        double[] numbers = new double[2];
        int[] counts = new int[3];
        boolean[] states = new boolean[2];
        Map<String, Runnable> keys = Map.of(
                "log_likelihood", () -> numbers[0] = json.number(),
                "variance_factor", () -> numbers[1] = json.number(),
                "dyads", () -> counts[0] = json.whole(0, Integer.MAX_VALUE),
                "rows", () -> counts[1] = json.whole(0, Integer.MAX_VALUE),
                "left_out", () -> counts[2] = json.whole(0, Integer.MAX_VALUE),
                "converged", () -> states[0] = json.truth(),
                "singular", () -> states[1] = json.truth());
        json.object(keys, keys.keySet());
        origin = Optional.of(json.checked(
                start,
                () -> new PanelParameters.Origin(
                        numbers[0], counts[0], counts[1], counts[2], numbers[1], states[0], states[1])));
    }

    /** Of which scores the panel was, as far as it is stated. */
    private static final class Scores {
        private ScaleId scale = ScaleId.TOTAL;
        private Metric metric = Metric.MEAN;
        private Optional<Rater> rater = Optional.empty();
        private Optional<String> instrument = Optional.empty();
    }

    private void scores() {
        Scores parts = new Scores();
        Map<String, Runnable> keys = new HashMap<>();
        keys.put("scale", () -> parts.scale = json.checked(() -> ScaleId.of(json.text())));
        keys.put("metric", () -> parts.metric = json.word(Metric.class, JsonText::word));
        Set<String> required = Set.copyOf(keys.keySet());
        keys.put("rater", () -> parts.rater = Optional.of(json.word(Rater.class, JsonText::word)));
        keys.put("instrument", () -> parts.instrument = Optional.of(json.text()));
        json.object(keys, required);
        scores = Optional.of(new PanelScores(parts.scale, parts.metric, parts.rater, parts.instrument));
    }
}
