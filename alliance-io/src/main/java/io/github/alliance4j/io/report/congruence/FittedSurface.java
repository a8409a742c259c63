package io.github.alliance4j.io.report.congruence;

import io.github.alliance4j.scoring.congruence.panel.ResponseSurface;
import io.github.alliance4j.scoring.congruence.panel.SurfaceTerm;
import java.util.Arrays;

/** The height of a fitted surface at two scores. */
final class FittedSurface {

    private final double centre;
    private final double[] b;

    FittedSurface(ResponseSurface.Result fit) {
        this.centre = fit.centre();
        this.b = Arrays.stream(SurfaceTerm.values())
                .mapToDouble(term -> fit.coefficient(term).value())
                .toArray();
    }

    double at(Point scores) {
        double x = scores.x() - centre;
        double y = scores.y() - centre;
        return b[0] + b[1] * x + b[2] * y + b[3] * x * x + b[4] * x * y + b[5] * y * y;
    }
}
