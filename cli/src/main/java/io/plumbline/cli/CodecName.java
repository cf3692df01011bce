package io.plumbline.cli;

import io.plumbline.InputException;
import io.plumbline.storage.Codec;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A codec by its name on the command line; another name is wrong usage.
final class CodecName implements ITypeConverter<Codec> {

    @Override
    public Codec convert(String name) {
        try {
            return Codec.of(name);
        } catch (InputException unknown) {
            throw new TypeConversionException(unknown.getMessage());
        }
    }
}
