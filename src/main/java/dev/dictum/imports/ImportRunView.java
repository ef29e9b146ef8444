package dev.dictum.imports;

import dev.dictum.database.Row;
import dev.dictum.graphql.Answers;
import dev.dictum.graphql.GlobalId;
import dev.dictum.graphql.Loaded;
import dev.dictum.graphql.Node;
import io.smallrye.graphql.api.Nullable;
import java.sql.SQLException;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;

/** An import as the API shows it. */
@Type("ImportRun")
@Description("One import. For admins.")
public record ImportRunView(
        @Ignore long number,
        @Description("How far it is.") ImportStatus status,
        @Description("Whether it only told what would happen.") boolean dryRun,
        @Nullable @Description("When it began.") Instant startedAt,
        @Nullable @Description("When it ended; null while it runs.") Instant finishedAt,
        @Description("How many documents came to what.") ImportCounts counts,
        @Ignore Answers answers)
        implements Node, Loaded {

    public static final String TYPE = "ImportRun";

    static final String COLUMNS =
            "r.id, r.status, r.dry_run, r.started_at, r.finished_at, r.received, r.created,"
                    + " r.updated, r.unchanged, r.rejected, r.quotes, r.warnings";

    static ImportRunView read(Row row) throws SQLException {
        return new ImportRunView(
                row.getLong(),
                ImportStatus.valueOf(row.text()),
                row.getBoolean(),
                row.instant(),
                row.instantOrNull(),
                new ImportCounts(
                        row.getInt(),
                        row.getInt(),
                        row.getInt(),
                        row.getInt(),
                        row.getInt(),
                        row.getInt(),
                        row.getInt()),
                new Answers());
    }

    @Override
    @Id
    @Description("Opaque and stable; `node(id:)` answers it.")
    public String getId() {
        return GlobalId.of(TYPE, number);
    }
}
