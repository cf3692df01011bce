package io.plumbline.standins;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// A function's built zip, unpacked as Lambda unpacks it, to be [started][#start] as Lambda starts it: under the
/// real runtime interface client, against a Runtime API of its own.
///
/// @param taskRoot where the zip was unpacked: `LAMBDA_TASK_ROOT`
/// @param runtime the jars of the runtime interface client, which Lambda brings and the zip does not
/// @param nativeClient the client's native half, out of its jar: left to itself, each process unpacks it to one place
///     for all, and two that start at once read it half written
/// @param handler what the template names as the function's `Handler`
public record PackagedFunction(Path taskRoot, List<Path> runtime, Path nativeClient, String handler) {

    public PackagedFunction {
        runtime = List.copyOf(runtime);
    }

    /// Unpacks a zip into a directory that does not exist yet.
    public static PackagedFunction unpack(Path zip, Path taskRoot, List<Path> runtime, String handler) {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            Enumeration<? extends ZipEntry> entries = file.entries();
            while (entries.hasMoreElements()) {
                unpack(file, entries.nextElement(), taskRoot);
            }
            Path nativeClient = taskRoot.resolveSibling("runtime-interface-client.so");
            for (Path jar : runtime) {
                unpackNativeClient(jar, nativeClient);
            }
            return new PackagedFunction(taskRoot, runtime, nativeClient, handler);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot unpack " + zip, failure);
        }
    }

    /// Starts an execution environment.
    ///
    /// @param name the function's
    /// @param directory its alone, for its temporary files and its output
    /// @param environment variables that the template gives the function, and endpoints of stand-ins
    public RunningFunction start(String name, Path directory, Map<String, String> environment) {
        return RunningFunction.start(this, name, directory, environment);
    }

    private static void unpackNativeClient(Path jar, Path target) throws IOException {
        String architecture = System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64";
        try (ZipFile file = new ZipFile(jar.toFile())) {
            ZipEntry entry = file.getEntry("jni/libaws-lambda-jni.linux-%s.so".formatted(architecture));
            if (entry != null) {
                try (InputStream content = file.getInputStream(entry)) {
                    Files.copy(content, target);
                }
            }
        }
    }

    private static void unpack(ZipFile file, ZipEntry entry, Path taskRoot) throws IOException {
        Path target = taskRoot.resolve(entry.getName()).normalize();
        if (!target.startsWith(taskRoot)) {
            throw new IOException(entry.getName() + " leads out of the zip");
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        try (InputStream content = file.getInputStream(entry)) {
            Files.copy(content, target);
        }
    }
}
