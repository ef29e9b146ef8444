package dev.dictum.quote;

import dev.dictum.author.AuthorKind;
import dev.dictum.author.AuthorRegister;
import dev.dictum.quote.extraction.Attribution;
import dev.dictum.quote.extraction.AttributionMethod;
import dev.dictum.quote.extraction.ExtractedQuote;
import dev.dictum.quote.extraction.Extraction;
import dev.dictum.quote.extraction.Span;
import dev.dictum.quote.extraction.Speaker;
import dev.dictum.quote.extraction.SpeakerKind;
import dev.dictum.search.folding.Folding;
import dev.dictum.search.folding.WordsHash;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What extraction found in an article, as rows of the table. */
final class FoundQuotes {
    /** Longer phrases are no names. */
    private static final int MAX_NAME = 200;

    private record Pending(ExtractedQuote quote, @Nullable Long parent) {}

    private FoundQuotes() {}

    /** Names the speakers that are authors. */
    static void addSpeakers(Extraction extraction, AuthorRegister.Names names) {
        Deque<ExtractedQuote> open = new ArrayDeque<>(extraction.quotes());
        while (!open.isEmpty()) {
            ExtractedQuote quote = open.poll();
            Speaker speaker = quote.speaker();
            if (speaker != null && isAuthor(speaker)) {
                names.add(
                        speaker.name(),
                        speaker.kind() == SpeakerKind.PERSON
                                ? AuthorKind.PERSON
                                : AuthorKind.ORGANIZATION);
            }
            open.addAll(quote.nested());
        }
    }

    /** A role means somebody else in each article. */
    private static boolean isAuthor(Speaker speaker) {
        return speaker.kind() != SpeakerKind.ROLE && isName(speaker.name());
    }

    static boolean isName(String name) {
        return name.length() <= MAX_NAME && !Folding.key(name).isEmpty();
    }

    /** The rows, with negative ids to which the parents refer; positions are given later. */
    static List<QuoteRow> rows(
            ArticleExtraction article, CodePoints body, Map<String, Long> authors) {
        List<QuoteRow> rows = new ArrayList<>();
        Deque<Pending> open = new ArrayDeque<>();
        article.extraction().quotes().forEach(quote -> open.add(new Pending(quote, null)));
        while (!open.isEmpty()) {
            Pending next = open.poll();
            long id = -1 - rows.size();
            rows.add(row(id, next, article, body, authors));
            next.quote.nested().forEach(quote -> open.add(new Pending(quote, id)));
        }
        return rows;
    }

    private static QuoteRow row(
            long id,
            Pending pending,
            ArticleExtraction article,
            CodePoints body,
            Map<String, Long> authors) {
        ExtractedQuote quote = pending.quote;
        Attribution attribution = quote.attribution();
        Speaker speaker = quote.speaker();
        Span span = attribution.span();
        String words = Folding.words(quote.text());
        List<Integer> contents = new ArrayList<>();
        for (Span content : quote.contents()) {
            contents.add(content.start());
            contents.add(content.end());
        }
        return new QuoteRow(
                id,
                article.article(),
                pending.parent,
                speaker == null || !isAuthor(speaker)
                        ? null
                        : authors.get(Folding.key(speaker.name())),
                speaker == null ? null : speaker.name(),
                speaker == null ? null : speaker.kind().name(),
                article.publishedAt(),
                0,
                quote.kind().name(),
                quote.text(),
                quote.span().start(),
                quote.span().end(),
                List.copyOf(contents),
                attribution.method().name(),
                attribution.confidence(),
                span == null ? null : body.slice(span.start(), span.end()),
                span == null ? null : span.start(),
                span == null ? null : span.end(),
                attribution.cue(),
                attribution.title(),
                attribution.occasion(),
                attribution.candidates().stream()
                        .map(c -> new AttributionCandidate(c.name(), c.confidence()))
                        .toList(),
                words.isEmpty() ? null : WordsHash.of(words),
                attribution.method() == AttributionMethod.MANUAL,
                article.rejected().contains(quote.span()));
    }
}
