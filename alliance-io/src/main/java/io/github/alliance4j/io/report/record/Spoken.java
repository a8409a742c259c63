package io.github.alliance4j.io.report.record;

import io.github.alliance4j.model.Rater;

/** Something that one of the two said in a session. */
interface Spoken {

    int session();

    Rater by();

    /** What was said, short enough for a cell. */
    String inWords();
}
