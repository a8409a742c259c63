package io.github.alliance4j.scoring.reference;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** A CSV file with a header. An empty cell is a missing value. */
public record Table(List<String> columns, List<Map<String, String>> rows) {

    static Table read(Path file) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            List<NamedCsvRecord> records = reader.stream().toList();
            if (records.isEmpty()) {
                throw new IllegalArgumentException(file.getFileName() + " has no rows");
            }
            return new Table(
                    records.get(0).getHeader(),
                    records.stream().map(NamedCsvRecord::getFieldsAsMap).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The cell of a row; a column that does not exist is a fault of the case, not a missing value. */
    static String cell(Map<String, String> row, String column) {
        String cell = row.get(column);
        if (cell == null) {
            throw new IllegalArgumentException("no column " + column + " in " + row.keySet());
        }
        return cell.strip();
    }

    /** The number in a cell, if there is one. */
    static OptionalDouble number(Map<String, String> row, String column) {
        String cell = cell(row, column);
        return cell.isEmpty() || cell.equals("NA") ? OptionalDouble.empty() : OptionalDouble.of(parse(cell));
    }

    /** A number as R writes it. */
    static double parse(String text) {
        return switch (text) {
            case "Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }
}
