package dev.dictum.author;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** Which authors a list holds. */
@Input("AuthorListFilter")
@Description("All given fields must hold.")
public record AuthorListFilter(
        @Nullable
                @Description(
                        "A part of the name or of an alias; width, case and Han variants do not matter.")
                String name,
        @Nullable @Description("Only of these kinds.") List<AuthorKind> kinds,
        @Nullable @Description("Only who was quoted, or only who was not.") Boolean quoted) {}
