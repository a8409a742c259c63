package io.github.alliance4j.scoring.rupture.chart.runlength;

/** Nodes and weights of Gauss-Legendre quadrature between two ends. */
final class GaussLegendre {

    private final double[] nodes;
    private final double[] weights;

    private GaussLegendre(double[] nodes, double[] weights) {
        this.nodes = nodes;
        this.weights = weights;
    }

    /** The roots of the Legendre polynomial of degree {@code n} by Newton's method, mapped to the interval. */
    static GaussLegendre of(int n, double low, double high) {
        double[] nodes = new double[n];
        double[] weights = new double[n];
        double middle = (low + high) / 2;
        double half = (high - low) / 2;
        for (int i = 0; i < (n + 1) / 2; i++) {
            double x = Math.cos(Math.PI * (i + 0.75) / (n + 0.5));
            double slope = 0;
            for (int step = 0; step < 100; step++) {
                double before = 0;
                double value = 1;
                for (int j = 1; j <= n; j++) {
                    double older = before;
                    before = value;
                    value = ((2 * j - 1) * x * before - (j - 1) * older) / j;
                }
                slope = n * (x * value - before) / (x * x - 1);
                double change = value / slope;
                x -= change;
                if (Math.abs(change) < 1e-15) {
                    break;
                }
            }
            nodes[i] = middle - half * x;
            nodes[n - 1 - i] = middle + half * x;
            weights[i] = 2 * half / ((1 - x * x) * slope * slope);
            weights[n - 1 - i] = weights[i];
        }
        return new GaussLegendre(nodes, weights);
    }

    int size() {
        return nodes.length;
    }

    double node(int i) {
        return nodes[i];
    }

    double weight(int i) {
        return weights[i];
    }
}
