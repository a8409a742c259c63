package io.github.alliance4j.io.csv;

import io.github.alliance4j.io.DyadSink;
import io.github.alliance4j.io.ReadCounts;
import io.github.alliance4j.model.problem.ProblemCode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a file from its first to its last record: first dyad by dyad, and once more, holding all, if a dyad comes again.
 * What cannot be read twice, such as a pipe, is held from the start.
 *
 * @param <T> what is made of the records
 * @param file the file
 * @param charset its encoding
 * @param meaningful the column names with a meaning, in lower case
 * @param stores makes an empty store
 * @param assembly makes the values of a dyad
 * @param layouts makes what takes the rows
 */
record CsvReading<T>(
        Path file,
        Charset charset,
        Set<String> meaningful,
        Supplier<RecordStore> stores,
        DyadFlow.Assembly<T> assembly,
        Layouts<T> layouts) {

    private static final Logger LOG = LoggerFactory.getLogger("io.github.alliance4j.io.csv");

    /**
     * Makes what takes the rows of one file.
     *
     * @param <T> what is made of the records
     */
    interface Layouts<T> {
        RowReader open(CsvRecords records, DyadFlow<T> flow);
    }

    ReadCounts into(DyadSink<T> sink) throws IOException {
        boolean readableTwice = Files.isRegularFile(file);
        try {
            return pass(!readableTwice, sink);
        } catch (DyadFlow.NotGroupedException first) {
            LOG.debug("Dyads are interleaved: reading begins again and holds all records");
            sink.reset();
            try {
                return pass(true, sink);
            } catch (DyadFlow.NotGroupedException second) {
                throw new IllegalStateException("Holding all records needs no order", second);
            }
        }
    }

    private ReadCounts pass(boolean holdsAll, DyadSink<T> sink) throws IOException, DyadFlow.NotGroupedException {
        try (CsvRecords records = CsvRecords.open(file, charset, meaningful)) {
            DyadFlow<T> flow = new DyadFlow<>(holdsAll, stores.get(), assembly, sink);
            RowReader rows = layouts.open(records, flow);
            while (records.next()) {
                rows.row();
            }
            if (rows.counts().all() == 0) {
                throw records.fileFault(ProblemCode.NO_RECORDS, "the file has a header and no record");
            }
            rows.end();
            flow.finish();
            return rows.counts();
        }
    }
}
