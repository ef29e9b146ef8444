package dev.dictum.article;

import dev.dictum.author.Author;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who did what for an article. */
@Entity
@IdClass(Contribution.Key.class)
public class Contribution extends PanacheEntityBase {
    /** The primary key. */
    public record Key(Long article, int position) {}

    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "article_id")
    public Article article;

    @Id public int position;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "author_id")
    public Author author;

    @Enumerated(EnumType.STRING)
    public ContributionRole role;

    /** The name as the document prints it. */
    @Column(name = "credited_as")
    public String creditedAs;

    @Column(name = "span_start")
    public @Nullable Integer spanStart;

    @Column(name = "span_end")
    public @Nullable Integer spanEnd;

    /** Copied from the article. */
    @Column(name = "published_at")
    public @Nullable Instant publishedAt;
}
