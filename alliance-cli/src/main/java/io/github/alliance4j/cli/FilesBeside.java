package io.github.alliance4j.cli;

import io.github.alliance4j.io.WholeFile;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Files that a command writes beside its result where they are asked for, put in their places together. */
final class FilesBeside implements Closeable {

    private final Map<Path, WholeFile> files = new LinkedHashMap<>();

    @SafeVarargs
    FilesBeside(Path input, Optional<Path>... paths) throws IOException {
        for (Optional<Path> path : paths) {
            if (path.isPresent()) {
                Output.refuseToReplace(input, path.get());
                files.put(path.get(), WholeFile.create(path.get()));
            }
        }
    }

    Writer writer(Path path) {
        return Objects.requireNonNull(files.get(path), "file").writer();
    }

    void commit() throws IOException {
        WholeFile.commitAll(List.copyOf(files.values()));
    }

    @Override
    public void close() throws IOException {
        for (WholeFile file : files.values()) {
            file.close();
        }
    }
}
