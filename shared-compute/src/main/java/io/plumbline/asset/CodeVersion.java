package io.plumbline.asset;

import io.plumbline.dataset.Dataset;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/// The version of the program that a result came from: the release, and a hash of the SELECTs and rules that
/// made it, so that a changed rule is a changed version even between releases.
public final class CodeVersion {

    private static final String RELEASE = read();

    private CodeVersion() {}

    /// The release alone, as Maven has it: `0.1.0`.
    public static String release() {
        return RELEASE;
    }

    /// @param assets the asset and all that it reads, in order
    static String of(Collection<Asset> assets) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Asset asset : assets) {
                digest.update(asset.select().getBytes(StandardCharsets.UTF_8));
                for (Class<?> rule : asset.computation().map(Computation::rules).orElse(List.of())) {
                    digest.update(code(rule));
                }
                asset.checks().forEach(check -> digest.update(check.select().getBytes(StandardCharsets.UTF_8)));
                asset.inputs().stream()
                        .flatMap(input -> Dataset.of(input.relation()).stream())
                        .flatMap(dataset -> dataset.derivation().stream())
                        .forEach(derivation -> digest.update(derivation.getBytes(StandardCharsets.UTF_8)));
            }
            return RELEASE + "+" + HexFormat.of().formatHex(digest.digest()).substring(0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] code(Class<?> rule) {
        String name = "/" + rule.getName().replace('.', '/') + ".class";
        try (InputStream code = Objects.requireNonNull(CodeVersion.class.getResourceAsStream(name))) {
            return code.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String read() {
        try (InputStream properties =
                Objects.requireNonNull(CodeVersion.class.getResourceAsStream("version.properties"))) {
            Properties version = new Properties();
            version.load(properties);
            return version.getProperty("version");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
