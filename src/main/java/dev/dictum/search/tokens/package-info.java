/**
 * The words of a text as the search knows them, and the query that finds them. Pure: no framework,
 * no database.
 */
@NullMarked
package dev.dictum.search.tokens;

import org.jspecify.annotations.NullMarked;
