package dev.dictum.imports;

import dev.dictum.imports.reader.Severity;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** Which items of a run a list holds. */
@Input("ImportItemFilter")
@Description("All given fields must hold.")
public record ImportItemFilter(
        @Nullable @Description("Only with these outcomes.") List<ImportOutcome> outcomes,
        @Nullable @Description("With at least one issue of this severity or a higher one.")
                Severity minSeverity) {}
