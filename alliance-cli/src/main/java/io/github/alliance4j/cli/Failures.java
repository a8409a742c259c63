package io.github.alliance4j.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Faults of files in the words of a user; the exceptions of the platform name a path and little else. */
final class Failures {

    private Failures() {}

    static String inWords(IOException fault) {
        if (fault instanceof NoSuchFileException missing) {
            return missing.getFile() + ": no such file or folder";
        }
        if (fault instanceof AccessDeniedException denied) {
            return denied.getFile() + ": no permission";
        }
        if (fault instanceof NotDirectoryException file) {
            return file.getFile() + ": is no folder";
        }
        if (fault instanceof FileAlreadyExistsException taken) {
            return taken.getFile() + ": a file stands where a folder is needed";
        }
        if (fault instanceof FileSystemException other && other.getReason() != null) {
            return other.getFile() + ": " + other.getReason();
        }
        String message = fault.getMessage();
        return message == null ? fault.getClass().getSimpleName() : message;
    }
}
