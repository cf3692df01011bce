package io.plumbline.cli;

import picocli.CommandLine.IVersionProvider;

/// What `--version` prints: the release in the jar's manifest, and the Java that runs it.
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"plumbline " + release() + " on Java " + Runtime.version()};
    }

    static String release() {
        String release = Main.class.getPackage().getImplementationVersion();
        return release == null ? "(not packaged)" : release;
    }
}
