package dev.dictum.imports;

import dev.dictum.database.Row;
import dev.dictum.database.Sql;
import dev.dictum.imports.reader.SourceFormat;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Reads what became of an import, for those who do not ask by GraphQL. */
@ApplicationScoped
class ImportReports {
    private final Sql sql;

    ImportReports(Sql sql) {
        this.sql = sql;
    }

    Optional<ImportRunView> run(long number) {
        return sql.first(
                "select " + ImportRunView.COLUMNS + " from import_run r where r.id = ?",
                ImportRunView::read,
                number);
    }

    /** The outcomes behind an index, in their order. */
    List<ItemReport> items(long run, int behind, int count) {
        return sql.list(
                """
                select i.index, i.name, i.format, i.outcome, i.article_id, i.sha256, i.bytes,
                  i.text_coverage, i.issues::text
                from import_item i where i.run_id = ? and i.index > ? order by i.index limit ?
                """,
                ImportReports::item,
                run,
                behind,
                count);
    }

    private static ItemReport item(Row row) throws SQLException {
        int index = row.getInt();
        String name = row.text();
        String format = row.textOrNull();
        return new ItemReport(
                index,
                name,
                format == null ? null : SourceFormat.valueOf(format),
                ImportOutcome.valueOf(row.text()),
                row.longOrNull(),
                row.bytes(),
                row.getLong(),
                row.getDouble(),
                0,
                ReportJson.issues(row.text()));
    }
}
