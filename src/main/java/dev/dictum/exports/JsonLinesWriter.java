package dev.dictum.exports;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An article a line, with everything; fields that say nothing are left out. */
final class JsonLinesWriter implements ArticleWriter {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final JsonGenerator json;

    JsonLinesWriter(OutputStream out) throws IOException {
        json = FACTORY.createGenerator(out);
        json.setCodec(JSON);
        json.setRootValueSeparator(null);
    }

    @Override
    public void write(ExportedArticle article) throws IOException {
        json.writeStartObject();
        text("sourceKey", article.sourceKey);
        text("title", article.title);
        text("headline", article.headline);
        text("url", article.url);
        text("language", article.language);
        text("publishedAt", article.publishedAt == null ? null : article.publishedAt.toString());
        text("publishedAtPrecision", article.publishedAtPrecision);
        text("publishedAtVerbatim", article.publishedAtVerbatim);
        text("revisedAt", article.revisedAt == null ? null : article.revisedAt.toString());
        picture("headImage", article.headImage);
        picture("thumbnail", article.thumbnail);
        json.writeBooleanField("commentsEnabled", article.commentsEnabled);
        texts("keywords", article.keywords);
        json.writeArrayFieldStart("categories");
        for (List<String> path : article.categories) {
            json.writeArray(path.toArray(String[]::new), 0, path.size());
        }
        json.writeEndArray();
        text("excerpt", article.lead);
        text("bodyHtml", article.bodyHtml);
        text("bodyText", article.bodyText);
        contributions(article.contributions);
        quotes(article.quotes);
        aliases(article.aliases);
        source(article.source);
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private void contributions(List<ExportedArticle.Contribution> contributions)
            throws IOException {
        json.writeArrayFieldStart("contributions");
        for (ExportedArticle.Contribution contribution : contributions) {
            json.writeStartObject();
            text("role", contribution.role());
            text("name", contribution.name());
            text("creditedAs", contribution.creditedAs());
            numbers("span", contribution.span());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void quotes(List<ExportedArticle.Quote> quotes) throws IOException {
        json.writeArrayFieldStart("quotes");
        for (ExportedArticle.Quote quote : quotes) {
            json.writeStartObject();
            text("kind", quote.kind());
            text("text", quote.text());
            numbers("span", quote.span());
            json.writeArrayFieldStart("contents");
            for (int i = 0; i < quote.contents().size(); i += 2) {
                json.writeStartArray();
                json.writeNumber(quote.contents().get(i));
                json.writeNumber(quote.contents().get(i + 1));
                json.writeEndArray();
            }
            json.writeEndArray();
            if (quote.parent() != null) {
                json.writeNumberField("parent", quote.parent());
            }
            text("speaker", quote.speaker());
            text("speakerKind", quote.speakerKind());
            text("speakerTitle", quote.speakerTitle());
            text("cue", quote.cue());
            text("occasion", quote.occasion());
            numbers("attribution", quote.attribution());
            text("method", quote.method());
            json.writeNumberField("confidence", quote.confidence());
            JsonNode candidates = JSON.readTree(quote.candidates());
            if (!candidates.isEmpty()) {
                json.writeFieldName("candidates");
                json.writeTree(candidates);
            }
            if (quote.rejected()) {
                json.writeBooleanField("rejected", true);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void aliases(Map<String, List<String>> aliases) throws IOException {
        if (aliases.isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("aliases");
        for (Map.Entry<String, List<String>> author : aliases.entrySet()) {
            texts(author.getKey(), author.getValue());
        }
        json.writeEndObject();
    }

    /** Of an article that came by an export itself, the document from before that. */
    private void source(ExportedArticle.@Nullable Source source) throws IOException {
        if (source == null) {
            return;
        }
        if (source.format().equals("JSON_LINES")) {
            JsonNode earlier = earlier(source);
            if (earlier != null) {
                json.writeFieldName("source");
                json.writeTree(earlier);
                return;
            }
        }
        json.writeObjectFieldStart("source");
        text("name", source.name());
        text("format", source.format());
        json.writeBinaryField("content", source.content());
        json.writeEndObject();
    }

    private static @Nullable JsonNode earlier(ExportedArticle.Source source) throws IOException {
        try {
            JsonNode earlier = JSON.readTree(source.content()).path("source");
            // Others call “source” what they like.
            return earlier.path("format").isTextual() && earlier.path("content").isTextual()
                    ? earlier
                    : null;
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    private void picture(String field, ExportedArticle.@Nullable Picture picture)
            throws IOException {
        if (picture == null) {
            return;
        }
        json.writeObjectFieldStart(field);
        text("url", picture.url());
        text("alt", picture.alt());
        number("width", picture.width());
        number("height", picture.height());
        json.writeEndObject();
    }

    private void text(String field, @Nullable String text) throws IOException {
        if (text != null) {
            json.writeStringField(field, text);
        }
    }

    private void number(String field, @Nullable Integer number) throws IOException {
        if (number != null) {
            json.writeNumberField(field, number);
        }
    }

    private void texts(String field, List<String> texts) throws IOException {
        json.writeFieldName(field);
        json.writeArray(texts.toArray(String[]::new), 0, texts.size());
    }

    private void numbers(String field, @Nullable List<Integer> numbers) throws IOException {
        if (numbers != null) {
            json.writeFieldName(field);
            json.writeArray(
                    numbers.stream().mapToInt(Integer::intValue).toArray(), 0, numbers.size());
        }
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
