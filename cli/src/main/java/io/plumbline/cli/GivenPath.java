package io.plumbline.cli;

import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A file or directory as the command line names it.
///
/// An empty name, which is what a variable that nobody set leaves, would be the current directory.
final class GivenPath implements ITypeConverter<Path> {

    @Override
    public Path convert(String value) {
        if (value.isBlank()) {
            throw new TypeConversionException("it is empty; name a file or a directory");
        }
        return Path.of(value);
    }
}
