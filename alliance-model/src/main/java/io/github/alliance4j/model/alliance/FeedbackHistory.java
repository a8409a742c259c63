package io.github.alliance4j.model.alliance;

import io.github.alliance4j.model.alliance.event.FeedbackAnswered;
import io.github.alliance4j.model.alliance.event.FeedbackEvent;
import io.github.alliance4j.model.alliance.event.FeedbackGiven;
import io.github.alliance4j.model.alliance.event.FeedbackTakenUp;

/** All that happened to one piece of feedback. */
final class FeedbackHistory {

    final FeedbackGiven given;
    final Track<FeedbackEvent> events = new Track<>();
    final Track<FeedbackAnswered> answers = new Track<>();
    final Track<FeedbackTakenUp> takenUp = new Track<>();

    FeedbackHistory(FeedbackGiven given) {
        this.given = given;
        events.add(given);
    }

    void file(FeedbackEvent event) {
        if (event instanceof FeedbackAnswered answered) {
            answers.add(answered);
        } else if (event instanceof FeedbackTakenUp up) {
            takeUp(up);
        }
        events.add(event);
    }

    private void takeUp(FeedbackTakenUp up) {
        takenUp.latest(up.session().value()).ifPresent(first -> {
            throw new IllegalArgumentException("Feedback " + up.feedback() + " is taken up in session " + up.session()
                    + ", but it was in session " + first.session() + "; feedback is taken up once");
        });
        takenUp.add(up);
    }
}
