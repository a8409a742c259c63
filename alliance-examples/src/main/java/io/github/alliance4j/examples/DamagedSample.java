package io.github.alliance4j.examples;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * A file with one instance of every fault that a record may have, of every oddity that is no fault, and good records
 * between them. Each is noted with its line, so that the description of the file cannot drift from the file.
 */
final class DamagedSample {

    private static final int SESSION = 2;
    private static final int DATE = 3;
    private static final int RATER = 4;
    private static final int FIRST_ITEM = 5;

    private static final long SEED = 7;
    private static final int DYADS = 8;
    private static final int SESSIONS = 6;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Iterator<SampleForm> forms = SampleClinic.forms(DYADS, SEED).stream()
            .filter(form -> form.session() <= SESSIONS)
            .iterator();
    private final List<Note> notes = new ArrayList<>();
    private long line = 1;
    private int accepted;
    private int refused;

    private DamagedSample() {}

    /**
     * What stands at a line.
     *
     * @param line the line on which the record starts, counted from 1
     * @param accepted whether a reader takes the record
     * @param what what is odd or wrong
     */
    record Note(long line, boolean accepted, String what) {

        /** The note as a row of a Markdown table. */
        String tableRow() {
            return "| " + line + " | " + what + " | " + (accepted ? "accepted" : "refused") + " |";
        }
    }

    /** A change of one record's cells. */
    private interface Change {
        void apply(List<String> cells);
    }

    static DamagedSample make() {
        DamagedSample sample = new DamagedSample();
        sample.write(SampleForm.HEADER, "\n");
        sample.faultsOfAnswers();
        sample.faultsOfKeys();
        sample.faultsOfRows();
        sample.odditiesOfIdentifiers();
        sample.odditiesOfCells();
        sample.good(3);
        return sample;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    int accepted() {
        return accepted;
    }

    int refused() {
        return refused;
    }

    List<Note> notes() {
        return List.copyOf(notes);
    }

    private void faultsOfAnswers() {
        refuse("answer 9, above the range 1 to 7", set(FIRST_ITEM + 4, "9"));
        refuse("answer 0, below the range", set(FIRST_ITEM, "0"));
        refuse("text for an answer", set(FIRST_ITEM + 1, "often"));
        refuse("answer 3.5 where a whole number belongs", set(FIRST_ITEM + 2, "3.5"));
        refuse("answer \"3,0\", quoted, with a decimal comma", set(FIRST_ITEM + 3, "\"3,0\""));
    }

    private void faultsOfKeys() {
        refuse("session 0", set(SESSION, "0"));
        refuse("session -1", set(SESSION, "-1"));
        refuse("session 1.5", set(SESSION, "1.5"));
        refuse("no session", set(SESSION, ""));
        refuse("30 February, no day of the calendar", set(DATE, "2025-02-30"));
        refuse("a rater that the library does not know", set(RATER, "friend"));
        refuse("observer, a rater without a form here", set(RATER, "observer"));
        refuse("no dyad", set(0, ""));
        refuse("a NUL byte in the dyad", cells -> cells.set(0, cells.get(0) + '\0'));
        refuse("a therapist written in ISO-8859-1, whose bytes are no UTF-8", set(1, "SYN-Ren\u00e9"));
    }

    private void faultsOfRows() {
        refuse("too few columns: the last answer is cut off", cells -> cells.remove(cells.size() - 1));
        refuse("too many columns: one answer more", cells -> cells.add("4"));
        good(1);
        String twice = forms.next().row();
        long first = line;
        write(twice, "\n");
        accepted++;
        note(false, "the same dyad, session and rater as line " + first);
        write(twice, "\n");
        refused++;
    }

    private void odditiesOfIdentifiers() {
        accept("a dyad that is markup; shown as text", set(0, "<script>alert(1)</script>"), "\n");
        accept("a dyad that a spreadsheet would run; written with a leading `'`", set(0, "=cmd|' /C calc'!A0"), "\n");
        accept("a quoted dyad with a line break", set(0, "\"SYN\nbreak\""), "\n");
        accept("a dyad with spaces around it; they are taken off", set(0, "  SYN-spaces "), "\n");
    }

    private void odditiesOfCells() {
        accept("the missing codes `NA`, `N/A`, `.`, `-99` and an empty cell", DamagedSample::leaveOut, "\n");
        accept("session 60 before lower sessions of its dyad; output is by session", set(SESSION, "60"), "\n");
        accept("a line that ends with CR LF", cells -> {}, "\r\n");
    }

    private static void leaveOut(List<String> cells) {
        List<String> codes = List.of("NA", "N/A", ".", "-99", "");
        for (int i = 0; i < codes.size(); i++) {
            cells.set(FIRST_ITEM + i, codes.get(i));
        }
    }

    private static Change set(int column, String cell) {
        return cells -> cells.set(column, cell);
    }

    private void refuse(String what, Change change) {
        good(1);
        note(false, what);
        refused++;
        write(changed(change), "\n");
    }

    private void accept(String what, Change change, String lineEnd) {
        good(2);
        note(true, what);
        accepted++;
        write(changed(change), lineEnd);
    }

    private void good(int count) {
        for (int i = 0; i < count; i++) {
            write(forms.next().row(), "\n");
            accepted++;
        }
    }

    private void note(boolean isAccepted, String what) {
        notes.add(new Note(line, isAccepted, what));
    }

    private String changed(Change change) {
        List<String> cells = forms.next().cells();
        change.apply(cells);
        return String.join(",", cells);
    }

    private void write(String record, String lineEnd) {
        String text = record + lineEnd;
        // The one letter outside ASCII becomes a byte that is no UTF-8.
        bytes.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
        line += text.chars().filter(c -> c == '\n').count();
    }
}
