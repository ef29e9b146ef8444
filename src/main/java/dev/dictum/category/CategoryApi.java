package dev.dictum.category;

import dev.dictum.graphql.Answers;
import dev.dictum.graphql.NameOrder;
import dev.dictum.graphql.Selection;
import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** Categories in the API. */
@GraphQLApi
public class CategoryApi {
    private final Categories categories;

    CategoryApi(Categories categories) {
        this.categories = categories;
    }

    @Query
    @Nullable
    @Description("One category; null when there is none of that id or at that path.")
    public CategoryView category(
            @Name("by") @Description("Which category.") CategoryRef by, Context context) {
        return categories.find(by, Selection.of(context)).orElse(null);
    }

    @Query
    @Description(
            "Categories, by name unless ordered otherwise: the roots, the children of `parent`, or all.")
    public CategoryConnection categories(
            @Nullable @Id @Name("parent") @Description("Only the children of this category.")
                    String parent,
            @Nullable
                    @Name("rootsOnly")
                    @DefaultValue("true")
                    @Description("Without `parent`: only the roots.")
                    Boolean rootsOnly,
            @Nullable @Name("orderBy") @Description("Left out: by name.") NameOrder orderBy,
            @Nullable @Name("first") @Description("At most 100; 20 when left out.") Integer first,
            @Nullable @Name("after") @Description("A cursor of this list.") String after,
            Context context) {
        return categories.page(
                parent,
                rootsOnly == null || rootsOnly,
                orderBy,
                first,
                after,
                Selection.of(context));
    }

    @Nullable
    @Description("The category above; null for a root.")
    public CategoryView parent(@Source CategoryView category, Context context) {
        return Answers.of(category, context);
    }

    @Description("The categories above, from the root down.")
    public List<CategoryView> ancestors(@Source CategoryView category, Context context) {
        return Answers.of(category, context);
    }

    @Description("The categories directly below, by name.")
    public List<CategoryView> children(@Source CategoryView category, Context context) {
        return Answers.of(category, context);
    }
}
