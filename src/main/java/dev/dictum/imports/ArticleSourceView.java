package dev.dictum.imports;

import dev.dictum.graphql.Answers;
import dev.dictum.graphql.Loaded;
import dev.dictum.imports.reader.SourceFormat;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;

/** The document that an article was read from, as the API shows it. */
@Type("ArticleSource")
@Description("The document that an article was last read from.")
public record ArticleSourceView(
        @Ignore long articleNumber,
        @Ignore @Nullable Long runNumber,
        @Description("Its path from the root of the import.") String name,
        @Description("The format as which it was read.") SourceFormat format,
        @Description("Of its bytes, in hexadecimal.") String sha256,
        @Description("Its length.") int bytes,
        @Description("When this version came in.") Instant receivedAt,
        @Ignore Answers answers)
        implements Loaded {}
