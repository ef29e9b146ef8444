package dev.dictum.category;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A category in the tree. */
@Entity
public class Category extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "parent_id")
    public @Nullable Category parent;

    public String name;

    /** Names from the root down. */
    public List<String> path;

    /** {@link CategoryKey#ofPath} of the path. */
    @Column(name = "path_key")
    public String pathKey;

    public int depth;

    /** The category at a path, however it is written. */
    public static Optional<Category> findByPath(List<String> path) {
        return find("pathKey", CategoryKey.ofPath(path)).firstResultOptional();
    }
}
