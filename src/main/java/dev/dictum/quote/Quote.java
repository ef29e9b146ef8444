package dev.dictum.quote;

import dev.dictum.article.Article;
import dev.dictum.author.Author;
import dev.dictum.quote.extraction.AttributionMethod;
import dev.dictum.quote.extraction.QuoteKind;
import dev.dictum.quote.extraction.SpeakerKind;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A quote; its columns are explained in {@code V2__quotes.sql} and {@link QuoteView}. */
@Entity
public class Quote extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "article_id")
    public Article article;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "parent_id")
    public @Nullable Quote parent;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "speaker_id")
    public @Nullable Author speaker;

    @Column(name = "speaker_name")
    public @Nullable String speakerName;

    @Enumerated(EnumType.STRING)
    @Column(name = "speaker_kind")
    public @Nullable SpeakerKind speakerKind;

    @Column(name = "published_at")
    public @Nullable Instant publishedAt;

    public int position;

    @Enumerated(EnumType.STRING)
    public QuoteKind kind;

    public String text;

    @Column(name = "span_start")
    public int spanStart;

    @Column(name = "span_end")
    public int spanEnd;

    public List<Integer> contents = List.of();

    @Enumerated(EnumType.STRING)
    public AttributionMethod method;

    public double confidence;
    public @Nullable String verbatim;

    @Column(name = "attribution_start")
    public @Nullable Integer attributionStart;

    @Column(name = "attribution_end")
    public @Nullable Integer attributionEnd;

    public @Nullable String cue;
    public @Nullable String title;
    public @Nullable String occasion;

    @Column(name = "words_hash")
    public @Nullable Long wordsHash;

    public boolean corrected;
    public boolean rejected;
}
