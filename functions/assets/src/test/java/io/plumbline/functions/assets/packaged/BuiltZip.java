package io.plumbline.functions.assets.packaged;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import io.plumbline.standins.PackagedFunction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The zip that Maven built, unpacked once for all tests of this virtual machine.
final class BuiltZip {

    static final Path TARGET = Path.of(System.getProperty("plumbline.target", "target"));
    static final Path ZIP = TARGET.resolve("function.zip");
    static final String HANDLER = "io.quarkus.amazon.lambda.runtime.QuarkusStreamHandler::handleRequest";

    private BuiltZip() {}

    static PackagedFunction unpacked() {
        return Unpacked.FUNCTION;
    }

    /// The jars of the runtime interface client, which Lambda brings and the zip does not.
    static List<Path> runtime() {
        return Stream.of(AWSLambda.class, Context.class, PojoSerializer.class)
                .map(BuiltZip::jar)
                .toList();
    }

    private static void wipe(Path directory) {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path jar(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static final class Unpacked {

        private static final PackagedFunction FUNCTION = unpack();

        private static PackagedFunction unpack() {
            try {
                Path directory = Files.createTempDirectory(Files.createDirectories(TARGET.resolve("unpacked")), "zip-");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> wipe(directory), "wipe-unpacked"));
                return PackagedFunction.unpack(ZIP, directory.toAbsolutePath().resolve("task"), runtime(), HANDLER);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
