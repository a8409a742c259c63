package io.github.alliance4j.scoring.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.alliance.Alliance;
import io.github.alliance4j.model.alliance.Feedback;
import io.github.alliance4j.model.alliance.event.AllianceEvent;
import io.github.alliance4j.model.alliance.event.FeedbackEvent;
import io.github.alliance4j.model.alliance.event.RepairStated;
import io.github.alliance4j.model.alliance.event.RuptureStated;
import io.github.alliance4j.model.alliance.term.Rating;
import io.github.alliance4j.model.alliance.term.Reception;
import io.github.alliance4j.model.alliance.term.Repair;
import io.github.alliance4j.model.alliance.term.RuptureKind;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What one of the two does and says is read the same, whatever the other says. */
class VoicesApartTest {

    private static final Rating OTHER = Rating.of(3, 1, 5);

    @Property(seed = "41", tries = 200)
    void feedbackOfOneIsReadTheSameWithoutThatOfTheOther(@ForAll long seed) {
        Alliance record = Records.random(seed, 14);
        for (Rater kept : List.of(Rater.CLIENT, Rater.THERAPIST)) {
            Alliance without = withoutFeedbackOf(record, kept == Rater.CLIENT ? Rater.THERAPIST : Rater.CLIENT);
            for (Span span : Span.values()) {
                assertThat(loop(without, span, kept)).isEqualTo(loop(record, span, kept));
            }
        }
    }

    @Property(seed = "42", tries = 200)
    void attendanceAndTheClientsFeedbackAreBlindToTheWordsOfTheTherapist(@ForAll long seed) {
        Alliance record = Records.random(seed, 14);
        Alliance replaced = therapistSaysOtherwise(withoutFeedbackOf(record, Rater.THERAPIST));
        assertThat(AttendanceRates.of(replaced)).isEqualTo(AttendanceRates.of(record));
        assertThat(FollowUp.of(replaced)).isEqualTo(FollowUp.of(record));
        assertThat(SessionRhythm.of(replaced)).isEqualTo(SessionRhythm.of(record));
        assertThat(clientMarkers(replaced)).isEqualTo(clientMarkers(record));
    }

    /** All markers but that of ruptures, whose repairs anybody may state. */
    private static List<MarkerFinding> clientMarkers(Alliance record) {
        return DropoutMarkers.withDefaults().assess(record).stream()
                .filter(finding -> finding.marker() != DropoutMarker.RUPTURE_OPEN)
                .toList();
    }

    private static List<Object> loop(Alliance record, Span span, Rater by) {
        return FeedbackLoop.of(record, span)
                .value()
                .flatMap(loop -> loop.by(by).value())
                .map(VoicesApartTest::figures)
                .orElse(List.of());
    }

    private static List<Object> figures(FeedbackLoop loop) {
        Stream<Integer> met = Stream.of(Reception.values()).map(loop::lastMet);
        return List.of(
                loop.given(),
                loop.takenUp(),
                loop.open(),
                loop.takenUpShare(),
                met.toList(),
                loop.unanswered(),
                loop.medianLatency(),
                loop.longestLatency(),
                loop.oldestOpen());
    }

    private static Alliance withoutFeedbackOf(Alliance record, Rater rater) {
        Set<Object> gone = record.feedback().stream()
                .filter(feedback -> feedback.givenBy() == rater)
                .map(Feedback::id)
                .collect(Collectors.toSet());
        Predicate<AllianceEvent> stays =
                event -> !(event instanceof FeedbackEvent said && gone.contains(said.feedback()));
        return Alliance.replay(
                record.dyad(), record.events().stream().filter(stays).toList());
    }

    private static Alliance therapistSaysOtherwise(Alliance record) {
        return Alliance.replay(
                record.dyad(),
                record.events().stream().map(VoicesApartTest::otherwise).toList());
    }

    private static AllianceEvent otherwise(AllianceEvent event) {
        if (event instanceof RuptureStated said && said.by() == Rater.THERAPIST) {
            return RuptureStated.of(said.session(), said.rupture(), said.by(), RuptureKind.WITHDRAWAL)
                    .since(said.onset())
                    .withIntensity(OTHER);
        }
        return event instanceof RepairStated said && said.by() == Rater.THERAPIST
                ? new RepairStated(
                        said.session(),
                        said.rupture(),
                        said.by(),
                        Repair.in(said.repair().session()).withDegree(OTHER))
                : event;
    }
}
