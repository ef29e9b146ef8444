package dev.dictum.author;

import dev.dictum.search.folding.Folding;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A person, organisation or outlet that wrote, edited, published or spoke. */
@Entity
public class Author extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String name;

    /** {@link Folding#key} of the name. */
    public String key;

    @Enumerated(EnumType.STRING)
    public AuthorKind kind = AuthorKind.UNKNOWN;

    @OneToMany(mappedBy = "author")
    public List<AuthorAlias> aliases = new ArrayList<>();

    /** The author of that exact name; two spellings of one name are one author. */
    public static Optional<Author> findByName(String name) {
        return find("key", Folding.key(name)).firstResultOptional();
    }
}
