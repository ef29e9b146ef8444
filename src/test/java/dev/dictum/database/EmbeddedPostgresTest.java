package dev.dictum.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
    @TempDir Path home;

    private static String ask(DatabaseAddress address, String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(
                                address.url(), address.user(), address.password());
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    private long processId() throws Exception {
        Path file = home.resolve("data/postmaster.pid");
        return Long.parseLong(Files.readAllLines(file).getFirst().strip());
    }

    @Test
    void keepsItsDataOnDurableSettingsBehindAPassword() throws Exception {
        DatabaseAddress address;
        try (EmbeddedPostgres postgres = EmbeddedPostgres.open(home)) {
            address = postgres.address();
            for (String setting :
                    List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
                assertThat(ask(address, "show " + setting)).as(setting).isEqualTo("on");
            }
            assertThat(ask(address, "show server_version")).startsWith("18.");
            assertThat(ask(address, "show max_wal_size")).isEqualTo("4GB");
            String buffers =
                    ask(address, "select pg_size_bytes(current_setting('shared_buffers')) >> 20");
            assertThat(Long.parseLong(buffers)).isBetween(256L, 1024L);
            assertThat(ask(address, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(
                            ask(
                                    address,
                                    "select datlocprovider::text || datlocale from pg_database where datname = 'dictum'"))
                    .isEqualTo("bC.UTF-8");
            try (Connection connection =
                            DriverManager.getConnection(
                                    address.url(), address.user(), address.password());
                    Statement statement = connection.createStatement()) {
                statement.execute("create table kept as select 42 as answer");
            }
            assertThat(connects(new DatabaseAddress(address.url(), address.user(), "wrong")))
                    .isFalse();
            assertThat(address.toString()).doesNotContain(address.password());
        }
        assertThat(connects(address)).isFalse();
        try (EmbeddedPostgres again = EmbeddedPostgres.open(home)) {
            assertThat(ask(again.address(), "select answer from kept")).isEqualTo("42");
        }
    }

    @Test
    void severalUsersShareOneServerAndTheLastOneStopsIt() throws Exception {
        try (OtherProgram other = OtherProgram.using(home)) {
            EmbeddedPostgres mine = EmbeddedPostgres.open(home);
            assertThat(mine.address().url()).isEqualTo(other.url());
            mine.close();
            assertThat(connects(mine.address())).isTrue();
        }
        assertThat(Files.exists(home.resolve("data/postmaster.pid"))).isFalse();
    }

    @Test
    void attachesToAServerWhoseProgramWasKilled() throws Exception {
        OtherProgram other = OtherProgram.using(home);
        long pid = processId();
        other.kill();
        assertThat(ProcessHandle.of(pid)).isPresent();
        EmbeddedPostgres mine = EmbeddedPostgres.open(home);
        assertThat(mine.address().url()).isEqualTo(other.url());
        assertThat(processId()).isEqualTo(pid);
        mine.close();
        assertThat(connects(mine.address())).isFalse();
    }

    @Test
    void startsAgainAfterTheServerItselfWasKilled() throws Exception {
        try (EmbeddedPostgres first = EmbeddedPostgres.open(home)) {
            ask(first.address(), "select 1");
            ProcessHandle.of(processId()).orElseThrow().destroyForcibly();
        }
        // Its children notice within moments and let go of the folder.
        Thread.sleep(1000);
        try (EmbeddedPostgres again = EmbeddedPostgres.open(home)) {
            assertThat(ask(again.address(), "select 1")).isEqualTo("1");
        }
    }

    private static boolean connects(DatabaseAddress address) {
        try {
            return "1".equals(ask(address, "select 1"));
        } catch (SQLException e) {
            return false;
        }
    }

    /** A second Java program that uses the same folder. */
    private static final class OtherProgram implements AutoCloseable {
        private final Process process;
        private final String url;

        private OtherProgram(Process process, String url) {
            this.process = process;
            this.url = url;
        }

        static OtherProgram using(Path home) throws Exception {
            Process process =
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    Main.class.getName(),
                                    home.toString())
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start();
            String url = process.inputReader().readLine();
            assertThat(url).startsWith("jdbc:postgresql:");
            return new OtherProgram(process, url);
        }

        String url() {
            return url;
        }

        void kill() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }

        @Override
        public void close() throws Exception {
            process.outputWriter().close();
            process.waitFor();
        }

        static final class Main {
            public static void main(String... arguments) throws Exception {
                try (EmbeddedPostgres postgres = EmbeddedPostgres.open(Path.of(arguments[0]))) {
                    System.out.println(postgres.address().url());
                    while (System.in.read() >= 0) {
                        // Until its input ends.
                    }
                }
            }
        }
    }
}
