/**
 * The values of the therapeutic alliance: instruments, answers, scores, profiles, series, and the record of a dyad. No
 * computation beyond what keeps a value valid, and no dependency.
 */
@org.jspecify.annotations.NullMarked
module io.github.alliance4j.model {
    requires static org.jspecify;

    exports io.github.alliance4j.model;
    exports io.github.alliance4j.model.alliance;
    exports io.github.alliance4j.model.alliance.event;
    exports io.github.alliance4j.model.alliance.term;
    exports io.github.alliance4j.model.instrument;
    exports io.github.alliance4j.model.problem;
    exports io.github.alliance4j.model.response;
    exports io.github.alliance4j.model.score;
    exports io.github.alliance4j.model.series;
}
