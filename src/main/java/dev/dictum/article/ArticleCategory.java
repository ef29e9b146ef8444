package dev.dictum.article;

import dev.dictum.category.Category;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That an article is filed under a category: by its document, or under the ancestor of one. */
@Entity
@IdClass(ArticleCategory.Key.class)
@Table(name = "article_category")
public class ArticleCategory extends PanacheEntityBase {
    /** The primary key. */
    public record Key(Long category, Long article) {}

    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "category_id")
    public Category category;

    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "article_id")
    public Article article;

    /** Copied from the article. */
    @Column(name = "published_at")
    public @Nullable Instant publishedAt;

    /** The place in the document's list; absent for ancestors. */
    public @Nullable Integer position;
}
