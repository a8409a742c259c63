package io.github.alliance4j.scoring.reference;

import io.github.alliance4j.scoring.congruence.panel.Estimate;
import io.github.alliance4j.scoring.congruence.panel.ResponseSurface;
import io.github.alliance4j.scoring.congruence.panel.SurfaceGeometry;
import io.github.alliance4j.scoring.congruence.panel.SurfaceShape;
import io.github.alliance4j.scoring.congruence.panel.SurfaceTerm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The response surface of an outcome on both voices, as R's {@code lm}. */
final class DyadSurface implements ReferenceKind {

    @Override
    public String topic() {
        return "dyadic";
    }

    @Override
    public String kind() {
        return "response_surface";
    }

    @Override
    public LibraryAnswer run(ReferenceCase reference) {
        ResponseSurface.Result surface = ResponseSurface.withDefaults()
                .withCentre(reference.number("center"))
                .fit(
                        column(reference, "client"),
                        column(reference, "therapist"),
                        column(reference, reference.text("outcome")))
                .value()
                .orElseThrow();
        return LibraryAnswer.of(leastSquares(surface));
    }

    static double[] column(ReferenceCase reference, String name) {
        return reference.input().rows().stream()
                .mapToDouble(row -> Table.number(row, name).orElseThrow())
                .toArray();
    }

    private static Map<String, Object> leastSquares(ResponseSurface.Result surface) {
        SurfaceGeometry geometry = surface.geometry().value().orElseThrow();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("n", surface.dyads());
        values.put("coef", coefficients(surface, Estimate::value));
        values.put("se", coefficients(surface, Estimate::standardError));
        values.put("p", coefficients(surface, Estimate::p));
        values.put("r_squared", surface.rSquared());
        values.put("F", surface.f());
        values.put("surface", shapes(surface));
        values.put(
                "stationary_point",
                List.of(
                        geometry.stationaryFirst().value(),
                        geometry.stationarySecond().value()));
        Map<String, Object> axes = new LinkedHashMap<>();
        axes.put("p10", geometry.firstAxisIntercept().value());
        axes.put("p11", geometry.firstAxisSlope().value());
        axes.put("p20", geometry.secondAxisIntercept().value());
        axes.put("p21", geometry.secondAxisSlope().value());
        values.put("principal_axes", axes);
        return values;
    }

    private static List<Double> coefficients(ResponseSurface.Result surface, ToDoubleFunction<Estimate> part) {
        return Arrays.stream(SurfaceTerm.values())
                .map(term -> part.applyAsDouble(surface.coefficient(term)))
                .toList();
    }

    private static List<Map<String, Object>> shapes(ResponseSurface.Result surface) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (SurfaceShape shape : SurfaceShape.values()) {
            Estimate estimate = surface.shape(shape);
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("name", shape.name().toLowerCase(Locale.ROOT));
            row.put("est", estimate.value());
            row.put("se", estimate.standardError());
            row.put("t", estimate.t());
            row.put("p", estimate.p());
            row.put("lower", estimate.interval().low());
            row.put("upper", estimate.interval().high());
            rows.add(row);
        }
        return rows;
    }
}
