package io.github.alliance4j.scoring.reference;

import io.github.alliance4j.scoring.Estimation;
import io.github.alliance4j.scoring.internal.BrentMinimum;
import io.github.alliance4j.scoring.panel.DenseLikelihood;
import io.github.alliance4j.scoring.panel.PanelFit;
import io.github.alliance4j.scoring.panel.PanelLevel;
import io.github.alliance4j.scoring.panel.Term;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.TDistribution;
import tools.jackson.databind.JsonNode;

/**
 * The model of a case where the peer stopped: the deviance with the covariance matrix of all rows written out, and the fixed
 * effects that follow from it, at the peer's variances. If these are the peer's own numbers, both maximise the same function,
 * and ours reached a higher value of it.
 */
final class PeersOptimum implements DenseLikelihood.Parameters {

    private static final double END = 0.99999;
    private static final double CLOSE = 2e-6;

    private final PanelCase panel;
    private final JsonNode expected;
    private final Map<List<Object>, Double> covariances = new HashMap<>();

    private PeersOptimum(PanelCase panel, JsonNode expected) {
        this.panel = panel;
        this.expected = expected;
    }

    private void put(PanelLevel level, Term first, Term second, double covariance) {
        covariances.put(List.of(level, first, second), covariance);
        covariances.put(List.of(level, second, first), covariance);
    }

    @Override
    public double residualVariance() {
        double sigma = expected.path("sigma").asDouble();
        return sigma * sigma;
    }

    @Override
    public double autocorrelation() {
        return expected.path("phi").asDouble(0);
    }

    @Override
    public double covariance(PanelLevel level, Term first, Term second) {
        return covariances.getOrDefault(List.of(level, first, second), 0.0);
    }

    private DenseLikelihood.Solution solution() {
        return new DenseLikelihood(panel.data(), panel.model()).at(this);
    }

    /** lme4 lists every variance and covariance. */
    static Map<String, Object> ofLme4(ReferenceCase reference, PanelCase panel, PanelFit fit) {
        PeersOptimum peer = new PeersOptimum(panel, reference.expected().orElseThrow());
        for (JsonNode row : peer.expected.path("variance_components")) {
            String group = row.path("group").asString();
            if (!group.equals("Residual")) {
                Term first = PanelCase.term(row.path("var1").asString());
                JsonNode second = row.path("var2");
                PanelLevel level = group.startsWith("therapist") ? PanelLevel.THERAPIST : PanelLevel.DYAD;
                peer.put(
                        level,
                        first,
                        second.isNull() ? first : PanelCase.term(second.asString()),
                        row.path("vcov").asDouble());
            }
        }
        DenseLikelihood.Solution solution = peer.solution();
        Map<String, Object> values = new LinkedHashMap<>(peer.coefficients(solution, 1));
        values.put("vcov", solution.covariance());
        values.put("aic", solution.deviance() + 2 * fit.parameters());
        values.put("bic", solution.deviance() + Math.log(fit.rows()) * fit.parameters());
        return values;
    }

    /**
     * nlme's correlation of level and slope is not in the case. It is taken where the likelihood is highest; where that is above
     * the peer's, the peer stopped beside it, and its correlation is that at which the likelihood is the peer's: the one of
     * two that gives the peer's intercept.
     */
    static Map<String, Object> ofNlme(ReferenceCase reference, PanelCase panel, PanelFit fit) {
        PeersOptimum peer = new PeersOptimum(panel, reference.expected().orElseThrow());
        JsonNode variances = peer.expected.path("re_sd_corr");
        List<Term> terms = panel.model().dyads().terms();
        for (int i = 0; i < terms.size(); i++) {
            peer.put(
                    PanelLevel.DYAD,
                    terms.get(i),
                    terms.get(i),
                    variances.get(i).get(0).asDouble());
        }
        if (terms.size() == 2 && panel.groups().get(0).correlated()) {
            peer.placeCorrelation(terms.get(0), terms.get(1));
        }
        DenseLikelihood.Solution solution = peer.solution();
        double p = solution.coefficients().size();
        double inflation = panel.model().estimation() == Estimation.ML ? fit.rows() / (fit.rows() - p) : 1;
        Map<String, Object> values = peer.coefficients(solution, inflation);
        peer.tests(values);
        return values;
    }

    private void placeCorrelation(Term first, Term second) {
        double product =
                Math.sqrt(covariance(PanelLevel.DYAD, first, first) * covariance(PanelLevel.DYAD, second, second));
        DoubleUnaryOperator deviance = r -> {
            put(PanelLevel.DYAD, first, second, r * product);
            return solution().deviance();
        };
        double target = -2 * expected.path("logLik").asDouble();
        double highest = BrentMinimum.of(deviance, -END, END);
        double nearest = highest;
        if (deviance.applyAsDouble(highest) < target - CLOSE) {
            double below = crossing(deviance, target, highest, -END);
            double above = crossing(deviance, target, highest, END);
            nearest = missed(deviance, target, below) < missed(deviance, target, above) ? below : above;
        }
        put(PanelLevel.DYAD, first, second, nearest * product);
    }

    private double missed(DoubleUnaryOperator deviance, double target, double r) {
        if (Math.abs(deviance.applyAsDouble(r) - target) > CLOSE) {
            return Double.POSITIVE_INFINITY;
        }
        double intercept = expected.path("fixef").path(panel.fixed().get(0)).asDouble();
        return Math.abs(solution().coefficients().get(0) - intercept);
    }

    /** By halving; the far end if the target is not reached. */
    private static double crossing(DoubleUnaryOperator deviance, double target, double low, double far) {
        double inside = low;
        double outside = far;
        for (int i = 0; i < 60 && deviance.applyAsDouble(far) > target; i++) {
            double middle = (inside + outside) / 2;
            if (deviance.applyAsDouble(middle) < target) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        return outside;
    }

    private Map<String, Object> coefficients(DenseLikelihood.Solution solution, double inflation) {
        Map<String, Object> estimates = new LinkedHashMap<>();
        Map<String, Object> errors = new LinkedHashMap<>();
        List<String> names = panel.fixed();
        for (int i = 0; i < names.size(); i++) {
            estimates.put(names.get(i), solution.coefficients().get(i));
            errors.put(
                    names.get(i),
                    Math.sqrt(inflation * solution.covariance().get(i).get(i)));
        }
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("fixef", estimates);
        values.put("se", errors);
        values.put("logLik", -solution.deviance() / 2);
        return values;
    }

    private void tests(Map<String, Object> values) {
        Map<String, Object> ts = new LinkedHashMap<>();
        Map<String, Object> ps = new LinkedHashMap<>();
        Map<?, ?> errors = (Map<?, ?>) values.get("se");
        ((Map<?, ?>) values.get("fixef")).forEach((name, estimate) -> {
            double t = (Double) estimate / (Double) errors.get(name);
            double df = expected.path("df").path((String) name).asDouble();
            ts.put((String) name, t);
            ps.put((String) name, 2 * TDistribution.of(df).survivalProbability(Math.abs(t)));
        });
        values.put("t", ts);
        values.put("p", ps);
    }
}
