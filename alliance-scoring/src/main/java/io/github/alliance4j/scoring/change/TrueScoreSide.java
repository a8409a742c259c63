package io.github.alliance4j.scoring.change;

import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.change.ClinicalSignificance.GroupLevel;
import io.github.alliance4j.scoring.change.ClinicalSignificance.Side;
import io.github.alliance4j.scoring.change.ClinicalSignificance.TrueScoreAfter;
import java.util.Optional;

/** The side of a cut-off by estimated true scores (Hageman and Arrindell 1999). */
final class TrueScoreSide implements Side {

    private final TrueScores scores;
    private final ChangeSample sample;
    private final int sign;
    private final double criticalValue;
    private final double cutoff;
    private final double reliabilityAfter;

    private TrueScoreSide(TrueScores scores, ChangeSample sample, ReliableChange change, double cutoff) {
        this.scores = scores;
        this.sample = sample;
        this.sign = ReliableChange.sign(change.direction());
        this.criticalValue = change.criticalValue();
        this.cutoff = cutoff;
        this.reliabilityAfter = scores.reliabilityOf(sample.needPostStandardDeviation());
    }

    static Evaluation<Side> from(Norm norm, ChangeSample sample, ReliableChange change, ClinicalCutoff rule) {
        Evaluation<TrueScores> found = TrueScores.from(norm, sample);
        if (found.value().isEmpty()) {
            return Evaluation.notEvaluable(found.reason());
        }
        TrueScores scores = found.value().get();
        double cutoff = rule.value(norm, sample, change.direction(), scores::trueSpread);
        if (Double.isNaN(cutoff)) {
            return Evaluation.notEvaluable("the scores of the functional group spread no more than error does");
        }
        TrueScoreSide side = new TrueScoreSide(scores, sample, change, cutoff);
        return side.reliabilityAfter > 0
                ? Evaluation.of(side)
                : Evaluation.notEvaluable("the scores after spread no more than error does");
    }

    @Override
    public double cutoff() {
        return cutoff;
    }

    @Override
    public boolean isClinicalBefore(PrePost person) {
        return sign * person.pre() < sign * cutoff;
    }

    @Override
    public boolean isFunctionalAfter(PrePost person) {
        return isClinicalBefore(person) && sign * index(person) > criticalValue;
    }

    @Override
    public Optional<TrueScoreAfter> trueScoreAfter(PrePost person) {
        double index = index(person);
        return Optional.of(new TrueScoreAfter(index, !isClinicalBefore(person) && sign * index < -criticalValue));
    }

    private double index(PrePost person) {
        double mean = sample.needPostMean();
        double trueScore = mean + (person.post() - mean) * reliabilityAfter;
        return (trueScore - cutoff) / (Math.sqrt(reliabilityAfter) * scores.error());
    }

    @Override
    public Optional<GroupLevel> group() {
        double shift = sample.needPostMean() - sample.needPreMean();
        double changed = sign * shift / (scores.differenceSpread() * Math.sqrt(scores.difference()));
        double functional =
                sign * (sample.needPostMean() - cutoff) / scores.trueSpread(sample.needPostStandardDeviation());
        return Optional.of(new GroupLevel(
                scores.difference(), CriticalValue.probability(changed), CriticalValue.probability(functional)));
    }
}
