package dev.dictum.database;

import java.sql.SQLException;

/** A statement that the database refused or could not finish. */
public final class DatabaseFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DatabaseFailure(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
