/** PostgreSQL: the embedded one, migrations, plain statements, the archive's revision. */
@NullMarked
package dev.dictum.database;

import org.jspecify.annotations.NullMarked;
