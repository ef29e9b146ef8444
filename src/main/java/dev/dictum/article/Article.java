package dev.dictum.article;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An article; its columns are explained in {@code V1__archive.sql} and {@link ArticleView}. */
@Entity
public class Article extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @Column(name = "source_key")
    public String sourceKey;

    public String title;
    public @Nullable String headline;
    public @Nullable String url;
    public @Nullable String language;

    @Column(name = "published_at")
    public @Nullable Instant publishedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "published_at_precision")
    public DatePrecision publishedAtPrecision = DatePrecision.UNKNOWN;

    @Column(name = "published_at_verbatim")
    public @Nullable String publishedAtVerbatim;

    @Column(name = "revised_at")
    public @Nullable Instant revisedAt;

    @Embedded
    @AttributeOverride(name = "url", column = @Column(name = "head_image_url"))
    @AttributeOverride(name = "alt", column = @Column(name = "head_image_alt"))
    @AttributeOverride(name = "width", column = @Column(name = "head_image_width"))
    @AttributeOverride(name = "height", column = @Column(name = "head_image_height"))
    public @Nullable ImageFile headImage;

    @Embedded
    @AttributeOverride(name = "url", column = @Column(name = "thumbnail_url"))
    @AttributeOverride(name = "alt", column = @Column(name = "thumbnail_alt"))
    @AttributeOverride(name = "width", column = @Column(name = "thumbnail_width"))
    @AttributeOverride(name = "height", column = @Column(name = "thumbnail_height"))
    public @Nullable ImageFile thumbnail;

    @Column(name = "comments_enabled")
    public boolean commentsEnabled = true;

    public List<String> keywords = List.of();
    public String lead = "";

    @Column(name = "character_count")
    public int characterCount;

    @Column(name = "text_hash")
    public @Nullable Long textHash;

    @Column(name = "imported_at")
    public Instant importedAt;

    @Column(name = "updated_at")
    public Instant updatedAt;

    @OneToOne(mappedBy = "article", fetch = FetchType.LAZY, cascade = CascadeType.ALL)
    public @Nullable ArticleBody body;

    @OneToMany(mappedBy = "article")
    @OrderBy("position")
    public List<Contribution> contributions = new ArrayList<>();

    @OneToMany(mappedBy = "article")
    public List<ArticleCategory> categories = new ArrayList<>();

    public static Optional<Article> findBySourceKey(String sourceKey) {
        return find("sourceKey", sourceKey).firstResultOptional();
    }
}
