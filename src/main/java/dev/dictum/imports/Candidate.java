package dev.dictum.imports;

import dev.dictum.imports.reader.Issue;
import dev.dictum.imports.reader.StorableText;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A document on its way in, before it is read.
 *
 * @param name its path relative to the root of the import
 * @param bytes its content; empty when it was refused unread
 * @param size its length, also when it was refused unread
 * @param url its address, when the sender names it: it is the document's key then
 * @param refused why it is not read, if it is not
 */
record Candidate(
        String name, byte[] bytes, long size, @Nullable String url, Optional<Issue> refused) {

    Candidate {
        name = StorableText.of(name);
        url = url == null ? null : StorableText.of(url);
    }

    static Candidate of(String name, byte[] bytes) {
        return new Candidate(name, bytes, bytes.length, null, Optional.empty());
    }

    static Candidate refused(String name, long size, Issue issue) {
        return new Candidate(name, new byte[0], size, null, Optional.of(issue));
    }
}
