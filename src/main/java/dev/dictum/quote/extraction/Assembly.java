package dev.dictum.quote.extraction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes what the stages found into what leaves the package: parts joined, offsets counted. */
final class Assembly {
    /** From here on the words of a fragment speak for themselves. */
    private static final double SPEAKING = 0.4;

    /** Makes 0.9 mean what it says: measured on labelled articles. */
    private static final double CALIBRATION = 0.965;

    private static final double ROLE = 0.95;

    /** A name that stands nowhere else is cut wrong more often. */
    private static final double ONCE = 0.93;

    /**
     * Words that are said on, and a subject that another clause parts from its word, go wrong more
     * often.
     */
    private static final double APART = 0.95;

    /** How far from a quotation its speaker's name is looked for. */
    private static final int NEAR = 10_000;

    /** How far before a reporting word its subject stands at most. */
    private static final int FAR = 120;

    private final ArticleText article;

    private final NestedQuotation nested;

    Assembly(ArticleText article, char[] context) {
        this.article = article;
        this.nested = new NestedQuotation(article, context);
    }

    List<ExtractedQuote> of(List<Quotation> quotations, @Nullable Quotation whole) {
        Map<Quotation, List<Quotation>> parts = new LinkedHashMap<>();
        Map<Quotation, Quotation> heads = new LinkedHashMap<>();
        for (Quotation q : quotations) {
            if (!q.accepted || isMereFragment(q)) {
                continue;
            }
            Quotation head = q;
            if (q.continues != null && q.continues.accepted) {
                head = heads.getOrDefault(q.continues, q.continues);
            }
            heads.put(q, head);
            parts.computeIfAbsent(head, h -> new ArrayList<>()).add(q);
        }
        List<ExtractedQuote> quotes = new ArrayList<>();
        List<ExtractedQuote> inside = new ArrayList<>();
        for (List<Quotation> group : parts.values()) {
            boolean within =
                    whole != null
                            && group.getFirst().start >= whole.start
                            && group.getLast().end <= whole.end;
            (within ? inside : quotes).add(quote(group, inside(group)));
        }
        if (whole != null) {
            quotes.addFirst(quote(List.of(whole), inside));
        }
        return quotes;
    }

    /**
     * A fragment of a Chinese sentence in which nobody says anything is a term unless its words
     * speak for themselves.
     */
    private boolean isMereFragment(Quotation q) {
        return article.chinese
                && q.kind == QuoteKind.MIXED
                && q.method == AttributionMethod.CONTINUATION
                && q.continues == null
                && q.score < SPEAKING;
    }

    private List<ExtractedQuote> inside(List<Quotation> parts) {
        List<ExtractedQuote> inside = new ArrayList<>();
        for (Quotation part : parts) {
            for (Quotation inner : part.inner) {
                List<ExtractedQuote> deeper = inside(List.of(inner));
                if (nested.isSaid(inner)) {
                    inside.add(quote(List.of(inner), deeper));
                } else {
                    inside.addAll(deeper);
                }
            }
        }
        return inside;
    }

    private ExtractedQuote quote(List<Quotation> parts, List<ExtractedQuote> inside) {
        Quotation head = parts.getFirst();
        List<Span> contents = new ArrayList<>();
        for (Quotation part : parts) {
            contents.add(article.span(part.start, part.end));
        }
        Span span = new Span(contents.getFirst().start(), contents.getLast().end());
        Mention who = head.speaker;
        List<MarkRepair> repairs =
                parts.stream().flatMap(p -> p.repairs.stream()).distinct().toList();
        Cue cue = head.cue;
        Attribution attribution =
                new Attribution(
                        head.method,
                        confidence(head),
                        attributionSpan(head),
                        cue == null ? null : article.slice(cue.start(), cue.end()),
                        who == null ? null : who.title(),
                        head.occasion,
                        List.of(),
                        repairs);
        return new ExtractedQuote(
                article.slice(head.start, parts.getLast().end),
                span,
                contents,
                head.kind,
                who == null ? null : new Speaker(who.name(), kind(who)),
                attribution,
                inside);
    }

    private static SpeakerKind kind(Mention who) {
        return switch (who.type()) {
            case NAME -> SpeakerKind.PERSON;
            case ORGANIZATION -> SpeakerKind.ORGANIZATION;
            case ROLE, PRONOUN -> SpeakerKind.ROLE;
        };
    }

    private double confidence(Quotation q) {
        double said = 1 / (1 + Math.exp(-q.score));
        double confidence = CALIBRATION * said * (q.speaker == null ? 0.5 : q.speakerConfidence);
        // A phrase that stands for a speaker is cut wrong more often than a name.
        confidence *= q.speaker != null && q.speaker.type() == Mention.Type.ROLE ? ROLE : 1;
        if (article.chinese && q.speaker != null && q.cue != null) {
            confidence *= isNamedOnce(q, q.speaker) ? ONCE : 1;
            boolean between = q.method == AttributionMethod.CUE_BETWEEN;
            confidence *= between || isApart(q.speaker, q.cue) ? APART : 1;
        }
        return Math.round(confidence * 1000) / 1000.0;
    }

    /** Whether another clause stands between a speaker and the word after it. */
    private boolean isApart(Mention who, Cue cue) {
        for (int i = who.end(); i < cue.start() && i - who.end() < FAR; i++) {
            if (ChineseSubject.isClauseEnd(article.folded[i])) {
                return true;
            }
        }
        return false;
    }

    /** Whether nothing but the words beside a quotation has its speaker's name. */
    private boolean isNamedOnce(Quotation q, Mention who) {
        char[] name = ArticleText.fold(who.name());
        int last = Math.min(article.folded.length, q.close + NEAR) - name.length;
        int found = 0;
        for (int i = Math.max(0, q.open - NEAR); i <= last && found < 2; i++) {
            if (Arrays.equals(article.folded, i, i + name.length, name, 0, name.length)) {
                found++;
            }
        }
        return found < 2;
    }

    private @Nullable Span attributionSpan(Quotation q) {
        Cue cue = q.cue;
        Mention who = q.speaker;
        if (cue == null) {
            return who == null ? null : article.span(who.start(), who.end());
        }
        return who != null && Math.abs(who.start() - cue.start()) < FAR
                ? article.span(Math.min(who.start(), cue.start()), Math.max(who.end(), cue.end()))
                : article.span(cue.start(), cue.end());
    }
}
