package dev.dictum.exports;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Quotes as CSV (RFC 4180), a row each; those that an editor rejected are left out. */
final class QuoteCsvWriter implements ArticleWriter {
    private static final List<String> COLUMNS =
            List.of(
                    "article",
                    "title",
                    "url",
                    "published_at",
                    "speaker",
                    "speaker_kind",
                    "speaker_title",
                    "kind",
                    "text",
                    "cue",
                    "attribution",
                    "start",
                    "end",
                    "method",
                    "confidence");

    private final SequenceWriter rows;

    QuoteCsvWriter(OutputStream out) throws IOException {
        CsvSchema.Builder schema = CsvSchema.builder();
        COLUMNS.forEach(schema::addColumn);
        CsvMapper csv =
                CsvMapper.builder().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET).build();
        rows = csv.writer(schema.build().withHeader().withLineSeparator("\r\n")).writeValues(out);
        // Without a row there is a header still.
        rows.flush();
    }

    @Override
    public void write(ExportedArticle article) throws IOException {
        for (ExportedArticle.Quote quote : article.quotes) {
            if (!quote.rejected()) {
                rows.write(
                        new Object[] {
                            article.sourceKey,
                            article.title,
                            cell(article.url),
                            cell(article.publishedAt),
                            cell(quote.speaker()),
                            cell(quote.speakerKind()),
                            cell(quote.speakerTitle()),
                            quote.kind(),
                            quote.text(),
                            cell(quote.cue()),
                            cell(quote.verbatim()),
                            quote.span().getFirst(),
                            quote.span().getLast(),
                            quote.method(),
                            quote.confidence()
                        });
            }
        }
    }

    /** Empty when unknown: of a null in a row the writer leaves out the cell itself. */
    private static String cell(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
