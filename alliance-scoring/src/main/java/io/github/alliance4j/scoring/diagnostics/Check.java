package io.github.alliance4j.scoring.diagnostics;

import io.github.alliance4j.scoring.Evaluation;
import java.util.List;

/** One check while it collects. */
interface Check {

    /** Takes the forms of one dyad, sessions ascending, at least one. */
    void dyad(List<FilledForm> forms);

    /** What was found, or why nothing can be said. */
    Evaluation<List<Diagnostic>> conclude();
}
