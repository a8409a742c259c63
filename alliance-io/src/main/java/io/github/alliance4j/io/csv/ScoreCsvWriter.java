package io.github.alliance4j.io.csv;

import io.github.alliance4j.io.IdentifierEscaping;
import io.github.alliance4j.model.response.ResponseSet;
import io.github.alliance4j.model.score.Score;
import io.github.alliance4j.model.score.ScoreSheet;
import java.io.IOException;
import java.util.Locale;

/**
 * Writes a scores file: one row for each scale of each filled form, which {@link ScoreCsv} reads back.
 *
 * <pre>
 * dyad,therapist,session,date,rater,instrument,scale,sum,mean,pomp,answered,items,completeness
 * C017,T03,3,2024-02-15,client,wai-sr-client,task,17,4.25,81.25,4,4,COMPLETE
 * </pre>
 *
 * <p>What is not known, and the numbers of a scale that is not scorable, are empty cells. Not thread-safe.
 *
 * @since 0.1
 */
public final class ScoreCsvWriter {

    private static final String HEADER =
            "dyad,therapist,session,date,rater,instrument,scale,sum,mean,pomp,answered,items,completeness";

    private final CsvLines lines;

    /**
     * A writer.
     *
     * @param out where the text goes; it is neither flushed nor closed
     * @param escaping whether identifiers are kept from being run by a spreadsheet
     */
    public ScoreCsvWriter(Appendable out, IdentifierEscaping escaping) {
        this.lines = new CsvLines(out, escaping);
    }

    /**
     * Writes the names of the columns.
     *
     * @throws IOException if the text cannot be written
     */
    public void writeHeader() throws IOException {
        lines.header(HEADER);
    }

    /**
     * Writes the scores of one form.
     *
     * @param sheet the form and its scores
     * @throws IOException if the text cannot be written
     */
    public void write(ScoreSheet sheet) throws IOException {
        ResponseSet form = sheet.responses();
        String therapist = form.therapist().map(Object::toString).orElse("");
        String date = form.date().map(Object::toString).orElse("");
        String rater = form.rater().name().toLowerCase(Locale.ROOT);
        for (Score score : sheet.scores()) {
            lines.text(form.dyad().value())
                    .text(therapist)
                    .number(form.session().value())
                    .word(date)
                    .word(rater)
                    .word(form.instrument().id())
                    .word(score.scale().value())
                    .number(score.sum())
                    .number(score.mean())
                    .number(score.pomp())
                    .number(score.answered())
                    .number(score.items())
                    .word(score.completeness().name())
                    .end();
        }
    }
}
