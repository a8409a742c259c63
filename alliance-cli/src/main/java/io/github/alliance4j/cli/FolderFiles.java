package io.github.alliance4j.cli;

import io.github.alliance4j.io.WholeFile;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Files of one folder that appear together; a folder that was made for them goes again where they do not. */
final class FolderFiles implements Closeable {

    private final Path folder;
    private final NewFolder made;
    private final List<WholeFile> files = new ArrayList<>();

    private FolderFiles(Path folder, NewFolder made) {
        this.folder = folder;
        this.made = made;
    }

    static FolderFiles create(Path folder) throws IOException {
        return new FolderFiles(folder, NewFolder.create(folder));
    }

    Appendable open(String name) throws IOException {
        WholeFile file = WholeFile.create(folder.resolve(name));
        files.add(file);
        return file.writer();
    }

    void commit() throws IOException {
        WholeFile.commitAll(files);
    }

    @Override
    public void close() throws IOException {
        for (WholeFile file : files) {
            file.close();
        }
        made.close();
    }
}
