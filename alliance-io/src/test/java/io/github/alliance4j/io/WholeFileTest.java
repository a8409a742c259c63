package io.github.alliance4j.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

    @TempDir
    private Path folder;

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static FileSystem smallDisk() {
        return Jimfs.newFileSystem(Configuration.unix().toBuilder()
                .setBlockSize(1024)
                .setMaxSize(16 * 1024)
                .build());
    }

    @Test
    void appearsWhenCommitted() throws IOException {
        Path target = folder.resolve("out.csv");
        try (WholeFile file = WholeFile.create(target)) {
            file.writer().append("\u00e4\n");
            assertThat(target).doesNotExist();
            file.commit();
        }

        assertThat(target).hasBinaryContent(new byte[] {(byte) 0xC3, (byte) 0xA4, '\n'});
        assertThat(names(folder)).containsExactly("out.csv");
    }

    @Test
    void leavesTheOldFileWhereItIsNotCommitted() throws IOException {
        Path target = Files.writeString(folder.resolve("out.csv"), "old");
        try (WholeFile file = WholeFile.create(target)) {
            file.writer().append("new");
        }

        assertThat(target).hasContent("old");
        assertThat(names(folder)).containsExactly("out.csv");
    }

    @Test
    void restartDropsWhatWasWritten() throws IOException {
        Path target = folder.resolve("out.csv");
        try (WholeFile file = WholeFile.create(target)) {
            file.writer().append("dropped, and much longer");
            file.restart();
            file.writer().append("kept");
            file.commit();
        }

        assertThat(target).hasContent("kept");
    }

    @Test
    void fullDiskLeavesTheOldFileAndNothingElse() throws IOException {
        try (FileSystem disk = smallDisk()) {
            Path target = Files.writeString(
                    Files.createDirectory(disk.getPath("/out")).resolve("out.csv"), "old");

            assertThatThrownBy(() -> {
                        try (WholeFile file = WholeFile.create(target)) {
                            file.writer().append("x".repeat(100_000));
                            file.commit();
                        }
                    })
                    .isInstanceOf(IOException.class)
                    .hasMessage("Cannot write /out/out.csv: out of disk space");
            assertThat(Files.readString(target)).isEqualTo("old");
            assertThat(names(disk.getPath("/out"))).containsExactly("out.csv");
        }
    }

    @Test
    void fullDiskLeavesEveryFileOfASet() throws IOException {
        try (FileSystem disk = smallDisk()) {
            Path first = Files.writeString(disk.getPath("first"), "old");
            Path second = Files.writeString(disk.getPath("second"), "old");

            assertThatThrownBy(() -> {
                        try (WholeFile a = WholeFile.create(first);
                                WholeFile b = WholeFile.create(second)) {
                            a.writer().append("new");
                            b.writer().append("x".repeat(20_000));
                            WholeFile.commitAll(List.of(a, b));
                        }
                    })
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("second: out of disk space");
            assertThat(Files.readString(first)).isEqualTo("old");
            assertThat(Files.readString(second)).isEqualTo("old");
            assertThat(names(first.toAbsolutePath().getParent())).containsExactly("first", "second");
        }
    }

    @Test
    void missingFolderIsNamed() {
        assertThatThrownBy(() -> WholeFile.create(folder.resolve("absent/out.csv")))
                .isInstanceOf(IOException.class)
                .hasMessageMatching("Cannot write .*absent.out.csv: its folder does not exist");
    }

    @Test
    void folderIsNoTarget() {
        assertThatThrownBy(() -> WholeFile.create(folder))
                .isInstanceOf(IOException.class)
                .hasMessage("Cannot write " + folder + ": it is a folder");
    }

    @Test
    void symbolicLinkIsFollowed() throws IOException {
        Path real = Files.writeString(folder.resolve("real.csv"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), Path.of("real.csv"));
        try (WholeFile file = WholeFile.create(link)) {
            file.writer().append("new");
            file.commit();
        }

        assertThat(link).isSymbolicLink();
        assertThat(real).hasContent("new");
    }

    @Test
    void permissionsOfTheOldFileStay() throws IOException {
        Path target = Files.writeString(folder.resolve("out.csv"), "old");
        Assumptions.assumeTrue(Files.getFileStore(target).supportsFileAttributeView("posix"));
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-r-----"));
        try (WholeFile file = WholeFile.create(target)) {
            file.commit();
        }

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
                .isEqualTo("rw-r-----");
    }

    @Test
    void temporaryFileIsAsPrivateAsTheOldFileFromTheStart() throws IOException {
        Path target = Files.writeString(folder.resolve("out.csv"), "old");
        Assumptions.assumeTrue(Files.getFileStore(target).supportsFileAttributeView("posix"));
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-------"));
        try (WholeFile file = WholeFile.create(target)) {
            file.writer().append("new");

            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(".out.csv.0.tmp"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void leftoverOfAnotherRunIsPassedOver() throws IOException {
        Files.writeString(folder.resolve(".out.csv.0.tmp"), "leftover");
        try (WholeFile file = WholeFile.create(folder.resolve("out.csv"))) {
            file.writer().append("new");
            file.commit();
        }

        assertThat(names(folder)).containsExactly(".out.csv.0.tmp", "out.csv");
    }

    @Test
    void deviceIsWrittenToAndStays() throws IOException {
        Path device = Path.of("/dev/null");
        Assumptions.assumeTrue(Files.exists(device));
        try (WholeFile file = WholeFile.create(device)) {
            file.writer().append("new");
            file.restart();
            file.commit();
        }

        assertThat(Files.isRegularFile(device)).isFalse();
    }

    @Test
    void committedFileTakesNoMore() throws IOException {
        try (WholeFile file = WholeFile.create(folder.resolve("out.csv"))) {
            file.commit();

            assertThatThrownBy(file::commit)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageEndingWith("out.csv is committed or closed already");
        }
    }
}
