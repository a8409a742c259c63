package io.github.alliance4j.io.csv;

import io.github.alliance4j.io.IdentifierEscaping;
import io.github.alliance4j.model.series.SeriesKey;
import io.github.alliance4j.scoring.change.ChangeCategory;
import io.github.alliance4j.scoring.change.ClinicalSignificance;
import io.github.alliance4j.scoring.change.PrePost;
import io.github.alliance4j.scoring.change.ReliableChange;
import java.io.IOException;

/**
 * Writes changes, one row a person.
 *
 * <pre>
 * dyad,rater,scale,pre,post,change,se_difference,index,reliable,category,status
 * C017,client,total,3.25,4.5,1.25,0.39,3.2,true,IMPROVED,EVALUATED
 * </pre>
 *
 * <p>{@code se_difference} is what the formula divides by, whatever it is; {@code change} is after less before. A change
 * that no formula judged (anchor, percentage) has neither standard error nor index nor {@code reliable}. A person whose
 * change cannot be judged has the status {@code NOT_EVALUABLE}: without scores where one before or after is missing, else
 * with them. Not thread-safe.
 *
 * @since 0.1
 */
public final class ChangeCsvWriter {

    private final CsvLines lines;

    /**
     * A writer.
     *
     * @param out where the text goes; it is neither flushed nor closed
     * @param escaping whether identifiers are kept from being run by a spreadsheet
     */
    public ChangeCsvWriter(Appendable out, IdentifierEscaping escaping) {
        this.lines = new CsvLines(out, escaping);
    }

    /**
     * Writes the names of the columns.
     *
     * @throws IOException if the text cannot be written
     */
    public void writeHeader() throws IOException {
        lines.header("dyad,rater,scale,pre,post,change,se_difference,index,reliable,category,status");
    }

    /**
     * Writes a reliable change.
     *
     * @param person whose change it is
     * @param change the change
     * @throws IOException if the text cannot be written
     */
    public void write(SeriesKey person, ReliableChange.Result change) throws IOException {
        write(person, change, change.category());
    }

    /**
     * Writes a reliable change with the side of a cut-off.
     *
     * @param person whose change it is
     * @param change the change
     * @throws IOException if the text cannot be written
     */
    public void write(SeriesKey person, ClinicalSignificance.Person change) throws IOException {
        write(person, change.change(), change.category());
    }

    private void write(SeriesKey person, ReliableChange.Result change, ChangeCategory category) throws IOException {
        begin(person, change.scores());
        lines.number(change.standardError())
                .number(change.index())
                .word(Boolean.toString(change.isReliable()))
                .word(category.name())
                .word("EVALUATED")
                .end();
    }

    /**
     * Writes a change that was judged without a standard error.
     *
     * @param person whose change it is
     * @param scores the scores
     * @param category what the change is
     * @throws IOException if the text cannot be written
     */
    public void write(SeriesKey person, PrePost scores, ChangeCategory category) throws IOException {
        begin(person, scores);
        lines.empty(3).word(category.name()).word("EVALUATED").end();
    }

    /**
     * Writes a person whose change the sample or the method does not allow to judge.
     *
     * @param person whose change it would be
     * @param scores the scores
     * @throws IOException if the text cannot be written
     */
    public void writeNotEvaluable(SeriesKey person, PrePost scores) throws IOException {
        begin(person, scores);
        lines.empty(4).word("NOT_EVALUABLE").end();
    }

    /**
     * Writes a person without a score before or after.
     *
     * @param person whose change it would be
     * @throws IOException if the text cannot be written
     */
    public void writeNotEvaluable(SeriesKey person) throws IOException {
        SeriesCells.write(lines, person);
        lines.empty(7).word("NOT_EVALUABLE").end();
    }

    private void begin(SeriesKey person, PrePost scores) throws IOException {
        SeriesCells.write(lines, person);
        lines.number(scores.pre()).number(scores.post()).number(scores.change());
    }
}
