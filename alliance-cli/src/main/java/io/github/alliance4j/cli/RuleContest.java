package io.github.alliance4j.cli;

import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.criterion.RuptureCriterion;
import io.github.alliance4j.scoring.evaluation.DetectionScore;
import io.github.alliance4j.scoring.evaluation.PanelEvaluation;
import io.github.alliance4j.scoring.evaluation.ScoredRule;
import io.github.alliance4j.scoring.rupture.FixedFalseAlarm;
import io.github.alliance4j.scoring.rupture.RuptureDetector;
import io.github.alliance4j.scoring.rupture.ThresholdRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The criteria of the catalogue that take part in an evaluation, each ready or with the reason why it is not. */
final class RuleContest {

    private static final String FALSE_ALARM = "false-alarm";

    private final Map<String, Evaluation<RuptureDetector>> rules = new LinkedHashMap<>();
    private final Map<String, String> given;
    private final Optional<Double> falseAlarm;

    private RuleContest(Map<String, String> given, Optional<Double> falseAlarm) {
        this.given = given;
        this.falseAlarm = falseAlarm;
    }

    /** Unknown ids, parameters that nobody takes and impossible values are refused; parameters that are lacking are not. */
    static RuleContest of(List<String> ids, Map<String, String> given, Optional<Double> falseAlarm) {
        RuleContest contest = new RuleContest(given, falseAlarm);
        Set<String> unused = new LinkedHashSet<>(given.keySet());
        Set<String> seen = new LinkedHashSet<>();
        List<RuptureCriterion> criteria =
                ids.stream().map(id -> CriterionOptions.named(id, seen)).toList();
        for (RuptureCriterion criterion : criteria) {
            Map<String, String> own = CriterionOptions.own(criterion, given, unused);
            contest.rules.put(criterion.id(), contest.rule(criterion, own));
        }
        CriterionOptions.refuseUnused(unused, seen);
        return contest;
    }

    private Evaluation<RuptureDetector> rule(RuptureCriterion criterion, Map<String, String> own) {
        boolean takesRate = criterion.parameters().stream()
                .anyMatch(parameter -> parameter.name().equals(FALSE_ALARM));
        if (falseAlarm.isPresent() && takesRate) {
            own.putIfAbsent(FALSE_ALARM, falseAlarm.get().toString());
        }
        Optional<String> lacking = lacking(criterion, own);
        if (lacking.isPresent()) {
            return Evaluation.notEvaluable(lacking.get());
        }
        RuptureDetector detector = criterion.detector(own);
        return falseAlarm.isEmpty() || takesRate ? Evaluation.of(detector) : atRate(detector, falseAlarm.get());
    }

    /** Why a criterion that needs something cannot be made; nothing where it needs nothing, or has it. */
    private static Optional<String> lacking(RuptureCriterion criterion, Map<String, String> own) {
        if (criterion.needs().isEmpty()) {
            return Optional.empty();
        }
        try {
            criterion.detector(own);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of("needs " + criterion.needs() + " (" + e.getMessage() + ")");
        }
    }

    private Evaluation<RuptureDetector> atRate(RuptureDetector detector, double rate) {
        if (!(detector instanceof ThresholdRule rule)) {
            return Evaluation.notEvaluable("has no threshold that --false-alarm could choose without a noise level");
        }
        if (given.containsKey(rule.thresholdName()) || given.containsKey(rule.id() + "." + rule.thresholdName())) {
            throw new IllegalArgumentException(
                    "--false-alarm chooses the threshold of " + rule.id() + "; it cannot be given as a parameter too");
        }
        try {
            return Evaluation.of(FixedFalseAlarm.of(rule, rate));
        } catch (IllegalArgumentException e) {
            return Evaluation.notEvaluable(String.valueOf(e.getMessage()));
        }
    }

    /** Every rule on one panel. */
    List<ScoredRule> on(PanelEvaluation panel, boolean live) {
        List<ScoredRule> scored = new ArrayList<>();
        rules.forEach((id, rule) -> scored.add(new ScoredRule(id, score(panel, rule, live))));
        return List.copyOf(scored);
    }

    private static Evaluation<DetectionScore> score(
            PanelEvaluation panel, Evaluation<RuptureDetector> rule, boolean live) {
        if (rule.value().isEmpty()) {
            return Evaluation.notEvaluable(rule.reason());
        }
        RuptureDetector detector = rule.value().get();
        return live ? panel.assessLive(detector) : panel.assess(detector);
    }
}
