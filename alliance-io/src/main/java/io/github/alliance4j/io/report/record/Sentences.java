package io.github.alliance4j.io.report.record;

import io.github.alliance4j.io.report.internal.Figures;
import io.github.alliance4j.io.report.internal.Labels;
import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.alliance.Feedback;
import io.github.alliance4j.model.alliance.Rupture;
import io.github.alliance4j.model.alliance.event.ContextNoted;
import io.github.alliance4j.model.alliance.event.RepairStated;
import io.github.alliance4j.model.alliance.term.Context;
import io.github.alliance4j.model.alliance.term.Repair;
import io.github.alliance4j.scoring.agreement.UnsharedGoal;
import java.util.Optional;

/** What was stated, a sentence each: who said it and when comes first, since another may see it otherwise. */
final class Sentences {

    private Sentences() {}

    static String of(Feedback feedback) {
        String answers = feedback.answers().isEmpty()
                ? "No response is noted."
                : "Met: "
                        + Wording.list(
                                feedback.answers(),
                                answer -> Labels.plain(answer.reception()) + " " + Wording.in(answer.session())
                                        + answer.by()
                                                .map(rater -> ", as " + Wording.who(rater) + " puts it")
                                                .orElse(""))
                        + ".";
        String end = feedback.takenUpIn()
                .map(session -> "Taken up " + Wording.in(session) + ", "
                        + after(feedback.latency().orElseThrow()) + ".")
                .orElse("Not taken up.");
        return "Session " + feedback.givenIn() + ": " + Wording.who(feedback.givenBy()) + ", about "
                + Wording.topic(feedback.topic()) + ". " + answers + " " + end;
    }

    private static String after(int sessions) {
        return sessions == 0 ? "the same session" : Figures.count(sessions, "session later", "sessions later");
    }

    static String of(Rupture rupture) {
        String markers = rupture.markers().isEmpty()
                ? ""
                : "; markers of "
                        + Wording.scheme(rupture.markers().iterator().next().scheme()) + ": "
                        + Wording.list(rupture.markers(), marker -> Wording.code(marker.name()));
        return "Session " + rupture.statedIn() + ": " + Wording.who(rupture.statedBy()) + " states a rupture, "
                + Labels.plain(rupture.kind())
                + (rupture.onset().equals(rupture.statedIn()) ? "" : ", since session " + rupture.onset())
                + rupture.intensity()
                        .map(rating -> ", intensity " + Wording.percent(rating))
                        .orElse("")
                + markers + ".";
    }

    static String of(RepairStated stated) {
        Repair repair = stated.repair();
        return "Session " + stated.session() + ": " + Wording.who(stated.by()) + " states a repair"
                + (repair.session().equals(stated.session()) ? "" : " " + Wording.in(repair.session()))
                + repair.degree()
                        .map(rating -> ", degree " + Wording.percent(rating))
                        .orElse("")
                + (repair.strategies().isEmpty()
                        ? ""
                        : "; strategies of "
                                + Wording.scheme(
                                        repair.strategies().iterator().next().scheme())
                                + ": " + Wording.list(repair.strategies(), strategy -> Wording.code(strategy.name())))
                + repair.reception()
                        .map(met -> "; the therapist's response " + Labels.plain(met))
                        .orElse("")
                + ".";
    }

    static String of(ContextNoted noted) {
        return "Session " + noted.session() + ": " + words(noted.context()) + ", as " + Wording.who(noted.by())
                + " notes.";
    }

    private static String words(Context context) {
        if (context instanceof Context.Language language) {
            return language == Context.Language.SHARED ? "a shared language" : "through an interpreter";
        }
        if (context instanceof Context.Identity identity) {
            return "identity, " + Labels.plain(identity);
        }
        if (context instanceof Context.CulturalMatter matter) {
            return "a cultural matter was raised and met " + Labels.plain(matter.met());
        }
        if (context instanceof Context.OnlineQuality quality) {
            return "quality of the online setting " + Wording.percent(quality.rating());
        }
        throw new IllegalArgumentException("A context of an unknown kind");
    }

    static String of(UnsharedGoal goal, SessionNumber asOf) {
        return "As of session " + asOf + " the goal " + goal.goal() + " is open for "
                + Figures.count(goal.ageInSessions(), "session", "sessions") + " and not shared: the client "
                + holds(goal.holds().client()) + ", the therapist "
                + holds(goal.holds().therapist()) + ".";
    }

    private static String holds(Optional<Boolean> voice) {
        return voice.map(holds -> holds ? "holds it" : "does not hold it").orElse("has not spoken");
    }
}
