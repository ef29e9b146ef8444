package dev.dictum.imports;

import dev.dictum.imports.reader.DocumentReader;
import dev.dictum.imports.reader.Issue;
import dev.dictum.imports.reader.Part;
import dev.dictum.imports.reader.SourceFormat;
import dev.dictum.imports.reader.StorableText;
import dev.dictum.imports.reader.UnreadableDocument;
import io.quarkus.logging.Log;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A document on its way in, before it is read.
 *
 * @param name its path relative to the root of the import
 * @param bytes its content; empty when it was refused unread
 * @param size its length, also when it was refused unread
 * @param url its address, when the sender names it: it is the document's key then
 * @param format its format, when the sender names it
 * @param noticed what was noticed about the document that this one was taken from
 * @param refused why it is not read, if it is not; an {@code INFO} when there is nothing to read
 */
record Candidate(
        String name,
        byte[] bytes,
        long size,
        @Nullable String url,
        @Nullable SourceFormat format,
        List<Issue> noticed,
        Optional<Issue> refused) {

    Candidate {
        name = StorableText.of(name);
        url = url == null ? null : StorableText.of(url);
    }

    static Candidate of(String name, byte[] bytes) {
        return new Candidate(name, bytes, bytes.length, null, null, List.of(), Optional.empty());
    }

    static Candidate of(String name, byte[] bytes, List<Issue> noticed) {
        return new Candidate(name, bytes, bytes.length, null, null, noticed, Optional.empty());
    }

    /** The documents of their own that it holds, such as a feed's items; else itself. */
    List<Candidate> documents() {
        if (refused.isPresent()) {
            return List.of(this);
        }
        try {
            Optional<List<Part>> parts = DocumentReader.split(name, bytes, format);
            if (parts.isEmpty()) {
                return List.of(this);
            }
            return parts.get().isEmpty()
                    ? List.of(refused(name, size, Refusals.emptyFeed()))
                    : parts.get().stream().map(part -> part(part, parts.get().size())).toList();
        } catch (UnreadableDocument e) {
            return List.of(refused(name, size, e.issue()));
        } catch (RuntimeException | StackOverflowError e) {
            Log.errorf(e, "Taking %s apart failed", name);
            return List.of(refused(name, size, Refusals.readerFailed()));
        } catch (OutOfMemoryError e) {
            Log.errorf("Taking %s apart needs more memory than there is", name);
            return List.of(refused(name, size, Refusals.needsMemory()));
        }
    }

    /** Its format is that of the whole; an address would be the same for several. */
    private Candidate part(Part part, int parts) {
        return new Candidate(
                part.name(),
                part.bytes(),
                part.bytes().length,
                parts == 1 ? url : null,
                format,
                part.issues(),
                Optional.empty());
    }

    /** A line of JSON Lines. */
    static Candidate ofLine(Part line, ImportLimits limits) {
        int size = line.bytes().length;
        return size > limits.maxLineBytes()
                ? refused(line.name(), size, Refusals.lineTooLarge(limits))
                : of(line.name(), line.bytes());
    }

    static Candidate refused(String name, long size, Issue issue) {
        return new Candidate(name, new byte[0], size, null, null, List.of(), Optional.of(issue));
    }
}
