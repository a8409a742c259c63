package io.github.alliance4j.scoring.criterion;

import io.github.alliance4j.model.instrument.EvidenceMark;
import io.github.alliance4j.scoring.rupture.RuptureDetector;
import io.github.alliance4j.scoring.rupture.consensus.Consensus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code consensus}: a vote of other criteria of the catalogue. */
final class ConsensusCriterion {

    private static final String ID = "consensus";

    static final Definition CONSENSUS = Definition.of(ID, EvidenceMark.LIBRARY_DEFAULT)
            .parameter(
                    "of",
                    "mean-2sd+ewma+pelt",
                    "ids of the criteria that vote, joined by +; their parameters are given" + " as ID.parameter")
            .parameter("votes", "", "criteria that must see an episode; more than half where it is left out")
            .parameter("tolerance", "1", "sessions that a finding reaches beyond its onset and nadir")
            .further(ConsensusCriterion::ofMembers)
            .summary("an episode that enough of several criteria see")
            .source("the library's; no paper states it")
            .markedBy(ConsensusCriterion::mark)
            .detector(ConsensusCriterion::consensus);

    private ConsensusCriterion() {}

    private static List<RuptureCriterion> members(String text) {
        return Arrays.stream(text.split("\\+", -1))
                .map(id -> member(id.strip()))
                .toList();
    }

    private static RuptureCriterion member(String id) {
        if (id.equals(ID)) {
            throw new IllegalArgumentException("Criterion consensus cannot vote in itself");
        }
        return RuptureCriterion.parse(id);
    }

    /** The parameters of the members, as {@code ID.parameter}. */
    private static List<CriterionParameter> ofMembers(Parameters values) {
        List<CriterionParameter> all = new ArrayList<>();
        for (RuptureCriterion member : members(values.text("of"))) {
            for (CriterionParameter own : member.parameters()) {
                all.add(new CriterionParameter(member.id() + "." + own.name(), own.defaultValue(), own.meaning()));
            }
        }
        return all;
    }

    private static RuptureDetector consensus(Parameters values) {
        List<RuptureDetector> members = members(values.text("of")).stream()
                .map(member -> member.detector(values.given(member.id())))
                .toList();
        Consensus consensus = Consensus.of(members).withTolerance(values.count("tolerance"));
        return values.has("votes") ? consensus.withVotes(values.count("votes")) : consensus;
    }

    /** A vote that an unconfirmed rule takes part in is not better confirmed. */
    private static EvidenceMark mark(Map<String, String> settings) {
        String of = settings.getOrDefault("of", "mean-2sd");
        boolean isUnconfirmed = Arrays.stream(of.split("\\+", -1))
                .anyMatch(name -> member(id(name)).mark(own(settings, name)) == EvidenceMark.UNCONFIRMED);
        return isUnconfirmed ? EvidenceMark.UNCONFIRMED : EvidenceMark.LIBRARY_DEFAULT;
    }

    /** The second of two members with one id is called {@code id#2}. */
    private static String id(String name) {
        int end = name.indexOf('#');
        return end < 0 ? name : name.substring(0, end);
    }

    private static Map<String, String> own(Map<String, String> settings, String name) {
        String prefix = name + ".";
        Map<String, String> own = new LinkedHashMap<>();
        settings.forEach((setting, value) -> {
            if (setting.startsWith(prefix)) {
                own.put(setting.substring(prefix.length()), value);
            }
        });
        return own;
    }
}
