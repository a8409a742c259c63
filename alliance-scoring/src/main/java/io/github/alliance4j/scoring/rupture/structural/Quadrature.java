package io.github.alliance4j.scoring.rupture.structural;

/** Nodes and weights of Gauss and Legendre on 0 to 1. Immutable. */
final class Quadrature {

    private static final int STEPS = 100;

    final double[] nodes;
    final double[] weights;

    Quadrature(int size) {
        nodes = new double[size];
        weights = new double[size];
        for (int i = 0; i < size; i++) {
            root(i, size);
        }
    }

    int size() {
        return nodes.length;
    }

    /** One root of the Legendre polynomial by Newton's method. */
    private void root(int i, int size) {
        double x = Math.cos(Math.PI * (i + 0.75) / (size + 0.5));
        double slope = 1;
        double move = 1;
        for (int step = 0; step < STEPS && Math.abs(move) > 1e-15; step++) {
            double before = 1;
            double value = x;
            for (int degree = 2; degree <= size; degree++) {
                double next = ((2 * degree - 1) * x * value - (degree - 1) * before) / degree;
                before = value;
                value = next;
            }
            slope = size * (x * value - before) / (x * x - 1);
            move = value / slope;
            x -= move;
        }
        nodes[i] = (1 - x) / 2;
        weights[i] = 1 / ((1 - x * x) * slope * slope);
    }
}
