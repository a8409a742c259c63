package io.github.alliance4j.cli;

import io.github.alliance4j.io.IdentifierEscaping;
import io.github.alliance4j.io.csv.ScoreCsvWriter;
import picocli.CommandLine.Option;

/** Which scales of a form get rows in a scores file. */
final class CompositeOptions {

    @Option(
            names = "--composites",
            description = "Write the scores of composites too, such as goal-task. Default: subscales and total only")
    private boolean composites;

    ScoreCsvWriter writer(Appendable out, IdentifierEscaping escaping) {
        ScoreCsvWriter writer = new ScoreCsvWriter(out, escaping);
        return composites ? writer.withComposites() : writer;
    }
}
