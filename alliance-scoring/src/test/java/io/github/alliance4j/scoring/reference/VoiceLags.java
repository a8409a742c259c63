package io.github.alliance4j.scoring.reference;

import io.github.alliance4j.scoring.congruence.CrossCorrelation;
import io.github.alliance4j.scoring.congruence.LagStep;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The cross-correlations of two voices, as R's {@code ccf}. */
final class VoiceLags implements ReferenceKind {

    @Override
    public String topic() {
        return "dyadic";
    }

    @Override
    public String kind() {
        return "cross_correlation";
    }

    @Override
    public LibraryAnswer run(ReferenceCase reference) {
        CrossCorrelation.Result lags = CrossCorrelation.withDefaults()
                .with(LagStep.OBSERVED)
                .withLagsTo((int) reference.number("lag_max"))
                .assess(TwoColumns.of(reference))
                .value()
                .orElseThrow();
        List<Integer> all = IntStream.rangeClosed(-lags.largestLag(), lags.largestLag())
                .boxed()
                .toList();
        return LibraryAnswer.of(
                Map.of("lag", all, "r", all.stream().map(lags::value).toList()));
    }
}
