package io.github.alliance4j.cli;

import io.github.alliance4j.io.WholeFile;
import java.io.Closeable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A text that is delivered whole or not at all, to a file or to a stream. For a stream it waits in a private temporary
 * file, since what has been printed cannot be taken back.
 */
final class Output implements Closeable {

    private final WholeFile file;
    private final Optional<Spool> spool;

    private Output(WholeFile file, Optional<Spool> spool) {
        this.file = file;
        this.spool = spool;
    }

    static Output toFile(Path path) throws IOException {
        return new Output(WholeFile.create(path), Optional.empty());
    }

    static Output toStream(PrintWriter stream) throws IOException {
        // A folder, since only its owner can look into one made this way, and scores are nobody else's business.
        Path folder = Files.createTempDirectory("alliance");
        Path text = folder.resolve("output");
        return new Output(WholeFile.create(text), Optional.of(new Spool(folder, text, stream)));
    }

    /** Refuses an output that would take the place of what is read: nobody wants to lose the answers for the scores. */
    static void refuseToReplace(Path input, Path output) throws IOException {
        if (Files.exists(input) && Files.isRegularFile(output) && Files.isSameFile(input, output)) {
            throw new IOException("Cannot write " + output + ": it is the file that is read");
        }
    }

    Writer writer() {
        return file.writer();
    }

    /** Drops what was written so far; {@link #writer()} is then another one. */
    void restart() throws IOException {
        file.restart();
    }

    void commit() throws IOException {
        file.commit();
        if (spool.isPresent()) {
            spool.get().print();
        }
    }

    /** The file of a set that is committed together. */
    WholeFile file() {
        return file;
    }

    @Override
    public void close() throws IOException {
        file.close();
        if (spool.isPresent()) {
            spool.get().delete();
        }
    }

    /** A text that waits in a folder of its own until it is printed. */
    private record Spool(Path folder, Path text, PrintWriter stream) {

        void print() throws IOException {
            try (Reader reader = Files.newBufferedReader(text)) {
                reader.transferTo(stream);
            }
            stream.flush();
        }

        void delete() throws IOException {
            Files.deleteIfExists(text);
            Files.deleteIfExists(folder);
        }
    }
}
