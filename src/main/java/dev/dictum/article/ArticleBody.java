package dev.dictum.article;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;

/** The body of an article, apart from it so that lists read small rows. */
@Entity
@Table(name = "article_body")
public class ArticleBody extends PanacheEntityBase {
    @Id
    @Column(name = "article_id")
    public Long articleId;

    @MapsId
    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "article_id")
    public Article article;

    /** Sanitised. */
    public String html;

    /** The text of the same tree. */
    public String text;
}
