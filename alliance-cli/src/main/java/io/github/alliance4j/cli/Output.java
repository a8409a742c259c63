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
    private final Path path;
    private final Optional<PrintWriter> stream;

    private Output(Path path, Optional<PrintWriter> stream) throws IOException {
        this.path = path;
        this.stream = stream;
        this.file = WholeFile.create(path);
    }

    static Output toFile(Path path) throws IOException {
        return new Output(path, Optional.empty());
    }

    static Output toStream(PrintWriter stream) throws IOException {
        // A folder, since only its owner can look into one made this way, and scores are nobody else's business.
        return new Output(Files.createTempDirectory("alliance").resolve("output"), Optional.of(stream));
    }

    Writer writer() {
        return file.writer();
    }

    /** Drops what was written so far. */
    void restart() throws IOException {
        file.restart();
    }

    void commit() throws IOException {
        file.commit();
        if (stream.isPresent()) {
            try (Reader text = Files.newBufferedReader(path)) {
                text.transferTo(stream.get());
            }
            stream.get().flush();
        }
    }

    /** The file of a set that is committed together. */
    WholeFile file() {
        return file;
    }

    @Override
    public void close() throws IOException {
        file.close();
        if (stream.isPresent()) {
            Files.deleteIfExists(path);
            Files.deleteIfExists(path.resolveSibling("."));
        }
    }
}
