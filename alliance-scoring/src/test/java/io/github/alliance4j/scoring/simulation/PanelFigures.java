package io.github.alliance4j.scoring.simulation;

import io.github.alliance4j.model.series.SessionSeries;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;

/** What a panel looks like in a few numbers, for panels of any origin. */
final class PanelFigures {

    private final Map<String, Double> figures = new LinkedHashMap<>();

    private PanelFigures() {}

    static Map<String, Double> of(List<SessionSeries> series, PanelTruth truth) {
        PanelFigures panel = new PanelFigures();
        panel.scores(series);
        panel.lines(series.stream()
                .filter(one -> truth.ruptures(one.dyad()).isEmpty() && one.size() > 4)
                .toList());
        panel.ruptures(series.size(), truth);
        return panel.figures;
    }

    private void scores(List<SessionSeries> series) {
        double[] all = series.stream()
                .flatMapToDouble(one -> java.util.Arrays.stream(one.values()))
                .toArray();
        figures.put("mean", mean(all));
        figures.put(
                "top",
                java.util.Arrays.stream(all).filter(score -> score > 5 - 1e-6).count() / (double) all.length);
        figures.put(
                "first-sd", sd(series.stream().mapToDouble(one -> one.value(0)).toArray()));
        figures.put("length", mean(series, one -> one.session(one.size() - 1)));
        double planned = series.stream()
                .mapToDouble(one -> one.session(one.size() - 1) - 1)
                .sum();
        figures.put("missing", 1 - (all.length - series.size()) / planned);
    }

    private void lines(List<SessionSeries> clean) {
        double[] levels = new double[clean.size()];
        double[] slopes = new double[clean.size()];
        double[] variances = new double[clean.size()];
        double squares = 0;
        double freedom = 0;
        double[] products = new double[2];
        for (int i = 0; i < levels.length; i++) {
            Line line = new Line(clean.get(i));
            levels[i] = line.level;
            slopes[i] = line.slope;
            variances[i] = line.squares / (clean.get(i).size() - 2);
            squares += line.squares;
            freedom += clean.get(i).size() - 2;
            line.addProducts(products);
        }
        figures.put("level", mean(levels));
        figures.put("level-sd", sd(levels));
        figures.put("slope", mean(slopes));
        figures.put("slope-sd", sd(slopes));
        figures.put("residual-sd", Math.sqrt(squares / freedom));
        figures.put("noise-cv", sd(variances) / mean(variances));
        figures.put("lag-1", products[0] / products[1]);
    }

    private void ruptures(int dyads, PanelTruth truth) {
        List<TrueRupture> all =
                truth.ruptures().values().stream().flatMap(List::stream).toList();
        figures.put("prevalence", truth.ruptures().size() / (double) dyads);
        figures.put("two", share(truth.ruptures().values().stream().toList(), one -> one.size() > 1));
        figures.put("repaired", share(all, rupture -> rupture.repair().isPresent()));
        figures.put("depth", mean(all, TrueRupture::depth));
        figures.put("depth-sd", sd(all.stream().mapToDouble(TrueRupture::depth).toArray()));
        figures.put("onset", mean(all, TrueRupture::onset));
        figures.put("fall-1", share(all, rupture -> rupture.nadirFirst() == rupture.onset()));
        List<TrueRupture> back =
                all.stream().filter(rupture -> rupture.repair().isPresent()).toList();
        figures.put("hold", mean(back, rupture -> rupture.nadirLast() - rupture.nadirFirst() + 1));
        figures.put("recovery", mean(back, rupture -> orZero(rupture.repair()) - rupture.nadirLast()));
    }

    private static int orZero(OptionalInt number) {
        return number.orElse(0);
    }

    private static <T> double share(List<T> all, java.util.function.Predicate<T> which) {
        return all.stream().filter(which).count() / (double) all.size();
    }

    private static <T> double mean(List<T> all, ToDoubleFunction<T> number) {
        return mean(all.stream().mapToDouble(number).toArray());
    }

    static double mean(double[] all) {
        return java.util.Arrays.stream(all).average().orElseThrow();
    }

    static double sd(double[] all) {
        double mean = mean(all);
        return Math.sqrt(
                java.util.Arrays.stream(all).map(x -> (x - mean) * (x - mean)).sum() / (all.length - 1));
    }

    /** A least-squares line over session - 1 with its residuals. */
    static final class Line {
        final double level;
        final double slope;
        final double squares;
        private final SessionSeries series;
        private final double[] residuals;

        Line(SessionSeries series) {
            this.series = series;
            int n = series.size();
            double[] x = java.util.Arrays.stream(series.sessions())
                    .mapToDouble(s -> s - 1)
                    .toArray();
            double[] y = series.values();
            double mx = mean(x);
            double my = mean(y);
            double sxx = 0;
            double sxy = 0;
            for (int i = 0; i < n; i++) {
                sxx += (x[i] - mx) * (x[i] - mx);
                sxy += (x[i] - mx) * (y[i] - my);
            }
            slope = sxy / sxx;
            level = my - slope * mx;
            residuals = new double[n];
            double sum = 0;
            for (int i = 0; i < n; i++) {
                residuals[i] = y[i] - level - slope * x[i];
                sum += residuals[i] * residuals[i];
            }
            squares = sum;
        }

        void addProducts(double[] products) {
            for (int i = 1; i < residuals.length; i++) {
                if (series.session(i) - series.session(i - 1) == 1) {
                    products[0] += residuals[i] * residuals[i - 1];
                    products[1] += (residuals[i] * residuals[i] + residuals[i - 1] * residuals[i - 1]) / 2;
                }
            }
        }
    }
}
