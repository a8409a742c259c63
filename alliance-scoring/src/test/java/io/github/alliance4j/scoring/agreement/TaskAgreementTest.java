package io.github.alliance4j.scoring.agreement;

import static io.github.alliance4j.model.Rater.CLIENT;
import static io.github.alliance4j.model.Rater.OBSERVER;
import static io.github.alliance4j.model.Rater.THERAPIST;
import static io.github.alliance4j.scoring.agreement.Records.NONE;
import static io.github.alliance4j.scoring.agreement.Records.begin;
import static io.github.alliance4j.scoring.agreement.Records.goal;
import static io.github.alliance4j.scoring.agreement.Records.rate;
import static io.github.alliance4j.scoring.agreement.Records.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.alliance4j.model.Component;
import io.github.alliance4j.model.TherapistId;
import io.github.alliance4j.model.alliance.Alliance;
import io.github.alliance4j.model.alliance.AllianceBuilder;
import io.github.alliance4j.model.alliance.term.GoalStatus;
import io.github.alliance4j.model.alliance.term.TaskAspect;
import io.github.alliance4j.model.score.Completeness;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskAgreementTest {

    private static final List<AgreementMeasure> ALL = List.of(
            TaskAgreement.endorsement(),
            TaskAgreement.coverage(),
            TaskAgreement.completion(),
            TaskAgreement.helpfulness());

    private static Figure endorsement(Alliance record) {
        return TaskAgreement.endorsement().assess(record);
    }

    private static Figure coverage(Alliance record) {
        return TaskAgreement.coverage().assess(record);
    }

    private static Figure completion(Alliance record) {
        return TaskAgreement.completion().assess(record);
    }

    private static Figure helpfulness(Alliance record) {
        return TaskAgreement.helpfulness().assess(record);
    }

    @Test
    void workedRecordGivesTheFiguresByHand() {
        Alliance record = Records.worked();
        assertThat(endorsement(record).pomp()).hasValue(50); // diary 75, walks 25
        assertThat(endorsement(record).standardError().orElseThrow()).isCloseTo(25, within(1e-12));
        assertThat(endorsement(record)).hasToString("PRORATED, 2 of 3");
        assertThat(coverage(record).pomp()).hasValue(50); // sleep yes, trains no, work undecided
        assertThat(coverage(record)).hasToString("PRORATED, 2 of 3");
        assertThat(completion(record).pomp()).hasValue(25); // 50 and 0
        assertThat(completion(record).standardError().orElseThrow()).isCloseTo(25, within(1e-12));
        assertThat(completion(record)).hasToString("COMPLETE, 2 of 2");
        assertThat(helpfulness(record))
                .hasToString("NOT_SCORABLE, 0 of 1: a voice is missing on all active tasks rated by at least one");
    }

    @ParameterizedTest
    @CsvSource({
        "4, 4, 100, 100, 100", //
        "4, 2, 50, 50, 0",
        "0, 0, 100, 0, 0",
        "1, 3, 50, 25, 0",
        "3, 4, 75, 75, 100",
    })
    void oneTaskByBoth(int client, int therapist, double closeness, double shared, double covered) {
        AllianceBuilder record = begin();
        goal(record, "g", NONE, NONE);
        task(record, "t", client, therapist, "g");
        rate(record, "t", TaskAspect.COMPLETION, client, therapist);
        rate(record, "t", TaskAspect.HELPFULNESS, client, therapist);
        Alliance built = record.build();
        assertThat(endorsement(built).pomp()).hasValue(closeness);
        assertThat(coverage(built).pomp()).hasValue(covered);
        assertThat(completion(built).pomp()).hasValue(shared);
        assertThat(helpfulness(built).pomp()).hasValue(shared);
    }

    /** Tasks t1, t2 serve the one goal; 4 endorsed, 1 not, - missing. */
    @ParameterizedTest
    @CsvSource({
        "4:4 1:1, 100",
        "4:4 4:-, 100", // one that both endorse decides
        "4:1 1:4, 0", // each endorsed by one only
        "4:1 4:-, -1", // the missing voice could decide
        "4:1 1:-, -1", // even where the voice that is there says no: a missing voice is never a no
        "-:- -:-, -1",
    })
    void coverageIsDecidedByWordsThatAreThere(String tasks, double pomp) {
        AllianceBuilder record = begin();
        goal(record, "g", NONE, NONE);
        int next = 1;
        for (String pair : tasks.split(" ", -1)) {
            String[] sides = pair.split(":", -1);
            task(record, "t" + next++, number(sides[0]), number(sides[1]), "g");
        }
        assertThat(coverage(record.build()).pomp().orElse(-1)).isEqualTo(pomp);
    }

    private static int number(String text) {
        return text.equals("-") ? NONE : Integer.parseInt(text);
    }

    @Test
    void oneTaskCanCoverSeveralGoals() {
        AllianceBuilder record = begin();
        goal(record, "g", 4, 4);
        goal(record, "h", 4, 4);
        goal(record, "i", 4, 4);
        task(record, "t", 4, 4, "g", "h");
        assertThat(coverage(record.build()).pomp().orElseThrow()).isCloseTo(200.0 / 3, within(1e-12));
        assertThat(coverage(record.build()).standardError().orElseThrow())
                .isCloseTo(100.0 / 3, within(1e-12)); // s^2 = 10000 / 3, n 3
    }

    @Test
    void goalsWithoutAnyTaskAreNotCovered() {
        AllianceBuilder record = begin();
        goal(record, "g", 4, 4);
        task(record, "t", NONE, NONE);
        assertThat(coverage(record.build()).pomp()).hasValue(0);
        assertThat(coverage(record.build()).completeness()).isEqualTo(Completeness.COMPLETE);
    }

    @Test
    void nothingIsKnownOfTasksWhileTheRecordHasNone() {
        AllianceBuilder record = begin();
        goal(record, "g", 4, 4);
        assertThat(coverage(record.build())).hasToString("NOT_SCORABLE, 0 of 0: there are no tasks");
        assertThat(endorsement(record.build())).hasToString("NOT_SCORABLE, 0 of 0: there are no active tasks");
    }

    @Test
    void boundOfCoverageIsExclusiveAndSettable() {
        AllianceBuilder record = begin();
        goal(record, "g", 4, 4);
        task(record, "t", 3, 4, "g");
        assertThat(TaskAgreement.coverage(75).assess(record.build()).pomp()).hasValue(0);
        assertThat(TaskAgreement.coverage(70).assess(record.build()).pomp()).hasValue(100);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TaskAgreement.coverage(100))
                .withMessage("Bound 100.0 of what is held is not from 0 to below 100");
    }

    @Test
    void noGoalAndNoTaskIsNotApplicable() {
        for (AgreementMeasure measure : ALL) {
            assertThat(measure.assess(begin().build()).isApplicable()).isFalse();
        }
    }

    @Test
    void taskWithoutGoalsCountsForAllButCoverage() {
        AllianceBuilder record = begin();
        task(record, "t", 4, 3);
        assertThat(endorsement(record.build()).pomp()).hasValue(75);
        assertThat(coverage(record.build())).hasToString("NOT_SCORABLE, 0 of 0: there are no open or reached goals");
    }

    @Test
    void endedTaskNoLongerCounts() {
        AllianceBuilder record = begin();
        goal(record, "g", 4, 4);
        task(record, "t", 4, 4, "g");
        rate(record, "t", TaskAspect.COMPLETION, 4, 4);
        Alliance ended = record.session(2).endTask("t").build();
        assertThat(coverage(ended.allianceAt(1)).pomp()).hasValue(100);
        assertThat(coverage(ended).pomp()).hasValue(0);
        assertThat(completion(ended).isApplicable()).isFalse();
        assertThat(endorsement(ended).isApplicable()).isFalse();
    }

    @Test
    void droppedGoalNeedsNoTask() {
        AllianceBuilder record = begin();
        goal(record, "g", 4, 4);
        goal(record, "h", 4, 4);
        task(record, "t", 4, 4, "g");
        record.session(2).setGoal("h", GoalStatus.DROPPED);
        assertThat(coverage(record.build().allianceAt(1)).pomp()).hasValue(50);
        assertThat(coverage(record.build()).pomp()).hasValue(100);
    }

    @Test
    void reachedGoalStaysCoveredWhenItsTaskEnds() {
        AllianceBuilder record = begin();
        goal(record, "g", 4, 4);
        goal(record, "h", 4, 4);
        task(record, "t", 4, 4, "g");
        record.session(2).setGoal("g", GoalStatus.REACHED).session(3).endTask("t");
        for (int session = 1; session <= 3; session++) {
            assertThat(coverage(record.build().allianceAt(session)).pomp()).hasValue(50);
        }
    }

    @Test
    void taskThatEndedBeforeItsGoalWasReachedCoversItToo() {
        AllianceBuilder record = begin();
        goal(record, "g", 4, 4);
        task(record, "t", 4, 4, "g");
        record.session(2).endTask("t").session(3).setGoal("g", GoalStatus.REACHED);
        assertThat(coverage(record.build().allianceAt(2)).pomp()).hasValue(0);
        assertThat(coverage(record.build()).pomp()).hasValue(100);
    }

    @Test
    void endedTaskWithoutAVoiceLeavesAReachedGoalUncovered() {
        AllianceBuilder record = begin();
        goal(record, "g", 4, 4);
        task(record, "t", 4, NONE, "g");
        record.session(2).endTask("t").session(3).setGoal("g", GoalStatus.REACHED);
        assertThat(coverage(record.build().allianceAt(2)).pomp()).hasValue(0);
        assertThat(coverage(record.build()).pomp()).hasValue(0);
    }

    @Test
    void tasksOfARevisedGoalCoverTheOneThatTakesItsPlace() {
        AllianceBuilder record = begin();
        goal(record, "g", 4, 4);
        task(record, "t", 4, 4, "g");
        record.session(2);
        goal(record, "h", 4, 4);
        record.reviseGoal("g", "h").session(3);
        goal(record, "i", 4, 4);
        record.reviseGoal("h", "i");
        for (int session = 1; session <= 3; session++) {
            assertThat(coverage(record.build().allianceAt(session))).hasToString("COMPLETE, 1 of 1");
            assertThat(coverage(record.build().allianceAt(session)).pomp()).hasValue(100);
        }
        record.session(4).endTask("t");
        assertThat(coverage(record.build()).pomp()).hasValue(0);
    }

    @Test
    void goalThatWasRevisedAndThenReachedStaysCovered() {
        AllianceBuilder record = begin();
        goal(record, "g", 4, 4);
        task(record, "t", 4, 4, "g");
        record.session(2);
        goal(record, "h", 4, 4);
        record.reviseGoal("g", "h").session(3).endTask("t").setGoal("h", GoalStatus.REACHED);
        assertThat(coverage(record.build()).pomp()).hasValue(100);
    }

    @Test
    void formerTherapistNoLongerSpeaks() {
        AllianceBuilder record = begin();
        goal(record, "g", 4, 4);
        task(record, "t", 4, 4, "g");
        record.session(2).changeTherapist(TherapistId.of("T2")).session(3);
        assertThat(coverage(record.build().allianceAt(2)).pomp()).hasValue(100);
        assertThat(coverage(record.build()).pomp()).isEmpty();
        assertThat(endorsement(record.build()).pomp()).isEmpty();
    }

    @Test
    void viewOfOneSideLeavesTheOtherOut() {
        AllianceBuilder record = begin();
        task(record, "t", NONE, NONE);
        task(record, "u", NONE, NONE);
        rate(record, "t", TaskAspect.COMPLETION, 4, 0);
        rate(record, "u", TaskAspect.COMPLETION, 3, NONE);
        rate(record, "t", TaskAspect.HELPFULNESS, 2, 1);
        Alliance built = record.build();
        assertThat(TaskAgreement.completionBy(CLIENT).assess(built).pomp()).hasValue(87.5);
        assertThat(TaskAgreement.completionBy(CLIENT).assess(built)).hasToString("COMPLETE, 2 of 2");
        assertThat(TaskAgreement.completionBy(THERAPIST).assess(built).pomp()).hasValue(0);
        assertThat(TaskAgreement.completionBy(THERAPIST).assess(built)).hasToString("PRORATED, 1 of 2");
        assertThat(TaskAgreement.helpfulnessBy(CLIENT).assess(built).pomp()).hasValue(50);
        assertThat(TaskAgreement.helpfulnessBy(THERAPIST).assess(built).pomp()).hasValue(25);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TaskAgreement.completionBy(OBSERVER))
                .withMessage("A record has the voices of client and therapist, not of OBSERVER");
    }

    @Test
    void measuresAreNamedAndSpeakOfTasks() {
        assertThat(ALL)
                .extracting(AgreementMeasure::name)
                .containsExactly("task-endorsement", "task-coverage", "task-completion", "task-helpfulness");
        assertThat(ALL).extracting(AgreementMeasure::component).containsOnly(Component.TASK);
        assertThat(TaskAgreement.completionBy(CLIENT).name()).isEqualTo("task-completion-by-client");
        assertThat(TaskAgreement.helpfulnessBy(THERAPIST).name()).isEqualTo("task-helpfulness-by-therapist");
    }
}
