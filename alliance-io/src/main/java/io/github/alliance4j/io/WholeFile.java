package io.github.alliance4j.io;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;

/**
 * An output file that appears whole or not at all. Text goes to a temporary file beside the target, which takes the
 * target's place when it is {@linkplain #commit() committed}; closing without that leaves the old file as it was.
 *
 * <pre>{@code
 * try (WholeFile file = WholeFile.create(target)) {
 *     file.writer().append("...");
 *     file.commit();
 * }
 * }</pre>
 *
 * <p>A symbolic link is followed. A target that is there but is no regular file, such as {@code /dev/stdout} or a pipe,
 * gets the text when it is committed. Text is UTF-8 with the line ends that the caller writes. Not thread-safe.
 *
 * @since 0.1
 */
public final class WholeFile implements Closeable {

    private static final int MAX_LINKS = 40;

    private final Path target;
    private final Path place;
    private final boolean replaces;
    private final Path temporary;
    private Writer writer;
    private boolean finished;

    private WholeFile(Path target, Path place, boolean replaces, Path temporary, Writer writer) {
        this.target = target;
        this.place = place;
        this.replaces = replaces;
        this.temporary = temporary;
        this.writer = writer;
    }

    /**
     * Starts a file. The target stays as it is.
     *
     * @param target where the file is to appear
     * @return the file, still empty
     * @throws IOException if the target is a folder, its folder does not exist, or either may not be written; the
     *     message names the target
     */
    public static WholeFile create(Path target) throws IOException {
        Path place = followed(Objects.requireNonNull(target, "target"));
        if (Files.isDirectory(place)) {
            throw new IOException("Cannot write " + target + ": it is a folder");
        }
        if (Files.exists(place) && !Files.isWritable(place)) {
            throw new AccessDeniedException(target.toString(), null, "no permission to write it");
        }
        boolean replaces = !Files.exists(place) || Files.isRegularFile(place);
        Path temporary = replaces ? besides(target, place) : Files.createTempFile("alliance", ".tmp");
        try {
            return new WholeFile(target, place, replaces, temporary, open(target, temporary));
        } catch (IOException e) {
            Files.deleteIfExists(temporary);
            throw e;
        }
    }

    /**
     * Where the text goes. After {@link #restart()} it is another writer.
     *
     * @return a buffered writer that the caller need not close
     */
    public Writer writer() {
        return writer;
    }

    /**
     * Drops what was written and begins again.
     *
     * @throws IOException if the temporary file cannot be emptied
     */
    public void restart() throws IOException {
        checkOpen();
        writer.close();
        writer = open(target, temporary);
    }

    /**
     * Puts the file in its place.
     *
     * @throws IOException if not everything could be written; the old file then stays
     */
    public void commit() throws IOException {
        commitAll(List.of(this));
    }

    /**
     * Puts several files in their places, in their order. Nothing is moved before all are written, so a full disk leaves
     * every old file. Should a later move fail, the files before it stay in their new places, and the one that failed and
     * those after it leave their old files; all must then be written again.
     *
     * @param files the files
     * @throws IOException if one could not be written, and nothing is moved, or if one could not be moved
     */
    public static void commitAll(List<WholeFile> files) throws IOException {
        for (WholeFile file : files) {
            file.checkOpen();
            file.writer.close();
        }
        for (WholeFile file : files) {
            file.finished = true;
            file.moveInPlace();
        }
    }

    /** Discards the text unless it was committed. */
    @Override
    public void close() throws IOException {
        if (finished) {
            return;
        }
        finished = true;
        try {
            writer.close();
        } catch (IOException e) {
            // The text is thrown away: whether its last part could be written does not matter.
            return;
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private void checkOpen() {
        if (finished) {
            throw new IllegalStateException("File " + target + " is committed or closed already");
        }
    }

    private void moveInPlace() throws IOException {
        try {
            if (!replaces) {
                try (OutputStream out = Files.newOutputStream(place)) {
                    Files.copy(temporary, out);
                }
            } else {
                keepPermissions();
                try {
                    Files.move(temporary, place, StandardCopyOption.ATOMIC_MOVE);
                } catch (AtomicMoveNotSupportedException e) {
                    Files.move(temporary, place, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException e) {
            throw named(target, e);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** The new file is as readable to others as the old one was. */
    private void keepPermissions() throws IOException {
        PosixFileAttributeView old = Files.getFileAttributeView(place, PosixFileAttributeView.class);
        PosixFileAttributeView now = Files.getFileAttributeView(temporary, PosixFileAttributeView.class);
        if (old != null && now != null && Files.exists(place)) {
            now.setPermissions(old.readAttributes().permissions());
        }
    }

    /** The end of a chain of symbolic links, which need not exist. */
    private static Path followed(Path target) throws IOException {
        Path place = target;
        for (int i = 0; i < MAX_LINKS; i++) {
            if (!Files.isSymbolicLink(place)) {
                return place;
            }
            // Links such as /dev/stdout may lead to a name that is no path, for example "pipe:[1]".
            if (Files.exists(place) && !Files.isRegularFile(place)) {
                return place;
            }
            place = place.resolveSibling(Files.readSymbolicLink(place));
        }
        throw new FileSystemLoopException(target.toString());
    }

    /**
     * A new file in the target's folder, from the start no more readable to others than the file it is to replace. Without
     * such a file it has the usual permissions, which a system's temporary file has not.
     */
    private static Path besides(Path target, Path place) throws IOException {
        Path name = place.getFileName();
        if (name == null) {
            throw new IOException("Cannot write " + target + ": it is a folder");
        }
        FileAttribute<?>[] permissions = permissions(place);
        for (int i = 0; ; i++) {
            Path candidate = place.resolveSibling("." + name + "." + i + ".tmp");
            try {
                return Files.createFile(candidate, permissions);
            } catch (FileAlreadyExistsException e) {
                if (i == Integer.MAX_VALUE) {
                    throw e;
                }
            } catch (NoSuchFileException e) {
                throw new IOException("Cannot write " + target + ": its folder does not exist", e);
            } catch (AccessDeniedException e) {
                throw new IOException("Cannot write " + target + ": no permission to write in its folder", e);
            }
        }
    }

    /** The permissions of a file; none where there is no file, or where files have no such permissions. */
    private static FileAttribute<?>[] permissions(Path place) throws IOException {
        PosixFileAttributeView old = Files.getFileAttributeView(place, PosixFileAttributeView.class);
        return old == null || !Files.exists(place)
                ? new FileAttribute<?>[0]
                : new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(old.readAttributes().permissions())
                };
    }

    private static Writer open(Path target, Path temporary) throws IOException {
        OutputStream out =
                Files.newOutputStream(temporary, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        return new BufferedWriter(new OutputStreamWriter(new Named(target, out), StandardCharsets.UTF_8), 1 << 16);
    }

    private static IOException named(Path target, IOException cause) {
        return new IOException("Cannot write " + target + ": " + cause.getMessage(), cause);
    }

    /** Names the target where writing fails: "No space left on device" alone helps nobody. */
    private static final class Named extends FilterOutputStream {

        private final Path target;

        Named(Path target, OutputStream out) {
            super(out);
            this.target = target;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int start, int length) throws IOException {
            try {
                out.write(bytes, start, length);
            } catch (IOException e) {
                throw named(target, e);
            }
        }
    }
}
