package io.github.alliance4j.scoring.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BrentMinimumTest {

    @Test
    void findsTheBottomOfAParabola() {
        assertThat(BrentMinimum.of(x -> (x - 0.3) * (x - 0.3), 0, 1)).isCloseTo(0.3, within(1e-8));
    }

    @Test
    void findsTheBottomOfACurveWithoutSymmetry() {
        // x - ln x has its lowest point at 1
        assertThat(BrentMinimum.of(x -> x - Math.log(x), 0.01, 20)).isCloseTo(1, within(1e-7));
    }

    @Test
    void findsACorner() {
        assertThat(BrentMinimum.of(x -> Math.abs(x - 0.7), 0, 5)).isCloseTo(0.7, within(1e-7));
    }

    @Test
    void goesToTheEndOfASlope() {
        assertThat(BrentMinimum.of(x -> x, 2, 3)).isCloseTo(2, within(1e-6));
    }
}
