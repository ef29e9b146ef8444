package dev.dictum.exports;

/** What an export can be written as. */
public enum ExportFormat {
    /** JSON Lines: an article a line, with everything; importing it loses nothing. */
    JSONL("application/jsonl", "jsonl"),
    /** A row for each quote. */
    CSV("text/csv; charset=utf-8", "csv"),
    /** A zip of posts: front matter, then HTML. */
    MARKDOWN("application/zip", "zip");

    private final String mediaType;
    private final String extension;

    ExportFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    public String extension() {
        return extension;
    }
}
