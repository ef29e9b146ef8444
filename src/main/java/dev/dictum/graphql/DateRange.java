package dev.dictum.graphql;

import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** A range of whole calendar days in a zone. */
@Input("DateRange")
@Description(
        "Whole calendar days, both ends included, in the given IANA zone. An end that is left out is open.")
public record DateRange(
        @Nullable @Description("The first day.") LocalDate from,
        @Nullable @Description("The last day.") LocalDate to,
        @Nullable @DefaultValue("UTC") @Description("An IANA zone, such as Asia/Shanghai.")
                String zone) {}
