package io.github.alliance4j.scoring.observer.coders;

import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.raters.CohenKappa;
import io.github.alliance4j.scoring.raters.FleissKappa;
import io.github.alliance4j.scoring.raters.KappaWeights;
import io.github.alliance4j.scoring.raters.KrippendorffAlpha;
import io.github.alliance4j.scoring.raters.MeasurementLevel;
import io.github.alliance4j.scoring.raters.WithinGroupAgreement;
import io.github.alliance4j.scoring.reliability.IccForm;
import io.github.alliance4j.scoring.reliability.IntraclassCorrelation;
import io.github.alliance4j.scoring.reliability.Ratings;
import java.util.Optional;
import java.util.stream.IntStream;

/** The statistics of one code in one reading: which of them fit it, and why the others do not. */
final class CodeStatistics {

    private static final WithinGroupAgreement WITHIN =
            WithinGroupAgreement.ofAnswers(ObserverCode.STRONGEST - ObserverCode.WEAKEST + 1);
    private static final double[] RATINGS = IntStream.rangeClosed(ObserverCode.WEAKEST, ObserverCode.STRONGEST)
            .asDoubleStream()
            .toArray();

    private final CodeReading reading;
    private final MeasurementLevel level;
    private final CodeTable table;
    private final Ratings ratings;
    private final double confidence;
    private final Optional<String> nothing;

    CodeStatistics(ObserverCode code, CodeReading reading, CodeTable table, double confidence) {
        this.reading = reading;
        this.level = code.level(reading);
        this.table = table;
        this.ratings = table.ratings(reading);
        this.confidence = confidence;
        this.nothing = nothing(table);
    }

    private static Optional<String> nothing(CodeTable table) {
        if (table.coders() < 2) {
            return Optional.of("only 1 coder gave this code; agreement needs at least 2");
        }
        return table.pairableUnits() == 0 ? Optional.of("no session has this code from 2 coders") : Optional.empty();
    }

    /** The first rule that keeps a statistic from being told. */
    private <T> Optional<Evaluation<T>> refused(boolean fits, String rule) {
        return nothing.or(() -> fits ? Optional.empty() : Optional.of(rule)).map(Evaluation::notEvaluable);
    }

    Evaluation<Double> equalShare() {
        return this.<Double>refused(true, "")
                .orElseGet(() -> Evaluation.of(table.equalShare(reading).orElseThrow()));
    }

    Evaluation<KrippendorffAlpha.Result> alpha() {
        return this.<KrippendorffAlpha.Result>refused(true, "")
                .orElseGet(() -> KrippendorffAlpha.withDefaults()
                        .with(level)
                        .withConfidence(confidence)
                        .assess(ratings, table.dyads()));
    }

    Evaluation<CohenKappa.Result> cohen() {
        boolean categories = level == MeasurementLevel.NOMINAL || level == MeasurementLevel.ORDINAL;
        return this.<CohenKappa.Result>refused(
                        categories, "kappa is of categories, and these are amounts; see the intraclass correlation")
                .or(() -> refused(
                        ratings.raters() == 2,
                        "Cohen's kappa is of 2 coders, and " + ratings.raters()
                                + " gave this code; see alpha and Fleiss' kappa"))
                .orElseGet(() -> told(kappa().assess(ratings)));
    }

    /** Kappa of a coder who gave one code only is 0 by its formula, and says nothing of agreement. */
    private static Evaluation<CohenKappa.Result> told(Evaluation<CohenKappa.Result> kappa) {
        return kappa.value().filter(CohenKappa.Result::isOneSided).isPresent()
                ? Evaluation.notEvaluable(
                        "one coder gave one code only, so kappa would be 0 whatever the other gave; see the share of equal codes")
                : kappa;
    }

    private CohenKappa kappa() {
        CohenKappa kappa = CohenKappa.withDefaults().withConfidence(confidence);
        CohenKappa weighted = level == MeasurementLevel.ORDINAL ? kappa.with(KappaWeights.QUADRATIC) : kappa;
        return reading == CodeReading.RATING ? weighted.withCodes(RATINGS) : weighted;
    }

    Evaluation<FleissKappa> fleiss() {
        return this.<FleissKappa>refused(
                        level == MeasurementLevel.NOMINAL,
                        "Fleiss' kappa takes no account of order and distance; see alpha")
                .or(() -> refused(ratings.raters() > 2, "Fleiss' kappa is of 3 coders or more; see Cohen's kappa"))
                .orElseGet(() -> FleissKappa.of(ratings));
    }

    Evaluation<IntraclassCorrelation.Estimate> icc() {
        boolean numbers =
                level == MeasurementLevel.INTERVAL || level == MeasurementLevel.RATIO || reading == CodeReading.RATING;
        return this.<IntraclassCorrelation.Estimate>refused(
                        numbers, "an intraclass correlation needs numbers with equal steps, and these are not")
                .orElseGet(this::correlation);
    }

    private Evaluation<IntraclassCorrelation.Estimate> correlation() {
        Evaluation<IntraclassCorrelation.Result> all =
                IntraclassCorrelation.withDefaults().withConfidence(confidence).assess(ratings);
        return all.value()
                .map(result -> result.estimate(IccForm.ICC2))
                .orElseGet(() -> Evaluation.notEvaluable(all.reason()));
    }

    Evaluation<Double> withinGroup() {
        return this.<Double>refused(
                        reading == CodeReading.RATING, "it needs a scale of so many answers, which only ratings have")
                .orElseGet(() -> Evaluation.of(WITHIN.assess(ratings).stream()
                        .flatMap(unit -> unit.value().stream())
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElseThrow()));
    }
}
