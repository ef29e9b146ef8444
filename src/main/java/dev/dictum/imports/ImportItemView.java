package dev.dictum.imports;

import dev.dictum.graphql.Answers;
import dev.dictum.graphql.Loaded;
import dev.dictum.imports.reader.SourceFormat;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;

/** What became of a document, as the API shows it. */
@Type("ImportItem")
@Description("What became of one document.")
public record ImportItemView(
        @Description("The document's path from the root of the import.") String name,
        @Description("The place in the run, from 0.") int index,
        @Nullable @Description("Null for documents that were not read.") SourceFormat format,
        @Description("What became of it.") ImportOutcome outcome,
        @Ignore @Nullable Long articleNumber,
        @Description("Of the document's bytes, in hexadecimal.") String sha256,
        @Description("The document's length.") int bytes,
        @Description("What was noticed, in the order of reading.") List<ImportIssueView> issues,
        @Description("Visible characters of the document's body that reached bodyText, 0 to 1.")
                double textCoverage,
        @Ignore Answers answers)
        implements Loaded {}
