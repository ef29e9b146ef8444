package dev.dictum.imports;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

/** How many documents of a run came to what. */
@Type("ImportCounts")
@Description("How many documents of a run came to what.")
public record ImportCounts(
        @Description("How many documents came.") int received,
        @Description("How many made an article.") int created,
        @Description("How many changed their article.") int updated,
        @Description("How many held the bytes their article has already.") int unchanged,
        @Description("How many were refused.") int rejected,
        @Description("Quotes in the articles that were created or changed.") int quotes,
        @Description("Documents with at least one warning.") int warnings) {

    static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0, 0, 0);

    static ImportCounts of(List<ItemReport> items) {
        return new ImportCounts(
                items.size(),
                count(items, ImportOutcome.CREATED),
                count(items, ImportOutcome.UPDATED),
                count(items, ImportOutcome.UNCHANGED),
                count(items, ImportOutcome.REJECTED),
                items.stream().mapToInt(ItemReport::quotes).sum(),
                (int) items.stream().filter(ItemReport::hasWarning).count());
    }

    private static int count(List<ItemReport> items, ImportOutcome outcome) {
        return (int) items.stream().filter(item -> item.outcome() == outcome).count();
    }

    ImportCounts plus(ImportCounts other) {
        return new ImportCounts(
                received + other.received,
                created + other.created,
                updated + other.updated,
                unchanged + other.unchanged,
                rejected + other.rejected,
                quotes + other.quotes,
                warnings + other.warnings);
    }
}
