package io.github.alliance4j.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A folder to write into, which goes again, with those above it that had to be made, if nothing was put into it. */
final class NewFolder implements Closeable {

    private final List<Path> made;

    private NewFolder(List<Path> made) {
        this.made = made;
    }

    /** Makes a folder, unless it is there. */
    static NewFolder create(Path folder) throws IOException {
        List<Path> absent = new ArrayList<>();
        for (Path path = folder.toAbsolutePath(); path != null && Files.notExists(path); path = path.getParent()) {
            absent.add(path);
        }
        NewFolder created = new NewFolder(absent);
        if (!Files.isDirectory(folder)) {
            try {
                Files.createDirectories(folder);
            } catch (IOException e) {
                created.close();
                throw e;
            }
        }
        return created;
    }

    /** Removes what was made, from the inside out, as far as it is empty. */
    @Override
    public void close() throws IOException {
        for (Path folder : made) {
            try {
                Files.deleteIfExists(folder);
            } catch (DirectoryNotEmptyException e) {
                return;
            }
        }
    }
}
