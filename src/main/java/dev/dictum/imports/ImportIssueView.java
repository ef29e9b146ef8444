package dev.dictum.imports;

import dev.dictum.imports.reader.Issue;
import dev.dictum.imports.reader.Severity;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

/** Something noticed about a document, as the API shows it. */
@Type("ImportIssue")
@Description("Something noticed about a document.")
public record ImportIssueView(
        @Description("Stable name, such as INVALID_DATE.") String code,
        @Description("How much it matters.") Severity severity,
        @Description("A sentence for people.") String message,
        @Nullable @Description("The front matter key it is about.") String field,
        @Nullable @Description("In the document, from 1.") Integer line,
        @Nullable @Description("In the line, from 1.") Integer column,
        @Nullable @Description("The text it is about, at most 80 characters.") String excerpt) {

    static ImportIssueView of(Issue issue) {
        return new ImportIssueView(
                issue.code(),
                issue.severity(),
                issue.message(),
                issue.field(),
                issue.line(),
                issue.column(),
                issue.excerpt());
    }
}
