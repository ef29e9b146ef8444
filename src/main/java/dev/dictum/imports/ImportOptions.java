package dev.dictum.imports;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * How an import is run.
 *
 * @param dryRun only tell what would happen
 * @param atomic all documents in one transaction, or none; for imports that fit into memory
 * @param defaultZone the zone of dates that state none
 * @param quotes find quotations; without, only those are kept that a document brings itself
 */
record ImportOptions(boolean dryRun, boolean atomic, @Nullable ZoneId defaultZone, boolean quotes) {

    static final ImportOptions PLAIN = new ImportOptions(false, false, null, true);
}
