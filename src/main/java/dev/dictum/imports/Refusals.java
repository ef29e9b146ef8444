package dev.dictum.imports;

import dev.dictum.imports.reader.Issue;
import dev.dictum.imports.reader.Severity;

/** Why documents are refused before they are read. */
final class Refusals {
    private Refusals() {}

    static Issue tooLarge(ImportLimits limits, long size) {
        String length = size < 0 ? "more bytes" : "%,d bytes".formatted(size);
        return error(
                "DOCUMENT_TOO_LARGE",
                "The document has %s; the limit is %,d."
                        .formatted(length, limits.maxDocumentBytes()));
    }

    static Issue lineTooLarge(ImportLimits limits) {
        return error(
                "DOCUMENT_TOO_LARGE",
                "The line has more bytes than a line may have, %,d."
                        .formatted(limits.maxLineBytes()));
    }

    static Issue link() {
        return error("LINK_REFUSED", "Links are not followed.");
    }

    static Issue unreadableName() {
        return error(
                "UNREADABLE_NAME",
                "The file's name is not readable in this locale's charset; run under a UTF-8 locale"
                        + " (LC_ALL=C.UTF-8), or rename the file.");
    }

    static Issue noFile() {
        return error("UNREADABLE_FILE", "This is no file: a device, a pipe or a socket.");
    }

    static Issue unreadableFile(String problem) {
        return error("UNREADABLE_FILE", "The file cannot be read: " + problem);
    }

    static Issue importTooLarge(ImportLimits limits) {
        return error(
                "IMPORT_TOO_LARGE",
                "A file has at most %,d bytes.".formatted(limits.maxUploadBytes()));
    }

    static Issue unsafePath() {
        return error("UNSAFE_PATH", "The entry's path leaves the archive.");
    }

    static Issue nested() {
        return error("NESTED_ARCHIVE", "Archives inside archives are not read.");
    }

    static Issue encrypted() {
        return error("ENCRYPTED_ENTRY", "The entry is encrypted, or packed in an unknown way.");
    }

    static Issue broken(String problem) {
        return error(
                "BROKEN_ARCHIVE",
                "The archive is damaged from here on (%s); what came before was imported."
                        .formatted(problem));
    }

    static Issue archiveLimit(String what) {
        return error(
                "ARCHIVE_LIMIT", "The archive has %s; the rest of it is not read.".formatted(what));
    }

    private static Issue error(String code, String message) {
        return Issue.of(Severity.ERROR, code, message);
    }

    /** A fault of ours must not stop a run: the document is refused, the log has the rest. */
    static Issue readerFailed() {
        return Issue.of(
                Severity.ERROR,
                "READER_FAILED",
                "The document could not be read because of a fault in Dictum; the log has the"
                        + " details.");
    }

    static Issue storeFailed() {
        return error(
                "STORE_FAILED",
                "The document could not be stored because of a fault in Dictum; the log has the"
                        + " details.");
    }

    static Issue needsMemory() {
        return error(
                "DOCUMENT_TOO_LARGE", "The document needs more memory to be read than there is.");
    }

    static Issue emptyFeed() {
        return Issue.of(Severity.INFO, "EMPTY_FEED", "The feed was read; it has no items.");
    }
}
