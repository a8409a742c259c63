package io.github.alliance4j.examples;

import java.nio.file.Path;

/** Where the files of the repository are. */
final class Repository {

    private Repository() {}

    /** The root, found from the folder of this module, which Surefire names; an editor runs tests in it. */
    static Path root() {
        return Path.of(System.getProperty("basedir", "")).toAbsolutePath().getParent();
    }
}
