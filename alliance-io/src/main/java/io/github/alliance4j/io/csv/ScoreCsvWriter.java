package io.github.alliance4j.io.csv;

import io.github.alliance4j.io.IdentifierEscaping;
import io.github.alliance4j.model.instrument.Subscale;
import io.github.alliance4j.model.response.ResponseSet;
import io.github.alliance4j.model.score.Score;
import io.github.alliance4j.model.score.ScoreSheet;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * Writes a scores file: one row for each scale of each filled form, which {@link ScoreCsv} reads back.
 *
 * <pre>
 * dyad,therapist,session,date,rater,instrument,scale,sum,mean,pomp,answered,items,completeness
 * C017,T03,3,2024-02-15,client,wai-sr-client,task,17,4.25,81.25,4,4,COMPLETE
 * </pre>
 *
 * <p>One row a subscale and one the total; a composite is written only by a writer {@link #withComposites()}.
 *
 * <p>What is not known, and the numbers of a scale that is not scorable, are empty cells. Not thread-safe.
 *
 * @since 0.1
 */
public final class ScoreCsvWriter {

    private static final String HEADER =
            "dyad,therapist,session,date,rater,instrument,scale,sum,mean,pomp,answered,items,completeness";

    private final CsvLines lines;
    private final boolean composites;

    /**
     * A writer of subscales and totals.
     *
     * @param out where the text goes; it is neither flushed nor closed
     * @param escaping whether identifiers are kept from being run by a spreadsheet
     */
    public ScoreCsvWriter(Appendable out, IdentifierEscaping escaping) {
        this(new CsvLines(out, escaping), false);
    }

    private ScoreCsvWriter(CsvLines lines, boolean composites) {
        this.lines = lines;
        this.composites = composites;
    }

    /**
     * A writer to the same output that writes composites too, each between the subscales and the total.
     *
     * @return the writer
     */
    public ScoreCsvWriter withComposites() {
        return new ScoreCsvWriter(lines, true);
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
        List<Score> scores = sheet.scores();
        for (int i = 0; i < scores.size(); i++) {
            Score score = scores.get(i);
            if (!composites && form.instrument().scales().get(i).kind() == Subscale.Kind.COMPOSITE) {
                continue;
            }
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
