package io.github.alliance4j.io.csv;

import io.github.alliance4j.io.IdentifierEscaping;
import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.SessionNumber;
import io.github.alliance4j.model.alliance.term.CodingScheme;
import io.github.alliance4j.model.problem.Problem;
import io.github.alliance4j.model.problem.ProblemCode;
import io.github.alliance4j.scoring.observer.coders.CodeBook;
import io.github.alliance4j.scoring.observer.coders.Observation;
import io.github.alliance4j.scoring.observer.coders.ObserverCode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** The cells of a row of observers' codes. One object serves a whole file. */
final class CodeCells {

    private static final String NOT_CODED = "NA";

    /** What stands once in a file. */
    private record Place(String dyad, int session, String coder, String code) {}

    private final CsvRecords records;
    private final CsvRow row;
    private final KeyCells keys;
    private final CodeBook book;
    private final int coderColumn;
    private final int codeColumn;
    private final int valueColumn;
    private final int schemeColumn;
    private final Map<Place, Long> lines = new HashMap<>();

    CodeCells(CsvRecords records, IdentifierEscaping escaping, CodeBook book) {
        CsvHeader header = records.header();
        String why = "it is one of " + String.join(", ", CodeCsv.NEEDED);
        CodeCsv.NEEDED.forEach(name -> header.needed(name, why));
        this.records = records;
        this.row = records.row();
        this.keys = new KeyCells(records, escaping);
        this.book = book;
        this.coderColumn = header.column("coder");
        this.codeColumn = header.column("code");
        this.valueColumn = header.column("value");
        this.schemeColumn = header.column(CodeCsv.SCHEME);
    }

    /** Adds what the row at hand says, if it says something, and gives what is wrong with it. */
    List<Problem> take(List<Observation> observations) {
        Optional<Problem> damage = records.unreadable().or(records::malformed);
        if (damage.isPresent()) {
            return List.of(damage.get());
        }
        keys.read();
        if (isOfAnotherScheme()) {
            return List.copyOf(keys.faults());
        }
        String coder = named(coderColumn, "coder");
        Optional<ObserverCode> code = code();
        OptionalDouble value = value(code);
        if (!keys.isFaulty() && code.isPresent()) {
            add(new Place(keys.dyad(), keys.session(), coder, code.get().name()), value, observations);
        }
        return List.copyOf(keys.faults());
    }

    private void add(Place place, OptionalDouble value, List<Observation> observations) {
        Long first = lines.putIfAbsent(place, row.line());
        if (first != null) {
            keys.fault(
                    ProblemCode.DUPLICATE_RECORD,
                    -1,
                    "the same dyad, session, coder and code stand on line " + first + " already");
        } else if (value.isPresent()) {
            observations.add(new Observation(
                    DyadId.of(place.dyad),
                    SessionNumber.of(place.session),
                    place.coder,
                    place.code,
                    value.getAsDouble()));
        }
    }

    /** Whether the row is of a published scheme that is not asked for; a scheme nobody knows is a fault. */
    private boolean isOfAnotherScheme() {
        String scheme = CodeCsv.scheme(row, schemeColumn);
        if (scheme.isEmpty() || scheme.equals(book.name())) {
            return false;
        }
        boolean known =
                Arrays.stream(CodingScheme.values()).anyMatch(one -> named(one).equals(scheme));
        if (!known && !scheme.equals("own")) {
            keys.fault(
                    ProblemCode.UNKNOWN_CODE,
                    schemeColumn,
                    row.shown(schemeColumn) + " is no scheme; there are "
                            + Arrays.stream(CodingScheme.values())
                                    .map(CodeCells::named)
                                    .collect(Collectors.joining(", "))
                            + " and own");
        }
        return true;
    }

    private static String named(CodingScheme scheme) {
        return scheme.name().toLowerCase(Locale.ROOT);
    }

    /** The text of a cell that must not be empty. */
    private String named(int column, String subject) {
        int start = keys.identifier(column, subject);
        if (start == row.end(column)) {
            keys.fault(ProblemCode.MISSING_IDENTIFIER, column, "the " + subject + " is empty");
        }
        return new String(row.text(), start, row.end(column) - start);
    }

    private Optional<ObserverCode> code() {
        String name = named(codeColumn, "code");
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Optional<ObserverCode> code = book.code(name);
        if (code.isEmpty()) {
            keys.fault(ProblemCode.UNKNOWN_CODE, codeColumn, row.shown(codeColumn) + " is no code of " + book.name());
        }
        return code;
    }

    /** The number, or nothing where the cell says that there is none, or is wrong. */
    private OptionalDouble value(Optional<ObserverCode> code) {
        if (row.isEmpty(valueColumn) || row.is(valueColumn, NOT_CODED)) {
            return OptionalDouble.empty();
        }
        double value = Cells.isNumber(row, valueColumn) ? Cells.number(row, valueColumn) : Double.NaN;
        if (!Double.isFinite(value)) {
            keys.fault(
                    ProblemCode.BAD_SCORE,
                    valueColumn,
                    row.shown(valueColumn) + " is not a number with a decimal point");
            return OptionalDouble.empty();
        }
        code.flatMap(known -> known.refusal(value))
                .ifPresent(rule ->
                        keys.fault(ProblemCode.OUT_OF_RANGE, valueColumn, row.shown(valueColumn) + " is not " + rule));
        return OptionalDouble.of(value);
    }
}
