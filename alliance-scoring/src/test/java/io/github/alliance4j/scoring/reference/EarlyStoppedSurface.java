package io.github.alliance4j.scoring.reference;

import io.github.alliance4j.scoring.Estimation;
import io.github.alliance4j.scoring.congruence.panel.Estimate;
import io.github.alliance4j.scoring.congruence.panel.ResponseSurface;
import io.github.alliance4j.scoring.congruence.panel.SurfaceGeometry;
import io.github.alliance4j.scoring.congruence.panel.SurfaceShape;
import io.github.alliance4j.scoring.congruence.panel.SurfaceTerm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The response surface as the package RSA fits it. Its likelihood is highest at least squares, and lavaan 0.6.14, which it calls,
 * ends there to 1e-10 for the same regression on its own; but RSA's search stops before, where on the flat top coefficients are off
 * by up to 1e-4, and what is made from them (a4, the error of an axis) by more than the tolerance. Such a case says nothing of
 * either and is not run; where the peer reached the top, everything is compared.
 */
final class EarlyStoppedSurface implements ReferenceKind {

    private static final Map<String, SurfaceTerm> TERMS = Map.of(
            "b1", SurfaceTerm.X,
            "b2", SurfaceTerm.Y,
            "b3", SurfaceTerm.X_SQUARED,
            "b4", SurfaceTerm.X_TIMES_Y,
            "b5", SurfaceTerm.Y_SQUARED);
    /** How near the peer must be to the top. */
    private static final double REACHED = 1e-6;

    @Override
    public String topic() {
        return "dyadic";
    }

    @Override
    public String kind() {
        return "response_surface_ml";
    }

    @Override
    public boolean supports(ReferenceCase reference) {
        ResponseSurface.Result surface = surface(reference);
        for (JsonNode row : reference.expected().orElseThrow()) {
            SurfaceTerm term = TERMS.get(row.path("label").asString());
            double peer = row.path("est").asDouble();
            if (term != null
                    && Math.abs(surface.coefficient(term).value() - peer) > REACHED * Math.max(1, Math.abs(peer))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public LibraryAnswer run(ReferenceCase reference) {
        ResponseSurface.Result surface = surface(reference);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (JsonNode row : reference.expected().orElseThrow()) {
            String label = row.path("label").asString();
            Estimate ours = estimate(surface, label);
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("label", label);
            values.put("est", ours.value());
            values.put("se", ours.standardError());
            rows.add(values);
        }
        return LibraryAnswer.of(rows);
    }

    private static ResponseSurface.Result surface(ReferenceCase reference) {
        return ResponseSurface.withDefaults()
                .with(Estimation.ML)
                .withCentre(reference.number("center"))
                .fit(
                        DyadSurface.column(reference, "client"),
                        DyadSurface.column(reference, "therapist"),
                        DyadSurface.column(reference, reference.text("outcome")))
                .value()
                .orElseThrow();
    }

    private static Estimate estimate(ResponseSurface.Result surface, String label) {
        if (TERMS.containsKey(label)) {
            return surface.coefficient(TERMS.get(label));
        }
        if (label.matches("a[1-5]")) {
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
