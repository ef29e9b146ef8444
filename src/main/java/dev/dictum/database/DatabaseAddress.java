package dev.dictum.database;

/** Where a PostgreSQL is and how to sign in. */
public record DatabaseAddress(String url, String user, String password) {
    /** Without the password: addresses end up in logs. */
    @Override
    public String toString() {
        return user + " at " + url;
    }
}
