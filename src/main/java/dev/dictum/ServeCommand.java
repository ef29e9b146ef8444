package dev.dictum;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What {@code serve} takes on the command line. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Serves the archive: GraphQL, GraphiQL, health and metrics.")
final class ServeCommand implements Runnable {
    @Option(
            names = "--samples",
            description = "Import the bundled sample posts when the archive is empty.")
    boolean samples;

    @Override
    public void run() {
        if (samples) {
            System.setProperty("dictum.samples", "true");
        }
    }
}
