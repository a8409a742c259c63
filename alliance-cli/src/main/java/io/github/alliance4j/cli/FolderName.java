package io.github.alliance4j.cli;

import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads where several files go, which cannot be standard output. */
final class FolderName implements ITypeConverter<Path> {

    @Override
    public Path convert(String value) {
        if (value.equals("-")) {
            throw new TypeConversionException(
                    "- means standard output, which cannot take several files; name a folder, or ./- for one of that name");
        }
        return Path.of(value);
    }
}
