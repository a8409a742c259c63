package io.github.alliance4j.scoring.reference;

import io.github.alliance4j.scoring.rupture.changepoint.EqualSplits;
import io.github.alliance4j.scoring.rupture.changepoint.Penalty;
import io.github.alliance4j.scoring.rupture.changepoint.SegmentCost;
import io.github.alliance4j.scoring.rupture.changepoint.Segmentation;
import io.github.alliance4j.scoring.rupture.changepoint.Segmenter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Segmentation as the Python package ruptures has it. Its breakpoints are the last positions of all segments. */
final class RupturesSegmentation implements ReferenceKind {

    private final String kind;

    RupturesSegmentation(String kind) {
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
        double[][] columns = ReferenceColumns.of(reference);
        Segmentation segmentation = segmenter(reference).fit(columns).value().orElseThrow();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put(
                "breakpoints",
                segmentation.segments().stream().map(Segmentation.Segment::last).toList());
        answer.put("total_cost", segmentation.totalCost());
        answer.put("cost_no_change", segmentation.costWithoutChange());
        return LibraryAnswer.of(answer).withObjective(segmentation.objective(), true);
    }

    private Segmenter segmenter(ReferenceCase reference) {
        Optional<Penalty> penalty =
                reference.parameter("pen").map(JsonNode::asDouble).map(Penalty::of);
        int changes = reference.parameter("n_bkps").map(JsonNode::asInt).orElse(0);
        return search(penalty, changes)
                .with(cost(reference))
                .with(EqualSplits.LAST)
                .withMinSegment((int) reference.number("min_size"));
    }

    private Segmenter search(Optional<Penalty> penalty, int changes) {
        return switch (kind) {
            case "rpt_pelt" -> Segmenter.pelt(penalty.orElseThrow());
            case "rpt_dynp" -> Segmenter.dynamicProgramming(changes);
            case "rpt_kernelcpd" -> penalty.map(Segmenter::pelt).orElseGet(() -> Segmenter.dynamicProgramming(changes));
            case "rpt_binseg" ->
                penalty.map(Segmenter::binarySegmentation).orElseGet(() -> Segmenter.binarySegmentation(changes));
            case "rpt_bottomup" -> penalty.map(Segmenter::bottomUp).orElseGet(() -> Segmenter.bottomUp(changes));
            default -> throw new IllegalArgumentException("no search for " + kind);
        };
    }

    private static SegmentCost cost(ReferenceCase reference) {
        String name = reference
                .parameter("model")
                .or(() -> reference.parameter("kernel"))
                .orElseThrow()
                .asString();
        return switch (name) {
            case "l2", "linear" -> SegmentCost.l2();
            case "l1" -> SegmentCost.l1();
            case "normal" -> SegmentCost.normalCovariance();
            case "rbf" ->
                reference
                        .parameter("gamma")
                        .map(gamma -> SegmentCost.rbf(gamma.asDouble()))
                        .orElseGet(SegmentCost::rbf);
            default -> throw new IllegalArgumentException("no cost " + name);
        };
    }
}
