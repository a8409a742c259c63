package io.github.alliance4j.scoring.reference;

import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.TherapistId;
import io.github.alliance4j.scoring.Estimation;
import io.github.alliance4j.scoring.panel.PanelData;
import io.github.alliance4j.scoring.panel.PanelFit;
import io.github.alliance4j.scoring.panel.PanelModel;
import io.github.alliance4j.scoring.panel.RandomTerms;
import io.github.alliance4j.scoring.panel.ResidualStructure;
import io.github.alliance4j.scoring.panel.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** A panel and a model as {@code params.model} describes them. */
record PanelCase(List<String> fixed, List<Group> groups, PanelData data, PanelModel model) {

    private static final Pattern CODING = Pattern.compile("1 where (\\w+) is '(.*)', else 0");

    /** One entry of {@code random}: terms that vary between the groups of a column. */
    record Group(String name, List<String> terms, boolean correlated) {

        boolean isTherapist() {
            return name.equals("therapist");
        }

        /** The column of the identifier; {@code dyad:therapist} are dyads. */
        String column() {
            return name.split(":", -1)[0];
        }

        RandomTerms random() {
            Term[] all = terms.stream().map(PanelCase::term).toArray(Term[]::new);
            return correlated ? RandomTerms.correlated(all) : RandomTerms.independent(all);
        }

        /** How the level of a dyad is written. */
        String level(PanelData data, DyadId dyad) {
            return name.contains(":")
                    ? dyad.value() + ":" + data.therapist(dyad).orElseThrow().value()
                    : dyad.value();
        }
    }

    static PanelCase of(ReferenceCase reference) {
        return of(reference, reference.input().rows());
    }

    static PanelCase of(ReferenceCase reference, List<Map<String, String>> rows) {
        JsonNode model = reference.parameter("model").orElseThrow();
        List<String> fixed = texts(model.path("fixed"));
        List<Group> groups = new ArrayList<>();
        model.path("random")
                .forEach(entry -> groups.add(new Group(
                        entry.path("group").asString(),
                        texts(entry.path("terms")),
                        entry.path("correlated").asBoolean(true))));
        return new PanelCase(fixed, groups, data(reference, model, rows, groups), model(reference, fixed, groups));
    }

    PanelFit fit() {
        return model.fit(data)
                .value()
                .orElseThrow(() -> new IllegalStateException(model.fit(data).reason()));
    }

    /** The term of a coefficient's name in R. */
    static Term term(String name) {
        return switch (name) {
            case "(Intercept)" -> Term.intercept();
            case "t0" -> Term.time();
            case "I(t0^2)" -> Term.time().squared();
            case "lt" -> Term.logTime();
            default ->
                name.contains(":")
                        ? Arrays.stream(name.split(":", -1))
                                .map(PanelCase::term)
                                .reduce(Term::times)
                                .orElseThrow()
                        : Term.covariate(name);
        };
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asString()));
        return texts;
    }

    private static PanelModel model(ReferenceCase reference, List<String> fixed, List<Group> groups) {
        PanelModel model = PanelModel.level()
                .withFixed(fixed.stream().map(PanelCase::term).toArray(Term[]::new))
                .with(Estimation.valueOf(reference.text("method")))
                .withDyads(RandomTerms.none());
        for (Group group : groups) {
            model = group.isTherapist()
                    ? model.withTherapists(model.therapists().and(group.random()))
                    : model.withDyads(model.dyads().and(group.random()));
        }
        boolean fades = reference
                .parameter("residual")
                .map(r -> r.path("correlation").asString("none"))
                .filter(text -> !text.equals("none"))
                .isPresent();
        return fades ? model.with(ResidualStructure.continuousAutoregressive()) : model;
    }

    private static PanelData data(
            ReferenceCase reference, JsonNode model, List<Map<String, String>> rows, List<Group> groups) {
        List<String> covariates = texts(model.path("fixed")).stream()
                .flatMap(name -> Arrays.stream(name.split(":", -1)))
                .filter(name -> !List.of("(Intercept)", "t0", "I(t0^2)", "lt").contains(name))
                .distinct()
                .toList();
        String dyad = groups.stream()
                .filter(group -> !group.isTherapist())
                .findFirst()
                .orElseThrow()
                .column();
        PanelData.Builder builder = PanelData.builder(covariates.toArray(String[]::new));
        for (Map<String, String> row : rows) {
            add(builder, reference, model, row, dyad, covariates);
        }
        return builder.build();
    }

    private static void add(
            PanelData.Builder builder,
            ReferenceCase reference,
            JsonNode model,
            Map<String, String> row,
            String dyadColumn,
            List<String> covariates) {
        OptionalDouble score = Table.number(row, model.path("outcome").asString());
        OptionalDouble[] values =
                covariates.stream().map(name -> covariate(model, row, name)).toArray(OptionalDouble[]::new);
        if (score.isEmpty() || Arrays.stream(values).anyMatch(OptionalDouble::isEmpty)) {
            return;
        }
        DyadId dyad = DyadId.of(Table.cell(row, dyadColumn));
        if (!row.getOrDefault("therapist", "").isBlank()) {
            builder.therapist(dyad, TherapistId.of(Table.cell(row, "therapist")));
        }
        Optional<JsonNode> time = reference.parameter("time");
        double at = time.isEmpty()
                ? 0
                : Table.number(row, time.get().path("column").asString()).orElseThrow()
                        - time.get().path("origin").asDouble();
        builder.atTime(
                dyad,
                at,
                score.getAsDouble(),
                Arrays.stream(values).mapToDouble(OptionalDouble::getAsDouble).toArray());
    }

    private static OptionalDouble covariate(JsonNode model, Map<String, String> row, String name) {
        Matcher coding = CODING.matcher(model.path("coding").path(name).asString(""));
        return coding.matches()
                ? OptionalDouble.of(Table.cell(row, coding.group(1)).equals(coding.group(2)) ? 1 : 0)
                : Table.number(row, name);
    }
}
