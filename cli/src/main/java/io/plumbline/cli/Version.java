package io.plumbline.cli;

import picocli.CommandLine.IVersionProvider;

/// What `--version` prints: the release in the jar's manifest, and the Java that runs it.
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String release = Main.class.getPackage().getImplementationVersion();
        return new String[] {
            "plumbline " + (release == null ? "(not packaged)" : release) + " on Java " + Runtime.version()
        };
    }
}
