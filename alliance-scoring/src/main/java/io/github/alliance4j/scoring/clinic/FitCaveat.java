package io.github.alliance4j.scoring.clinic;

import io.github.alliance4j.scoring.panel.PanelFit;
import io.github.alliance4j.scoring.panel.PanelLevel;
import io.github.alliance4j.scoring.panel.Term;
import io.github.alliance4j.scoring.panel.VarianceComponent;
import java.util.Locale;
import java.util.Optional;

/** What to mind about a fit, for a reader who did not choose the model and cannot change it. */
final class FitCaveat {

    /** A variance below this share of that of sessions is told as 0. */
    private static final double NOTHING = 1e-8;

    private static final String ALL_ELSE = " All else holds as it stands.";

    private FitCaveat() {}

    static Optional<String> of(PanelFit fit) {
        if (!fit.converged()) {
            return Optional.of("The search for this model did not settle: do not use its numbers.");
        }
        return fit.singular() ? Optional.of(singular(fit)) : Optional.empty();
    }

    private static String singular(PanelFit fit) {
        double ofSessions = fit.variance(PanelLevel.SESSION, Term.intercept()).variance();
        return fit.variances().stream()
                .filter(component -> component.level() != PanelLevel.SESSION)
                .filter(component -> component.variance() <= NOTHING * ofSessions)
                .findFirst()
                .map(FitCaveat::none)
                .orElse("In these data the levels and slopes of dyads go together without exception, which few dyads or"
                        + " sessions can do by chance: do not read much into a single slope." + ALL_ELSE);
    }

    private static String none(VarianceComponent component) {
        String groups = component.level().name().toLowerCase(Locale.ROOT) + "s";
        String what = component.term().equals(Term.time()) ? "slope" : "level";
        return "These data show no difference in " + what + " between " + groups
                + " (that variance is estimated as 0), which does not prove that there is none." + ALL_ELSE;
    }
}
