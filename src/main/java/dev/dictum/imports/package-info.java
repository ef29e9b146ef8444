/** Importing documents: sources, runs, reports, the mutation and the command line. */
@NullMarked
@DefaultNonNull
package dev.dictum.imports;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;
