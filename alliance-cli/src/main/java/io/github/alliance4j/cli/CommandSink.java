package io.github.alliance4j.cli;

import io.github.alliance4j.io.DyadSink;
import io.github.alliance4j.model.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Takes what a reader hands over, dyad by dyad, while output may fail: problems go to the log, the rest to the command,
 * and when reading begins again both begin again.
 */
abstract class CommandSink<T> implements DyadSink<T> {

    private final ProblemLog problems;
    private final Progress progress;

    CommandSink(ProblemLog problems, Progress progress) {
        this.problems = problems;
        this.progress = progress;
    }

    /** Takes everything of one dyad. */
    abstract void take(List<T> all) throws IOException;

    /** Drops everything taken so far. */
    abstract void restart() throws IOException;

    @Override
    public final void dyad(List<T> all) {
        progress.step(all.size());
        guarded(() -> take(all));
    }

    @Override
    public final void problem(Problem problem) {
        guarded(() -> problems.add(problem));
    }

    @Override
    public final void reset() {
        guarded(() -> {
            problems.restart();
            restart();
        });
    }

    private static void guarded(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Step {
        void run() throws IOException;
    }
}
