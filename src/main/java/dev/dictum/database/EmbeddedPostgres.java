package dev.dictum.database;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL in a folder that is kept, on durable settings, on the loopback interface, with
 * a random password. Several programs may use one folder at once: the first starts the server, the
 * others attach to it, the last one to leave stops it. A server left behind by a program that was
 * killed is attached to as well.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final String USER = "dictum";
    private static final String DATABASE = "dictum";

    /** A server that was killed may have much to recover before it answers. */
    private static final int START_SECONDS = 300;

    private static final int MIN_BUFFERS = 256;
    private static final int MAX_BUFFERS = 1024;

    private final Path home;
    private final Path software;
    private final Path data;
    private final FileChannel usersFile;
    private @Nullable FileLock using;
    private @Nullable DatabaseAddress address;

    private EmbeddedPostgres(Path home) throws IOException {
        this.home = home;
        createPrivate(home);
        try (FileChannel file = lockFile("start.lock");
                FileLock ignored = file.lock()) {
            this.software = PostgresSoftware.unpackInto(home);
        }
        this.data = home.resolve("data");
        this.usersFile = lockFile("users.lock");
    }

    /**
     * Starts the server of a folder, or attaches to it when it runs.
     *
     * @throws IOException when it cannot be started; the message says why
     */
    public static EmbeddedPostgres open(Path home) throws IOException {
        EmbeddedPostgres postgres = new EmbeddedPostgres(home.toAbsolutePath());
        try (FileChannel file = postgres.lockFile("start.lock");
                FileLock ignored = file.lock()) {
            postgres.address = postgres.startOrAttach();
            postgres.using = postgres.usersFile.lock(0, Long.MAX_VALUE, true);
        }
        return postgres;
    }

    public DatabaseAddress address() {
        if (address == null) {
            throw new IllegalStateException("not started");
        }
        return address;
    }

    /** Leaves the server; stops it when nobody else uses it. */
    @Override
    public synchronized void close() throws IOException {
        if (using == null) {
            return;
        }
        try (FileChannel file = lockFile("start.lock");
                FileLock ignored = file.lock()) {
            using.release();
            using = null;
            try (FileLock alone = usersFile.tryLock()) {
                if (alone != null && running().isPresent()) {
                    run("pg_ctl", "stop", "-D", data.toString(), "-m", "fast", "-w");
                }
            }
        } finally {
            usersFile.close();
        }
    }

    private DatabaseAddress startOrAttach() throws IOException {
        Optional<DatabaseAddress> running = running();
        if (running.isPresent()) {
            // Whoever started it may have been stopped before there was a database.
            createDatabase(runningPort());
            return running.get();
        }
        refuseIfUsed();
        if (!Files.exists(data)) {
            initialise();
        }
        removeStaleLock();
        int port = freePort();
        Files.writeString(data.resolve("dictum.conf"), settings(port));
        Path log = home.resolve("postgres.log");
        try {
            run(
                    "pg_ctl",
                    "start",
                    "-D",
                    data.toString(),
                    "-l",
                    log.toString(),
                    "-w",
                    "-t",
                    String.valueOf(START_SECONDS));
        } catch (IOException e) {
            throw new IOException(e.getMessage() + lastLines(log), e);
        }
        createDatabase(port);
        return addressAt(port);
    }

    /**
     * A second server on one folder destroys it. Other containers on the folder are seen by their
     * file locks alone: neither their processes nor their ports can be.
     */
    private void refuseIfUsed() throws IOException {
        try (FileLock alone = usersFile.tryLock()) {
            if (alone == null) {
                throw new IOException(
                        ("Another program uses %s, and its server does not answer here. Stop it"
                                        + " first; in containers, run commands inside the one that"
                                        + " serves.")
                                .formatted(home));
            }
        }
    }

    /** The address of a server that already runs on the folder and answers. */
    private Optional<DatabaseAddress> running() throws IOException {
        Path file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.size() < 8 || !lines.get(7).strip().equals("ready")) {
            return Optional.empty();
        }
        boolean alive =
                ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                        .map(ProcessHandle::isAlive)
                        .orElse(false);
        int port = runningPort();
        return alive && answers(port) ? Optional.of(addressAt(port)) : Optional.empty();
    }

    private int runningPort() throws IOException {
        Path file = data.resolve("postmaster.pid");
        return Integer.parseInt(Files.readAllLines(file).get(3).strip());
    }

    private boolean answers(int port) throws IOException {
        try (Connection connection = connect(port, "postgres")) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    /**
     * Removes the lock of a server that is dead for certain. PostgreSQL itself takes any process of
     * the locked number for a living server: also one that nobody has reaped, as in a container
     * without an init, and another program that was given the number after a restart.
     */
    private void removeStaleLock() throws IOException {
        Path file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return;
        }
        String pid = Files.readAllLines(file).getFirst().strip();
        Path state = Path.of("/proc", pid, "stat");
        boolean zombie =
                Files.isReadable(state) && Files.readString(state).matches("(?s).*\\) Z .*");
        boolean another =
                ProcessHandle.of(Long.parseLong(pid))
                        .flatMap(process -> process.info().command())
                        .filter(command -> !command.contains("postgres"))
                        .isPresent();
        if (zombie || another) {
            Files.delete(file);
        }
    }

    private void initialise() throws IOException {
        Path password = passwordFile();
        if (!Files.exists(password)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            writePrivate(password, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        }
        // Beside its place, so that a start that is interrupted leaves nothing half made there.
        Path making = home.resolve("data.new");
        PostgresSoftware.delete(making);
        run(
                "initdb",
                "-D",
                making.toString(),
                "--username=" + USER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions");
        Files.writeString(
                making.resolve("postgresql.conf"),
                "include_if_exists = 'dictum.conf'\n",
                StandardOpenOption.APPEND);
        Files.move(making, data);
    }

    private static String settings(int port) {
        long memory = memoryMegabytes();
        long buffers = Math.clamp(memory / 16, MIN_BUFFERS, MAX_BUFFERS);
        return """
        # Written by Dictum at every start; own settings belong into postgresql.auto.conf.
        listen_addresses = '127.0.0.1'
        port = %d
        unix_socket_directories = ''
        max_connections = 100
        # An acknowledged write is on the disk.
        fsync = on
        synchronous_commit = on
        full_page_writes = on
        password_encryption = 'scram-sha-256'
        shared_buffers = '%dMB'
        effective_cache_size = '%dMB'
        maintenance_work_mem = '128MB'
        # An import changes the same pages again and again: after each checkpoint they are logged whole.
        max_wal_size = '4GB'
        checkpoint_timeout = '15min'
        random_page_cost = 1.1
        jit = off
        timezone = 'UTC'
        log_timezone = 'UTC'
        lc_messages = 'C'
        """
                .formatted(port, buffers, Math.max(1024, memory / 2));
    }

    /** Of the machine, or of the container. */
    private static long memoryMegabytes() {
        return ManagementFactory.getOperatingSystemMXBean()
                        instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getTotalMemorySize() >> 20
                : 0;
    }

    private void createDatabase(int port) throws IOException {
        try (Connection connection = connect(port, "postgres");
                Statement statement = connection.createStatement()) {
            try (ResultSet found =
                    statement.executeQuery(
                            "select 1 from pg_database where datname = '" + DATABASE + "'")) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("create database " + DATABASE);
        } catch (SQLException e) {
            throw new IOException("The embedded PostgreSQL does not answer: " + e.getMessage(), e);
        }
    }

    private Connection connect(int port, String database) throws IOException, SQLException {
        return DriverManager.getConnection(url(port, database), USER, password());
    }

    private DatabaseAddress addressAt(int port) throws IOException {
        return new DatabaseAddress(url(port, DATABASE), USER, password());
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    private Path passwordFile() {
        return home.resolve("postgres.password");
    }

    private String password() throws IOException {
        return Files.readString(passwordFile()).strip();
    }

    private FileChannel lockFile(String name) throws IOException {
        return FileChannel.open(
                home.resolve(name),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            // PostgreSQL refuses to run as root; in a user namespace of its own it is nobody.
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(software.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile(home, program, ".out");
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command)
                            .directory(home.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(output.toFile());
            builder.environment().put("LC_ALL", "C");
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(START_SECONDS + 30L, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(program + " did not end in time");
            }
            if (process.exitValue() != 0) {
                throw new IOException(
                        "%s failed (exit code %d): %s"
                                .formatted(
                                        program,
                                        process.exitValue(),
                                        Files.readString(output).strip()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while running " + program, e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"))
                && !System.getProperty("os.name").startsWith("Windows");
    }

    private static String lastLines(Path log) throws IOException {
        if (!Files.exists(log)) {
            return "";
        }
        List<String> lines = Files.readAllLines(log);
        return "\n"
                + String.join("\n", lines.subList(Math.max(0, lines.size() - 10), lines.size()));
    }

    private static void createPrivate(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static void writePrivate(Path file, String text) throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file);
        }
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        Files.writeString(file, text + "\n");
    }
}
