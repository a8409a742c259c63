package io.github.alliance4j.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version the library was built as. */
final class LibraryVersion implements IVersionProvider {

    /** The version in the jar's manifest, or a word where the classes do not come from a jar. */
    static String text() {
        return Optional.ofNullable(LibraryVersion.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    @Override
    public String[] getVersion() {
        return new String[] {"alliance4j " + text()};
    }
}
