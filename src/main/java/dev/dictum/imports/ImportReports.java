package dev.dictum.imports;

import dev.dictum.database.Row;
import dev.dictum.database.Sql;
import dev.dictum.graphql.ApiException;
import dev.dictum.graphql.ErrorCode;
import dev.dictum.imports.reader.SourceFormat;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Reads what became of an import, for those who do not ask by GraphQL. */
@ApplicationScoped
class ImportReports {
    private static final int PAGE = 1000;

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

    /** NOT_FOUND when there is none. */
    ImportRunView existing(long number) {
        return run(number)
                .orElseThrow(() ->
                        new ApiException(ErrorCode.NOT_FOUND, "There is no import of that id."));
    }

    /** Takes a report, some lines at a time. */
    @FunctionalInterface
    interface Lines {
        void write(String lines) throws IOException, InterruptedException;
    }

    /** A JSON object a line for each document that has its outcome, in their order. */
    void write(long run, Lines out) throws IOException, InterruptedException {
        int behind = -1;
        for (List<ItemReport> page = items(run, behind);
                !page.isEmpty();
                page = items(run, behind)) {
            StringBuilder lines = new StringBuilder();
            page.forEach(item -> lines.append(ReportJson.line(item)).append('\n'));
            out.write(lines.toString());
            behind = page.getLast().index();
        }
    }

    private List<ItemReport> items(long run, int behind) {
        return sql.list(
                """
                select i.index, i.name, i.format, i.outcome, i.article_id, i.sha256, i.bytes,
                  i.text_coverage, i.issues::text
                from import_item i where i.run_id = ? and i.index > ? order by i.index limit ?
                """,
                ImportReports::item,
                run,
                behind,
                PAGE);
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
