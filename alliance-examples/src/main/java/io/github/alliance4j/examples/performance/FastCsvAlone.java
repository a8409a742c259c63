package io.github.alliance4j.examples.performance;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;

/** Reads a CSV with FastCSV and nothing else, as the yardstick for reading and scoring. */
public final class FastCsvAlone {

    private FastCsvAlone() {}

    /**
     * Reads the file and prints how many fields it has, so that nothing can be optimised away.
     *
     * @param args the file
     * @throws IOException if the file cannot be read
     */
    public static void main(String[] args) throws IOException {
        long fields = 0;
        try (CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(Path.of(args[0]))) {
            for (CsvRecord row : records) {
                fields += row.getFieldCount();
            }
        }
        System.out.println(fields);
    }
}
