package io.github.alliance4j.scoring.reference;

import io.github.alliance4j.scoring.rupture.changepoint.Penalty;
import io.github.alliance4j.scoring.rupture.changepoint.SegmentCost;
import io.github.alliance4j.scoring.rupture.changepoint.Segmentation;
import io.github.alliance4j.scoring.rupture.changepoint.Segmenter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/** Segmentation as the R package changepoint has it. Its changes are the last positions of regimes. */
final class PenalisedSegmentation implements ReferenceKind {

    private static final double AMOC_FLOOR = 1e-10;
    private static final double FLOOR = 1e-11;

    private final String kind;

    PenalisedSegmentation(String kind) {
        this.kind = kind;
    }

    @Override
    public String topic() {
        return "change_points";
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public LibraryAnswer run(ReferenceCase reference) {
        double[] values = ReferenceColumns.of(reference)[0];
        Segmentation segmentation = segmenter(reference).fit(values).value().orElseThrow();
        List<Segmentation.Segment> segments = segmentation.segments();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put(
                "changepoints",
                segmentation.onsets().stream().map(onset -> onset - 1).toList());
        answer.put("penalty_value", segmentation.penalty());
        answer.put(
                "segment_means",
                kind.equals("cpt.var")
                        ? List.of(DoubleStream.of(values).average().orElseThrow())
                        : segments.stream().map(Segmentation.Segment::mean).toList());
        answer.put(
                "segment_variances",
                segments.stream().map(Segmentation.Segment::variance).toList());
        answer.put("rss", segmentation.totalCost());
        return LibraryAnswer.of(answer).withObjective(segmentation.objective(), true);
    }

    private Segmenter segmenter(ReferenceCase reference) {
        String method = reference.text("method");
        return search(method, (int) reference.number("Q"), penalty(reference))
                .with(cost(method.equals("AMOC") ? AMOC_FLOOR : FLOOR))
                .withMinSegment((int) reference.number("minseglen"));
    }

    private static Segmenter search(String method, int most, Penalty penalty) {
        return switch (method) {
            case "PELT" -> Segmenter.pelt(penalty);
            case "AMOC" -> Segmenter.atMostOneChange(penalty);
            case "BinSeg" -> Segmenter.binarySegmentation(penalty, most);
            case "SegNeigh" -> Segmenter.segmentNeighbourhood(most - 1, penalty);
            default -> throw new IllegalArgumentException("no method " + method);
        };
    }

    private static Penalty penalty(ReferenceCase reference) {
        return switch (reference.text("penalty")) {
            case "AIC" -> Penalty.aic();
            case "BIC", "SIC" -> Penalty.bic();
            case "BIC0", "SIC0" -> Penalty.bic0();
            case "MBIC" -> Penalty.mbic();
            case "Manual" -> Penalty.of(reference.number("pen_value"));
            default -> throw new IllegalArgumentException("no penalty " + reference.text("penalty"));
        };
    }

    private SegmentCost cost(double floor) {
        return switch (kind) {
            case "cpt.mean" -> SegmentCost.normalMean(1);
            case "cpt.var" -> SegmentCost.normalVariance(floor);
            case "cpt.meanvar" -> SegmentCost.normalMeanVariance(floor);
            default -> throw new IllegalArgumentException("no cost for " + kind);
        };
    }
}
