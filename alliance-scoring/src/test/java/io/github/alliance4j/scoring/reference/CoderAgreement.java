package io.github.alliance4j.scoring.reference;

import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.Interval;
import io.github.alliance4j.scoring.raters.CohenKappa;
import io.github.alliance4j.scoring.raters.FleissKappa;
import io.github.alliance4j.scoring.raters.KappaWeights;
import io.github.alliance4j.scoring.raters.KendallConcordance;
import io.github.alliance4j.scoring.raters.KrippendorffAlpha;
import io.github.alliance4j.scoring.raters.MeasurementLevel;
import io.github.alliance4j.scoring.raters.PairWeights;
import io.github.alliance4j.scoring.raters.WithinGroupAgreement;
import io.github.alliance4j.scoring.reliability.Ratings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The agreement of coders by several methods; one kind each. */
final class CoderAgreement implements ReferenceKind {

    private static final Map<String, Function<ReferenceCase, Map<String, Object>>> METHODS = Map.of(
            "krippendorff_alpha", CoderAgreement::alpha,
            "cohen_kappa", CoderAgreement::kappa,
            "cohen_kappa_ci", CoderAgreement::kappaByPsych,
            "weighted_kappa_ci", CoderAgreement::weightedKappa,
            "fleiss_kappa", CoderAgreement::fleiss,
            "rwg", CoderAgreement::withinGroup);

    private final String kind;

    private CoderAgreement(String kind) {
        this.kind = kind;
    }

    static List<ReferenceKind> all() {
        return METHODS.keySet().stream()
                .sorted()
                .<ReferenceKind>map(CoderAgreement::new)
                .toList();
    }

    @Override
    public String topic() {
        return "dyadic";
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public LibraryAnswer run(ReferenceCase reference) {
        return LibraryAnswer.of(METHODS.get(kind).apply(reference));
    }

    private static Map<String, Object> alpha(ReferenceCase reference) {
        Ratings ratings = ratings(reference);
        MeasurementLevel level =
                MeasurementLevel.valueOf(reference.text("level").toUpperCase(Locale.ROOT));
        Evaluation<KrippendorffAlpha.Result> alpha = KrippendorffAlpha.withDefaults()
                .with(level)
                .with(PairWeights.AS_IRR)
                .assess(ratings);
        return Map.of(
                "alpha",
                number(alpha.value().map(KrippendorffAlpha.Result::value)),
                "raters",
                ratings.raters(),
                "units",
                ratings.subjects());
    }

    private static Map<String, Object> kappa(ReferenceCase reference) {
        CohenKappa method = CohenKappa.withDefaults()
                .with(Map.of(
                                "unweighted",
                                KappaWeights.UNWEIGHTED,
                                "equal",
                                KappaWeights.LINEAR,
                                "squared",
                                KappaWeights.QUADRATIC)
                        .get(reference.text("weight")));
        CohenKappa.Result kappa = assess(method, reference);
        return Map.of("kappa", kappa.value(), "z", kappa.z(), "p", kappa.p());
    }

    private static Map<String, Object> kappaByPsych(ReferenceCase reference) {
        CohenKappa method = CohenKappa.withDefaults().withConfidence(reference.number("confidence"));
        CohenKappa.Result plain = assess(method, reference);
        Interval interval = plain.interval().orElseThrow();
        return Map.of(
                "kappa",
                plain.value(),
                "weighted_kappa_quadratic",
                assess(method.with(KappaWeights.QUADRATIC), reference).value(),
                "var_kappa",
                plain.standardError() * plain.standardError(),
                "ci_kappa",
                List.of(interval.low(), plain.value(), interval.high()));
    }

    private static Map<String, Object> weightedKappa(ReferenceCase reference) {
        double[] codes = StreamSupport.stream(
                        reference.parameter("categories").orElseThrow().spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
        CohenKappa.Result kappa = assess(
                CohenKappa.withDefaults()
                        .with(KappaWeights.valueOf(reference.text("weights").toUpperCase(Locale.ROOT)))
                        .withCodes(codes)
                        .withConfidence(reference.number("confidence")),
                reference);
        Interval interval = kappa.interval().orElseThrow();
        return Map.of(
                "kappa", kappa.value(), "se", kappa.standardError(), "lower", interval.low(), "upper", interval.high());
    }

    private static Map<String, Object> fleiss(ReferenceCase reference) {
        FleissKappa kappa = FleissKappa.of(ratings(reference)).value().orElseThrow();
        KendallConcordance w = KendallConcordance.of(ratings(reference)).value().orElseThrow();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("kappa", kappa.value());
        values.put("z", kappa.z());
        values.put("p", kappa.p());
        values.put("kendall_W_tie_corrected", w.value());
        values.put("kendall_chisq", w.chiSquared());
        values.put("kendall_p", w.p());
        return values;
    }

    private static Map<String, Object> withinGroup(ReferenceCase reference) {
        return Map.of(
                "rwg",
                WithinGroupAgreement.ofAnswers((int) reference.number("n_options")).assess(ratings(reference)).stream()
                        .map(unit -> number(unit.value()))
                        .toList());
    }

    private static CohenKappa.Result assess(CohenKappa method, ReferenceCase reference) {
        return method.assess(ratings(reference)).value().orElseThrow();
    }

    /** The columns that {@code params.raters} names, or all but the first, which names the unit. */
    private static Ratings ratings(ReferenceCase reference) {
        Table table = reference.input();
        List<String> columns = reference
                .parameter("raters")
                .map(named -> StreamSupport.stream(named.spliterator(), false)
                        .map(JsonNode::asString)
                        .toList())
                .orElseGet(() -> table.columns().subList(1, table.columns().size()));
        Ratings.Builder ratings = Ratings.builder(columns.size());
        for (Map<String, String> row : table.rows()) {
            List<OptionalDouble> unit = new ArrayList<>();
            columns.forEach(column -> unit.add(Table.number(row, column)));
            ratings.subject(unit);
        }
        return ratings.build();
    }

    private static OptionalDouble number(Optional<Double> value) {
        return value.map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }
}
