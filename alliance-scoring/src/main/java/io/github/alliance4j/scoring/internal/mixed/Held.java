package io.github.alliance4j.scoring.internal.mixed;

import io.github.alliance4j.scoring.internal.QuasiNewton;

/** The deviance with one quantity held at a value, as a function of what is left free. Not for several threads. */
interface Held extends QuasiNewton.Objective {

    /** Holds the quantity at a value. */
    void at(double value);

    /** What is free, at the fit. */
    double[] start();
}
