package dev.dictum.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

/** An expected failure of a mutation. */
@Type("UserError")
@Description("Why a mutation did not do what was asked.")
public record UserError(
        @Description("One of the codes of `extensions.code`.") String code,
        @Description("A sentence for people.") String message,
        @Description("Which part of the input it is about.") List<String> path) {

    public static UserError of(ApiException exception, String... path) {
        return new UserError(exception.code().name(), exception.getMessage(), List.of(path));
    }
}
