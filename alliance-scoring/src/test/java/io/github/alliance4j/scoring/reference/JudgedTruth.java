package io.github.alliance4j.scoring.reference;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.TherapistId;
import io.github.alliance4j.scoring.Estimation;
import io.github.alliance4j.scoring.congruence.TwoVoices;
import io.github.alliance4j.scoring.congruence.panel.TruthAndBias;
import io.github.alliance4j.scoring.congruence.panel.TruthForce;
import io.github.alliance4j.scoring.panel.FixedEffect;
import io.github.alliance4j.scoring.panel.PanelFit;
import io.github.alliance4j.scoring.panel.PanelLevel;
import io.github.alliance4j.scoring.panel.PanelModel;
import io.github.alliance4j.scoring.panel.RandomTerms;
import io.github.alliance4j.scoring.panel.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import tools.jackson.databind.JsonNode;

/** Truth and bias as lme4's {@code lmer} reports them: the therapist judges what the client says. */
final class JudgedTruth implements ReferenceKind {

    @Override
    public String topic() {
        return "dyadic";
    }

    @Override
    public String kind() {
        return "truth_bias";
    }

    @Override
    public LibraryAnswer run(ReferenceCase reference) {
        JsonNode model = reference.parameter("model").orElseThrow();
        List<String> fixed = texts(model.path("fixed"));
        TruthAndBias method = TruthAndBias.withDefaults()
                .withCentre(reference.number("center"))
                .with(fixed.contains("Tw") ? TruthForce.WITHIN_AND_BETWEEN : TruthForce.WHOLE)
                .with(panelModel(model).with(Estimation.valueOf(reference.text("method"))));
        PanelFit fit = (fixed.contains("Jprev") ? method.withPreviousJudgement() : method)
                .fit(voices(reference), therapists(reference))
                .value()
                .orElseThrow()
                .fit();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("n", fit.rows());
        values.put("fixef", coefficients(fixed, fit, FixedEffect::estimate));
        values.put("se", coefficients(fixed, fit, FixedEffect::standardError));
        values.put("variance_components", components(model, fit));
        values.put("logLik", fit.logLikelihood());
        values.put("singular", fit.singular());
        return LibraryAnswer.of(values);
    }

    private static PanelModel panelModel(JsonNode model) {
        PanelModel panel = PanelModel.level().withDyads(RandomTerms.none());
        for (JsonNode group : model.path("random")) {
            RandomTerms terms = RandomTerms.correlated(
                    texts(group.path("terms")).stream().map(JudgedTruth::term).toArray(Term[]::new));
            panel = isTherapist(group) ? panel.withTherapists(terms) : panel.withDyads(terms);
        }
        return panel;
    }

    private static boolean isTherapist(JsonNode group) {
        return group.path("group").asString().equals("therapist");
    }

    private static Term term(String name) {
        return switch (name) {
            case "(Intercept)" -> Term.intercept();
            case "T" -> TruthAndBias.truthTerm();
            case "Tw" -> TruthAndBias.withinTerm();
            case "Tm" -> TruthAndBias.betweenTerm();
            case "Jprev" -> TruthAndBias.previousTerm();
            default -> throw new IllegalArgumentException("no term " + name);
        };
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asString()));
        return texts;
    }

    private static List<TwoVoices> voices(ReferenceCase reference) {
        Map<String, List<Map<String, String>>> dyads = new LinkedHashMap<>();
        for (Map<String, String> row : reference.input().rows()) {
            if (Table.number(row, "client").isPresent()
                    && Table.number(row, "therapist_rating").isPresent()) {
                dyads.computeIfAbsent(Table.cell(row, "dyad"), dyad -> new ArrayList<>())
                        .add(row);
            }
        }
        return dyads.entrySet().stream()
                .map(dyad -> TwoVoices.of(
                        DyadId.of(dyad.getKey()),
                        dyad.getValue().stream()
                                .mapToInt(row -> Integer.parseInt(Table.cell(row, "session")))
                                .toArray(),
                        column(dyad.getValue(), "client"),
                        column(dyad.getValue(), "therapist_rating")))
                .toList();
    }

    private static double[] column(List<Map<String, String>> rows, String name) {
        return rows.stream()
                .mapToDouble(row -> Table.number(row, name).orElseThrow())
                .toArray();
    }

    private static Map<DyadId, TherapistId> therapists(ReferenceCase reference) {
        Map<DyadId, TherapistId> therapists = new HashMap<>();
        for (Map<String, String> row : reference.input().rows()) {
            therapists.put(DyadId.of(Table.cell(row, "dyad")), TherapistId.of(Table.cell(row, "therapist")));
        }
        return therapists;
    }

    private static Map<String, Object> coefficients(
            List<String> fixed, PanelFit fit, ToDoubleFunction<FixedEffect> part) {
        Map<String, Object> values = new LinkedHashMap<>();
        fixed.forEach(name -> values.put(name, part.applyAsDouble(fit.fixedEffect(term(name)))));
        return values;
    }

    /** Dyads before therapists, variances before covariances, the residual last. */
    private static List<Map<String, Object>> components(JsonNode model, PanelFit fit) {
        List<Map<String, Object>> rows = new ArrayList<>();
        model.path("random").forEach(group -> {
            if (!isTherapist(group)) {
                rows.addAll(block(group, PanelLevel.DYAD, fit));
            }
        });
        model.path("random").forEach(group -> {
            if (isTherapist(group)) {
                rows.addAll(block(group, PanelLevel.THERAPIST, fit));
            }
        });
        rows.add(row("Residual", OptionalDouble.empty(), OptionalDouble.empty(), fit.residualVariance()));
        return rows;
    }

    private static List<Map<String, Object>> block(JsonNode group, PanelLevel level, PanelFit fit) {
        String name = group.path("group").asString();
        List<String> terms = texts(group.path("terms"));
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String term : terms) {
            rows.add(row(
                    name,
                    term,
                    OptionalDouble.empty(),
                    fit.variance(level, term(term)).variance()));
        }
        fit.covariances().stream()
                .filter(pair -> pair.level() == level)
                .forEach(pair -> rows.add(row(name, terms.get(0), terms.get(1), pair.covariance())));
        return rows;
    }

    private static Map<String, Object> row(String group, Object first, Object second, double covariance) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("group", group);
        row.put("var1", first);
        row.put("var2", second);
        row.put("vcov", covariance);
        return row;
    }
}
