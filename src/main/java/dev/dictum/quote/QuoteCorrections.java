package dev.dictum.quote;

import dev.dictum.author.Author;
import dev.dictum.author.AuthorKind;
import dev.dictum.author.AuthorRegister;
import dev.dictum.author.Authors;
import dev.dictum.author.NamedRef;
import dev.dictum.database.ArchiveRevision;
import dev.dictum.database.Sql;
import dev.dictum.graphql.ApiException;
import dev.dictum.quote.extraction.AttributionMethod;
import dev.dictum.quote.extraction.SpeakerKind;
import dev.dictum.search.folding.Folding;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes an editor's word on quotes; extraction keeps to it. */
@ApplicationScoped
class QuoteCorrections {
    private static final int MAX_TITLE = 500;

    private final Sql sql;
    private final Authors authors;
    private final AuthorRegister register;
    private final ArchiveRevision revision;

    QuoteCorrections(Sql sql, Authors authors, AuthorRegister register, ArchiveRevision revision) {
        this.sql = sql;
        this.authors = authors;
        this.register = register;
        this.revision = revision;
    }

    /**
     * Corrects a quote; called in a transaction.
     *
     * @throws ApiException NOT_FOUND (no such quote, no such speaker), BAD_REQUEST
     */
    void correct(long number, CorrectQuoteInput input) {
        boolean clear = Boolean.TRUE.equals(input.clearSpeaker());
        NamedRef speaker = input.speaker();
        if (Stream.of(speaker, input.title(), input.kind(), input.rejected())
                        .allMatch(Objects::isNull)
                && !clear) {
            throw ApiException.badRequest("Say what to correct.");
        }
        if (clear && speaker != null) {
            throw ApiException.badRequest("Give `speaker` or `clearSpeaker`, not both.");
        }
        Author author = speaker == null ? null : author(speaker);
        // The article first, as imports do, so that neither waits for the other in a ring.
        sql.list(
                "select a.id from article a where a.id = (select article_id from quote where id = ?) for update",
                row -> row.getLong(),
                number);
        Quote quote =
                Quote.<Quote>findByIdOptional(number)
                        .orElseThrow(() -> ApiException.notFound("There is no such quote."));
        if (author != null) {
            quote.speaker = author;
            quote.speakerName = author.name;
            quote.speakerKind =
                    author.kind == AuthorKind.PERSON
                            ? SpeakerKind.PERSON
                            : SpeakerKind.ORGANIZATION;
        } else if (clear) {
            quote.speaker = null;
            quote.speakerName = null;
            quote.speakerKind = null;
        }
        if (input.title() != null) {
            quote.title = title(input.title());
        }
        if (input.kind() != null) {
            quote.kind = input.kind();
        }
        if (input.rejected() != null) {
            quote.rejected = input.rejected();
        }
        quote.method = AttributionMethod.MANUAL;
        quote.confidence = 1;
        quote.corrected = true;
        Quote.flush();
        revision.raise();
    }

    private Author author(NamedRef ref) {
        AuthorRegister.Names names = new AuthorRegister.Names();
        String name = ref.checked().name();
        if (name == null) {
            register.numbers(names);
            return authors.numbers(List.of(ref)).stream()
                    .findFirst()
                    .flatMap(found -> Author.<Author>findByIdOptional(found))
                    .orElseThrow(() -> ApiException.notFound("There is no such author."));
        }
        if (!FoundQuotes.isName(name.strip())) {
            throw ApiException.badRequest("A name has from 1 to 200 characters.");
        }
        names.add(name.strip(), AuthorKind.PERSON);
        long number = Objects.requireNonNull(register.numbers(names).get(Folding.key(name)));
        return Author.findById(number);
    }

    private static @Nullable String title(String given) {
        String title = given.strip();
        if (title.length() > MAX_TITLE) {
            throw ApiException.limit("A title has at most %d characters.".formatted(MAX_TITLE));
        }
        return title.isEmpty() ? null : title;
    }
}
