package dev.dictum.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dictum.article.ArticleView;
import dev.dictum.graphql.GlobalId;
import dev.dictum.imports.reader.Issue;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reports as JSON: the issues in the database, an item a line in a report file. */
final class ReportJson {
    private static final ObjectMapper JSON =
            JsonMapper.builder()
                    .defaultPropertyInclusion(
                            JsonInclude.Value.construct(
                                    JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                    .build();

    private ReportJson() {}

    static String issues(List<Issue> issues) {
        return write(issues);
    }

    static List<Issue> issues(String json) {
        try {
            return JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One line of a report file. */
    static String line(ItemReport item) {
        Long article = item.article();
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("index", item.index());
        line.put("name", item.name());
        line.put("format", item.format());
        line.put("outcome", item.outcome());
        line.put("article", article == null ? null : GlobalId.of(ArticleView.TYPE, article));
        line.put("sha256", HexFormat.of().formatHex(item.sha256()));
        line.put("bytes", item.bytes());
        line.put("textCoverage", Math.round(item.textCoverage() * 1000) / 1000.0);
        line.put("quotes", item.quotes());
        line.put("issues", item.issues());
        return write(line);
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
