package dev.dictum.imports.reader;

/** A document that cannot become an article; the issue says why and where. */
public final class UnreadableDocument extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Issue issue;

    public UnreadableDocument(Issue issue) {
        super(issue.message());
        this.issue = issue;
    }

    UnreadableDocument(String code, String message) {
        this(Issue.of(Severity.ERROR, code, message));
    }

    public Issue issue() {
        return issue;
    }
}
