package io.github.alliance4j.scoring.congruence.panel;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Where a response surface is flat, and along which lines it bends most and least; in centred scores. Standard errors are first
 * order. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class SurfaceGeometry {

    private final Function<ToDoubleFunction<double[]>, Estimate> delta;

    SurfaceGeometry(Function<ToDoubleFunction<double[]>, Estimate> delta) {
        this.delta = delta;
    }

    /**
     * The first voice at the stationary point.
     *
     * @return {@code X0}
     */
    public Estimate stationaryFirst() {
        return delta.apply(SurfacePoint::x);
    }

    /**
     * The second voice at the stationary point.
     *
     * @return {@code Y0}
     */
    public Estimate stationarySecond() {
        return delta.apply(SurfacePoint::y);
    }

    /**
     * Where the first axis crosses {@code x = 0}; 0 if it is the line of agreement.
     *
     * @return {@code p10}
     */
    public Estimate firstAxisIntercept() {
        return delta.apply(SurfacePoint::firstIntercept);
    }

    /**
     * The slope of the first axis; 1 if it is the line of agreement.
     *
     * @return {@code p11}
     */
    public Estimate firstAxisSlope() {
        return delta.apply(SurfacePoint::firstSlope);
    }

    /**
     * Where the second axis crosses {@code x = 0}.
     *
     * @return {@code p20}
     */
    public Estimate secondAxisIntercept() {
        return delta.apply(SurfacePoint::secondIntercept);
    }

    /**
     * The slope of the second axis.
     *
     * @return {@code p21}
     */
    public Estimate secondAxisSlope() {
        return delta.apply(SurfacePoint::secondSlope);
    }
}
