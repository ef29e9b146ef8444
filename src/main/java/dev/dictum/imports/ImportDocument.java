package dev.dictum.imports;

import dev.dictum.graphql.ApiException;
import dev.dictum.imports.reader.SourceFormat;
import io.smallrye.graphql.api.Nullable;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** A document in a mutation's input. */
@Input("ImportDocument")
@Description("A document to import.")
public record ImportDocument(
        @Description(
                        "Its path; the key of its article, unless the document or `url` gives"
                                + " another.")
                String name,
        @Description("The document itself, at most 8 MiB.") String content,
        @Nullable @DefaultValue("TEXT") @Description("How `content` holds the document.")
                ContentEncoding encoding,
        @Nullable @Description("When left out, the format is found from the content.")
                SourceFormat format,
        @Nullable @Description("Where it was published; the key of its article when given.")
                String url) {

    /** BAD_REQUEST when the name is empty or the content is not what the encoding says. */
    Candidate candidate(ImportLimits limits) {
        if (name.isBlank()) {
            throw ApiException.badRequest("A document needs a `name`.");
        }
        byte[] bytes = bytes();
        return bytes.length > limits.maxDocumentBytes()
                ? Candidate.refused(name, bytes.length, Refusals.tooLarge(limits, bytes.length))
                : new Candidate(
                        name, bytes, bytes.length, key(), format, List.of(), Optional.empty());
    }

    /** Forms send an empty text for what is not there. */
    private @Nullable String key() {
        return url == null || url.isBlank() ? null : url.strip();
    }

    private byte[] bytes() {
        if (encoding != ContentEncoding.BASE64) {
            return content.getBytes(StandardCharsets.UTF_8);
        }
        try {
            return Base64.getDecoder().decode(content.replaceAll("\\s+", ""));
        } catch (IllegalArgumentException e) {
            throw ApiException.badRequest(
                    "The `content` of %s is not Base64: %s".formatted(name, e.getMessage()));
        }
    }
}
