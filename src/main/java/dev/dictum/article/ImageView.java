package dev.dictum.article;

import dev.dictum.database.Row;
import io.smallrye.graphql.api.Nullable;
import java.sql.SQLException;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

/** A picture as the API shows it. */
@Type("Image")
@Description("A picture elsewhere in the web; it is not fetched by the archive.")
public record ImageView(
        @Description("http or https.") String url,
        @Nullable @Description("What stands in for the picture, from the document.") String alt,
        @Nullable @Description("In pixels.") Integer width,
        @Nullable @Description("In pixels.") Integer height) {

    static @Nullable ImageView read(Row row) throws SQLException {
        String url = row.textOrNull();
        String alt = row.textOrNull();
        Integer width = row.intOrNull();
        Integer height = row.intOrNull();
        return url == null ? null : new ImageView(url, alt, width, height);
    }
}
