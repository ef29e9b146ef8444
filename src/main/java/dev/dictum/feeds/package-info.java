/** What the archive holds, as feeds and as linked data: for readers and search engines. */
@org.jspecify.annotations.NullMarked
package dev.dictum.feeds;
