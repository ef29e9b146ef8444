package dev.dictum.graphql;

import io.smallrye.graphql.api.Nullable;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** A half-open range of instants. */
@Input("DateTimeRange")
@Description("Half-open: from <= t < to. An end that is left out is open.")
public record DateTimeRange(
        @Nullable @Description("Not before.") OffsetDateTime from,
        @Nullable @Description("Before.") OffsetDateTime to) {}
