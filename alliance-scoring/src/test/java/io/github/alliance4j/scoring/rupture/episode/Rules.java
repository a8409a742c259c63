package io.github.alliance4j.scoring.rupture.episode;

import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Example;
import io.github.alliance4j.scoring.rupture.EpisodeStatus;
import io.github.alliance4j.scoring.rupture.RuptureFinding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Configurations for tests: every reference with every scale, and every repair. */
final class Rules {

    private Rules() {}

    static List<Reference> references() {
        return List.of(
                Reference.previousSession(),
                Reference.runningMaximum(),
                Reference.startOfFall(),
                Reference.meanOfPrevious(3),
                Reference.ownMean(),
                Reference.earlierMean(),
                Reference.line(),
                Reference.norm(5));
    }

    static List<Scale> ownScales() {
        return List.of(Scale.withinSd(), Scale.differenceSd(), Scale.mssd(), Scale.movingRange(), Scale.residualSd());
    }

    static List<Repair> repairs() {
        return List.of(
                Repair.returnWithin(.5),
                Repair.returnWithin(0).atAnyTime(),
                Repair.fractionRegained(.5).within(2),
                Repair.fractionRegained(1).sustainedFor(2),
                Repair.shareOfLevel(.9).atAnyTime().sustainedFor(3),
                Repair.notReliablyBelow().within(6));
    }

    /** Every reference with every scale, repairs in turn. */
    static List<VEpisode> all(EpisodeForm form, List<Scale> scales) {
        List<VEpisode> rules = new ArrayList<>();
        for (Reference reference : references()) {
            for (Scale scale : scales) {
                int next = rules.size();
                DropThreshold threshold = next % 2 == 0 ? DropThreshold.atLeast(.9) : DropThreshold.moreThan(1.1);
                VEpisode rule = VEpisode.withDefaults()
                        .with(form)
                        .with(reference)
                        .with(scale)
                        .with(threshold)
                        .with(repairs().get(next % repairs().size()))
                        .withMaxGap(1 + next % 3)
                        .withOnsetMoves(next % 4)
                        .withMinEarlier(2 + next % 5);
                rules.add(next % 5 == 0 ? rule.withPreLevelAtReference() : rule.withPreLevelOf(1 + next % 4));
            }
        }
        return rules;
    }

    static List<VEpisode> causal() {
        List<Scale> scales = Stream.concat(
                        ownScales().stream(),
                        Stream.of(
                                Scale.points(.4),
                                Scale.withinSd().atLeast(.3),
                                Scale.mssd().orBetweenSd(.5)))
                .toList();
        return all(EpisodeForm.CAUSAL, scales);
    }

    static List<Integer> flagged(RuptureFinding finding) {
        return ((List<?>) finding.evidence().values().get("flagged"))
                .stream().map(Integer.class::cast).toList();
    }

    static List<Integer> flagged(VEpisode rule, double... scores) {
        return flaggedAt(rule, Example.of(scores));
    }

    static List<Integer> flaggedAt(VEpisode rule, SessionSeries series) {
        return rule.detect(series).findings().stream()
                .flatMap(finding -> flagged(finding).stream())
                .toList();
    }

    static double[] numbers(String text) {
        return Arrays.stream(text.strip().split(" +"))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    static boolean isOver(RuptureFinding finding) {
        return finding.status() != EpisodeStatus.PENDING;
    }
}
