package dev.dictum.imports;

import dev.dictum.article.Article;
import dev.dictum.imports.reader.SourceFormat;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The document that an article was last read from, byte for byte. */
@Entity
@Table(name = "source_document")
public class SourceDocument extends PanacheEntityBase {
    @Id
    @Column(name = "article_id")
    public Long articleId;

    @MapsId
    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "article_id")
    public Article article;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "run_id")
    public @Nullable ImportRun run;

    public String name;

    @Enumerated(EnumType.STRING)
    public SourceFormat format;

    public byte[] sha256;

    /** The document's length. */
    public int bytes;

    /** Compressed by {@link Compression}. */
    public byte[] content;

    /** The zone that the import named for dates without one. */
    @Column(name = "default_zone")
    public @Nullable String defaultZone;

    @Column(name = "received_at")
    public Instant receivedAt;

    /** The bytes as they came. */
    public byte[] original() {
        return Compression.expand(content, bytes);
    }
}
