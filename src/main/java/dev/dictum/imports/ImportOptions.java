package dev.dictum.imports;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * How an import is run.
 *
 * @param dryRun only tell what would happen
 * @param atomic all documents in one transaction, or none; for imports that fit into memory
 * @param defaultZone the zone of dates that state none
 */
record ImportOptions(boolean dryRun, boolean atomic, @Nullable ZoneId defaultZone) {}
