package dev.dictum.database;

import java.sql.SQLException;
import java.util.function.Supplier;

/** A statement that the database refused or could not finish. */
public final class DatabaseFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final String CANCELLED = "57014";

    private final String sqlState;

    DatabaseFailure(SQLException cause) {
        super(cause.getMessage(), cause);
        this.sqlState = String.valueOf(cause.getSQLState());
    }

    /** No statement can be begun any more. */
    static DatabaseFailure outOfTime() {
        return new DatabaseFailure(new SQLException("the request has no time left", CANCELLED));
    }

    /** Whether it took longer than it may. */
    public boolean isOutOfTime() {
        return sqlState.equals(CANCELLED);
    }

    /** Whether no connection became free in time. */
    public boolean isBusy() {
        return sqlState.equals("null")
                && String.valueOf(getMessage()).contains("acquisition timeout");
    }

    public String sqlState() {
        return sqlState;
    }

    /** Whether the same transaction may succeed when it is run again. */
    private boolean isWorthRepeating() {
        return sqlState.equals("40P01") || sqlState.equals("40001");
    }

    /** Runs a transaction again, so many times in all, where that may help. */
    public static <T> T repeated(int attempts, Supplier<T> transaction) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.get();
            } catch (DatabaseFailure e) {
                if (!e.isWorthRepeating() || attempt == attempts) {
                    throw e;
                }
            }
        }
    }

    /** Whether a parameter holds what its type cannot. */
    public boolean isBadValue() {
        return sqlState.startsWith("22");
    }

    /** Whether the database itself is out of reach. */
    public boolean isConnectionLost() {
        return sqlState.startsWith("08") || sqlState.startsWith("57P") || sqlState.equals("null");
    }
}
