package io.github.alliance4j.examples;

import io.github.alliance4j.io.csv.CodeCsv;
import io.github.alliance4j.model.alliance.term.CodingScheme;
import io.github.alliance4j.model.problem.Outcome;
import io.github.alliance4j.scoring.observer.coders.CodeAgreement;
import io.github.alliance4j.scoring.observer.coders.CodeBook;
import io.github.alliance4j.scoring.observer.coders.CodeReading;
import io.github.alliance4j.scoring.observer.coders.Observation;
import io.github.alliance4j.scoring.observer.coders.ObserverAgreement;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Whether several coders of the same sessions give the same codes. */
final class CompareCoders {

    private CompareCoders() {}

    static String compare(Path file) throws IOException {
        // region:compare
        CodeBook manual = CodeBook.of(CodingScheme.THREE_RS_2015);
        Outcome<List<Observation>> read = CodeCsv.withDefaults().read(file, manual);
        ObserverAgreement.Result agreement = ObserverAgreement.withDefaults().assess(manual, read.value());
        CodeAgreement resolution = agreement.code("resolution", CodeReading.RATING);
        String alpha = resolution
                .alpha()
                .map(found -> found.value() + " " + found.interval())
                .toString(); // or why not
        // endregion
        return alpha;
    }
}
