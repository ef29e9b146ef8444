package dev.dictum.author;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** Another name of an author. */
@Entity
@IdClass(AuthorAlias.Key.class)
@Table(name = "author_alias")
public class AuthorAlias extends PanacheEntityBase {
    /** The primary key. */
    public record Key(Long author, String key) {}

    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "author_id")
    public Author author;

    /** {@link dev.dictum.search.folding.Folding#key} of the name. */
    @Id public String key;

    public String name;
}
