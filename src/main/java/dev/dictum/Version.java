package dev.dictum;

import picocli.CommandLine.IVersionProvider;

/** The program's version, from its package. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Dictum.class.getPackage().getImplementationVersion();
        return new String[] {"dictum " + (version == null ? "(development)" : version)};
    }
}
