package io.github.alliance4j.cli;

import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.criterion.RuptureCriterion;
import io.github.alliance4j.scoring.evaluation.DetectionScore;
import io.github.alliance4j.scoring.evaluation.PanelEvaluation;
import io.github.alliance4j.scoring.evaluation.RatedScore;
import io.github.alliance4j.scoring.evaluation.ScoredRule;
import io.github.alliance4j.scoring.rupture.FixedFalseAlarm;
import io.github.alliance4j.scoring.rupture.RuptureDetector;
import io.github.alliance4j.scoring.rupture.ThresholdRule;
import io.github.alliance4j.scoring.rupture.scan.CalibratedDetector;
import io.github.alliance4j.scoring.rupture.scan.Calibration;
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
    private static final String FORM = "form";

    private final Map<String, Evaluation<RuptureDetector>> rules = new LinkedHashMap<>();
    private final Map<String, String> given;
    private final Terms terms;

    /**
     * On what terms the rules meet.
     *
     * @param falseAlarm the rate that their thresholds are chosen for, if one is asked for
     * @param calibration what rules that would learn from the panel rest on instead, if it is given
     * @param live session by session
     * @param rates at which rules that keep a stated rate are scored too
     */
    record Terms(Optional<Double> falseAlarm, Optional<Calibration> calibration, boolean live, List<Double> rates) {}

    private RuleContest(Map<String, String> given, Terms terms) {
        this.given = given;
        this.terms = terms;
    }

    /** Unknown ids, parameters that nobody takes and impossible values are refused; parameters that are lacking are not. */
    static RuleContest of(List<String> ids, Map<String, String> given, Terms terms) {
        RuleContest contest = new RuleContest(given, terms);
        Set<String> unused = new LinkedHashSet<>(given.keySet());
        Set<String> seen = new LinkedHashSet<>();
        List<RuptureCriterion> criteria =
                ids.stream().map(id -> CriterionOptions.named(id, seen)).toList();
        for (RuptureCriterion criterion : criteria) {
            Map<String, String> own = CriterionOptions.own(criterion, given, unused);
            contest.rules.put(criterion.id(), contest.rule(criterion, own));
        }
        CriterionOptions.refuseUnused(unused, seen);
        if (terms.calibration.isPresent() && contest.rules.values().stream().noneMatch(RuleContest::isCalibrated)) {
            throw new IllegalArgumentException("--calibration goes with calibrated-scan; no criterion takes it");
        }
        return contest;
    }

    private static boolean isCalibrated(Evaluation<RuptureDetector> rule) {
        return rule.value().filter(CalibratedDetector.class::isInstance).isPresent();
    }

    private Evaluation<RuptureDetector> rule(RuptureCriterion criterion, Map<String, String> own) {
        Optional<Double> falseAlarm = terms.falseAlarm;
        boolean takesRate = criterion.parameters().stream()
                .anyMatch(parameter -> parameter.name().equals(FALSE_ALARM));
        if (falseAlarm.isPresent() && takesRate) {
            own.putIfAbsent(FALSE_ALARM, falseAlarm.get().toString());
        }
        if (terms.live && criterion == RuptureCriterion.CALIBRATED_SCAN) {
            own.putIfAbsent(FORM, "causal");
        }
        Optional<String> lacking = lacking(criterion, own);
        if (lacking.isPresent()) {
            return Evaluation.notEvaluable(lacking.get());
        }
        RuptureDetector detector = calibrated(criterion.detector(own));
        return falseAlarm.isEmpty() || takesRate ? Evaluation.of(detector) : atRate(detector, falseAlarm.get());
    }

    private RuptureDetector calibrated(RuptureDetector detector) {
        return terms.calibration.isPresent()
                ? CriterionOptions.with(terms.calibration.get(), detector, CriterionOptions.time(given))
                : detector;
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
    List<ScoredRule> on(PanelEvaluation panel) {
        List<ScoredRule> scored = new ArrayList<>();
        rules.forEach((id, rule) -> scored.add(score(id, panel, rule)));
        return List.copyOf(scored);
    }

    private ScoredRule score(String id, PanelEvaluation panel, Evaluation<RuptureDetector> rule) {
        Evaluation<RuptureDetector> ready =
                rule.isEvaluable() ? panel.learned(rule.value().orElseThrow()) : rule;
        if (!ready.isEvaluable()) {
            return new ScoredRule(id, Evaluation.notEvaluable(ready.reason()));
        }
        RuptureDetector detector = ready.value().orElseThrow();
        Evaluation<DetectionScore> score = score(panel, detector);
        return detector instanceof CalibratedDetector scan && score.isEvaluable()
                ? new ScoredRule(id, score, curve(panel, scan, score))
                : new ScoredRule(id, score);
    }

    /** At the rate that the rule keeps as it is set the score is the one that it has. */
    private List<RatedScore> curve(PanelEvaluation panel, CalibratedDetector scan, Evaluation<DetectionScore> own) {
        return terms.rates.stream()
                .sorted()
                .distinct()
                .flatMap(rate -> (rate == scan.falseAlarm() ? own : score(panel, scan.withFalseAlarm(rate)))
                        .value().stream().map(score -> new RatedScore(rate, score)))
                .toList();
    }

    private Evaluation<DetectionScore> score(PanelEvaluation panel, RuptureDetector detector) {
        return terms.live ? panel.assessLive(detector) : panel.assess(detector);
    }
}
