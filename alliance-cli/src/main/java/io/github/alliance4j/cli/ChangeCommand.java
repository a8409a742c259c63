package io.github.alliance4j.cli;

import io.github.alliance4j.io.DecimalText;
import io.github.alliance4j.io.ReadCounts;
import io.github.alliance4j.io.csv.ChangeCsvWriter;
import io.github.alliance4j.io.csv.PrePostScores;
import io.github.alliance4j.io.csv.PrePostSelection;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.change.PrePost;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** From scores to the change of each person. */
@Command(
        name = "change",
        description = {
            "Tells of every person whether the change from the first to the last score is more than measurement error,",
            "or reaches a share of the score before or a difference that matters.",
            "One row a dyad and rater; each rater is a sample of its own, computed from the file."
        },
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets every field before a command runs
final class ChangeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ScoreOptions scores;

    @Option(
            names = "--instrument",
            required = true,
            paramLabel = "ID|FILE",
            description =
                    "Which form the scores are of: the id of a built-in one, or a JSON file that defines it. Tells"
                            + " which end of the scores is the good one; rows of other forms are passed over.")
    private String instrument;

    @Option(names = "--pre", paramLabel = "N", description = "The session before. Default: the first that has a score")
    private Optional<Integer> pre = Optional.empty();

    @Option(names = "--post", paramLabel = "N", description = "The session after. Default: the last that has a score")
    private Optional<Integer> post = Optional.empty();

    @Mixin
    private ChangeOptions change;

    @Mixin
    private OutputOptions output;

    @Override
    public Integer call() throws IOException {
        PrePostSelection selection;
        ChangeJudge judge;
        try {
            Instrument form = ResponseOptions.instrument(instrument);
            selection = selection(form);
            judge = change.judge(form.direction(), scores.metricRange(form));
            KeyNotes.print(List.of(form), spec.commandLine().getErr());
            change.reliabilityInWords().ifPresent(spec.commandLine().getErr()::println);
            mindPercentage(form);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
        output.protect(scores.file(), "change.csv");
        try (Output out = output.open("change.csv");
                ProblemLog problems = output.problems();
                Progress progress = Progress.start("change")) {
            Persons persons = new Persons(problems, progress);
            ReadCounts counts = scores.prePostReader().read(scores.file(), selection, persons);
            write(persons.all, judge, out);
            out.commit();
            problems.commit();
            return counts.refused() == 0 ? Alliance.DONE : Alliance.SOME_REFUSED;
        }
    }

    /** A percentage of a score that cannot be 0 is a number all the same, so it is said. */
    private void mindPercentage(Instrument form) {
        double lowest = scores.range(form).low();
        if (change.isPercentage() && lowest != 0) {
            spec.commandLine()
                    .getErr()
                    .println("Note: the lowest score of " + form.id() + " is " + DecimalText.of(lowest)
                            + ", so a percentage of a score says little; with --metric pomp it is 0");
        }
    }

    private PrePostSelection selection(Instrument form) {
        PrePostSelection selection = PrePostSelection.of(form).with(scores.selection());
        selection = pre.isPresent() ? selection.withPre(SessionNumber.of(pre.get())) : selection;
        return post.isPresent() ? selection.withPost(SessionNumber.of(post.get())) : selection;
    }

    private void write(List<PrePostScores> all, ChangeJudge judge, Output out) throws IOException {
        Map<Optional<Rater>, Iterator<ChangeJudge.Row>> samples = judged(all, judge);
        ChangeCsvWriter rows = new ChangeCsvWriter(out.writer(), scores.escaping());
        rows.writeHeader();
        for (PrePostScores person : all) {
            Iterator<ChangeJudge.Row> sample = samples.get(person.key().rater());
            if (sample == null || person.scores().isEmpty()) {
                rows.writeNotEvaluable(person.key());
            } else {
                sample.next().write(rows, person.key());
            }
        }
    }

    /** The rows of each rater's sample, in the order of the persons. */
    private Map<Optional<Rater>, Iterator<ChangeJudge.Row>> judged(List<PrePostScores> all, ChangeJudge judge) {
        Map<Optional<Rater>, List<PrePost>> samples = all.stream()
                .filter(person -> person.scores().isPresent())
                .collect(Collectors.groupingBy(
                        person -> person.key().rater(),
                        LinkedHashMap::new,
                        Collectors.mapping(person -> person.scores().get(), Collectors.toList())));
        Map<Optional<Rater>, Iterator<ChangeJudge.Row>> rows = new LinkedHashMap<>();
        samples.forEach((rater, persons) -> {
            Evaluation<List<ChangeJudge.Row>> judged = judge.judge(persons);
            if (judged.value().isEmpty()) {
                spec.commandLine()
                        .getErr()
                        .println(rater.map(Words::of).orElse("all") + ": NOT_EVALUABLE: " + judged.reason());
            }
            rows.put(
                    rater, judged.value().orElseGet(() -> notEvaluable(persons)).iterator());
        });
        return rows;
    }

    private static List<ChangeJudge.Row> notEvaluable(List<PrePost> persons) {
        return persons.stream()
                .map(scores -> (ChangeJudge.Row) (rows, person) -> rows.writeNotEvaluable(person, scores))
                .toList();
    }

    /** Keeps the scores before and after: the sample must be known before the first row. */
    private static final class Persons extends CommandSink<PrePostScores> {
        private final List<PrePostScores> all = new ArrayList<>();

        Persons(ProblemLog problems, Progress progress) {
            super(problems, progress);
        }

        @Override
        void take(List<PrePostScores> persons) {
            all.addAll(persons);
        }

        @Override
        void restart() {
            all.clear();
        }
    }
}
