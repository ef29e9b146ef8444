import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Measures a running Dictum beside the same statements in pgbench: each answer is first compared with
 * SQL's, then rounds of both take turns. Usage and settings: README.md here, {@code ./run} calls it.
 */
public final class Bench {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int COMPARED = 60;

    private record Workload(String name, String query, String sql, List<byte[]> bodies, List<String[]> parameters) {}

    private record Result(double rate, double p50, double p99, double serverMillis, double postgresMillis) {}

    private static final Path HOME = Path.of(System.getProperty("bench.home"));
    private static final String URL = System.getProperty("bench.jdbc");
    private static final int PORT = Integer.getInteger("bench.port");
    private static final long SERVER = Long.getLong("bench.pid");
    private static final int SECONDS = Integer.getInteger("bench.seconds");
    private static final int ROUNDS = Integer.getInteger("bench.rounds");

    public static void main(String[] args) throws Exception {
        try (Connection db = DriverManager.getConnection(URL)) {
            run(db, Files.readString(HOME.resolve("functions.sql")));
            List<Workload> workloads = new ArrayList<>();
            for (String name : System.getProperty("bench.workloads").split(",")) {
                workloads.add(load(db, name));
            }
            long postmaster = postmaster(db);
            for (Workload workload : workloads) {
                compare(db, workload);
            }
            for (Workload workload : workloads) {
                dictum(workload, 16, Math.max(SECONDS, 10), postmaster);
            }
            Map<String, List<Result>> results = new LinkedHashMap<>();
            for (int round = 0; round < ROUNDS; round++) {
                for (Workload workload : workloads) {
                    for (int connections : Arrays.stream(System.getProperty("bench.connections").split(",")).mapToInt(Integer::parseInt).toArray()) {
                        String key = workload.name + " c" + connections;
                        results.computeIfAbsent(key + " dictum", k -> new ArrayList<>()).add(dictum(workload, connections, SECONDS, postmaster));
                        results.computeIfAbsent(key + " raw SQL", k -> new ArrayList<>()).add(pgbench(workload, connections, postmaster));
                    }
                }
            }
            report(results);
        }
    }

    private static void run(Connection db, String sql) throws Exception {
        try (Statement statement = db.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Workload load(Connection db, String name) throws Exception {
        Path folder = HOME.resolve("workloads");
        String query = Files.readString(folder.resolve(name + ".graphql"));
        String variables = Files.readString(folder.resolve(name + ".variables.sql"));
        if (variables.contains(":cursor")) {
            String first = post(JSON.writeValueAsBytes(Map.of("query", "{ articles(first: 1) { pageInfo { endCursor } } }")))
                    .at("/data/articles/pageInfo/endCursor").asText();
            variables = variables.replaceAll("--.*", "").replace(":cursor", "'" + first + "'");
        }
        List<byte[]> bodies = new ArrayList<>();
        List<String[]> parameters = new ArrayList<>();
        try (Statement statement = db.createStatement(); ResultSet rows = statement.executeQuery(variables)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                bodies.add(JSON.writeValueAsBytes(Map.of("query", query, "variables", JSON.readTree(rows.getString(1)))));
                String[] values = new String[columns - 1];
                for (int i = 0; i < values.length; i++) {
                    values[i] = rows.getString(i + 2);
                }
                parameters.add(values);
            }
        }
        return new Workload(name, query, Files.readString(folder.resolve(name + ".sql")).strip(), bodies, parameters);
    }

    private static void compare(Connection db, Workload workload) throws Exception {
        for (int i = 0; i < COMPARED; i++) {
            String sql = workload.sql;
            String[] values = workload.parameters.get(i);
            for (int p = 0; p < values.length; p++) {
                sql = sql.replace("$" + (p + 1), "'" + values[p] + "'");
            }
            try (Statement statement = db.createStatement(); ResultSet row = statement.executeQuery(sql)) {
                row.next();
                JsonNode wanted = JSON.readTree(row.getString(1));
                JsonNode got = post(workload.bodies.get(i)).get("data");
                if (!wanted.equals(got)) {
                    throw new AssertionError("%s, variables %d:%nwanted %s%ngot    %s".formatted(workload.name, i, wanted, got));
                }
            }
        }
        System.out.printf("%s: %d answers are those of SQL%n", workload.name, COMPARED);
    }

    private static JsonNode post(byte[] body) throws IOException {
        try (Client client = new Client()) {
            return JSON.readTree(client.send(body));
        }
    }

    /** A connection that is kept; one request after the other. */
    private static final class Client implements AutoCloseable {
        private final Socket socket;
        private final InputStream in;
        private final OutputStream out;

        Client() throws IOException {
            socket = new Socket("127.0.0.1", PORT);
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
            out = socket.getOutputStream();
        }

        byte[] send(byte[] body) throws IOException {
            byte[] head = ("POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAccept: application/json\r\nContent-Length: "
                    + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
            byte[] request = Arrays.copyOf(head, head.length + body.length);
            System.arraycopy(body, 0, request, head.length, body.length);
            out.write(request);
            String status = line();
            if (!status.contains(" 200 ")) {
                throw new IOException(status);
            }
            int length = 0;
            for (String header = line(); !header.isEmpty(); header = line()) {
                if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
                    length = Integer.parseInt(header.substring(15).strip());
                }
            }
            return in.readNBytes(length);
        }

        private String line() throws IOException {
            StringBuilder line = new StringBuilder();
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    throw new IOException("closed");
                }
                if (c != '\r') {
                    line.append((char) c);
                }
            }
            return line.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private static Result dictum(Workload workload, int connections, int seconds, long postmaster) throws Exception {
        double server = cpu(SERVER);
        double postgres = cpu(postmaster);
        long begin = System.nanoTime();
        long end = begin + TimeUnit.SECONDS.toNanos(seconds);
        List<long[]> times = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int c = 0; c < connections; c++) {
            int offset = c * 7;
            threads.add(Thread.startVirtualThread(() -> {
                long[] taken = new long[1 << 10];
                int n = 0;
                try (Client client = new Client()) {
                    for (long now = System.nanoTime(); now < end; n++) {
                        client.send(workload.bodies.get((offset + n) % workload.bodies.size()));
                        long then = System.nanoTime();
                        taken = n == taken.length ? Arrays.copyOf(taken, n * 2) : taken;
                        taken[n] = then - now;
                        now = then;
                    }
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
                synchronized (times) {
                    times.add(Arrays.copyOf(taken, n));
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        if (times.size() < connections) {
            throw new IllegalStateException("a client failed");
        }
        return result(times.stream().flatMapToLong(Arrays::stream).toArray(), System.nanoTime() - begin, cpu(SERVER) - server, cpu(postmaster) - postgres);
    }

    private static Result result(long[] nanos, long all, double server, double postgres) {
        Arrays.sort(nanos);
        int n = nanos.length;
        return new Result(n * 1e9 / all, nanos[n / 2] / 1e6, nanos[(int) (n * 0.99)] / 1e6, server * 1000 / n, postgres * 1000 / n);
    }

    private static Result pgbench(Workload workload, int connections, long postmaster) throws Exception {
        Path folder = Files.createTempDirectory("bench");
        try (Connection db = DriverManager.getConnection(URL)) {
            run(db, "drop table if exists bench_parameters");
            int columns = workload.parameters.getFirst().length;
            StringBuilder table = new StringBuilder("create table bench_parameters (n int primary key");
            for (int p = 1; p <= columns; p++) {
                // The type that the statement gives it, or the planner would not know what to expect.
                String type = workload.sql.replaceAll("(?s).*\\$" + p + "::(\\w+).*", "$1");
                table.append(", p").append(p).append(" ").append(type);
            }
            StringBuilder rows = new StringBuilder(table).append("); insert into bench_parameters values ");
            for (int i = 0; i < workload.parameters.size(); i++) {
                rows.append(i == 0 ? "(" : ", (").append(i + 1).append(", '").append(String.join("', '", workload.parameters.get(i))).append("')");
            }
            run(db, rows.append("; analyze bench_parameters").toString());
        }
        Path script = folder.resolve("script.sql");
        String sql = workload.sql.replaceAll("\\$(\\d)", "v.p$1").replace('\n', ' ');
        Files.writeString(script, "\\set n random(1, %d)%nselect (%s) from bench_parameters v where v.n = :n;%n".formatted(workload.parameters.size(), sql));
        double before = cpu(postmaster);
        long begin = System.nanoTime();
        Process process = new ProcessBuilder("pgbench", "-n", "-M", "prepared", "-c", "" + connections, "-j", "2", "-T", "" + SECONDS,
                "-f", script.toString(), "-l", "--log-prefix=" + folder.resolve("log"))
                .redirectErrorStream(true).redirectOutput(folder.resolve("out").toFile()).start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(Files.readString(folder.resolve("out")));
        }
        long all = System.nanoTime() - begin;
        TimeUnit.MILLISECONDS.sleep(300);
        double after = cpu(postmaster);
        try (Stream<Path> files = Files.list(folder)) {
            List<String> lines = new ArrayList<>();
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith("log.")).toList()) {
                lines.addAll(Files.readAllLines(file));
            }
            return result(lines.stream().mapToLong(l -> Long.parseLong(l.split(" ")[2]) * 1000).toArray(), all, 0, after - before);
        }
    }

    private static long postmaster(Connection db) throws Exception {
        try (Statement statement = db.createStatement(); ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            return stat(row.getLong(1))[1];
        }
    }

    /** Seconds of a process, its children and those that have ended. */
    private static double cpu(long root) throws IOException {
        Map<Long, long[]> all = new TreeMap<>();
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            for (Path process : processes.filter(p -> p.getFileName().toString().matches("\\d+")).toList()) {
                try {
                    long[] stat = stat(Long.parseLong(process.getFileName().toString()));
                    all.put(stat[0], stat);
                } catch (IOException e) {
                    // It has ended.
                }
            }
        }
        long ticks = 0;
        for (long[] stat : all.values()) {
            if (stat[0] == root || stat[1] == root) {
                ticks += stat[2];
            }
        }
        return ticks / 100.0;
    }

    /** Number, parent, ticks. */
    private static long[] stat(long process) throws IOException {
        String stat = Files.readString(Path.of("/proc/" + process + "/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        long ticks = 0;
        for (int i = 11; i <= 14; i++) {
            ticks += Long.parseLong(fields[i]);
        }
        return new long[] {process, Long.parseLong(fields[1]), ticks};
    }

    private static void report(Map<String, List<Result>> results) throws IOException {
        System.out.printf("%n%-18s %8s %8s %8s %12s %12s%n", "median", "req/s", "p50 ms", "p99 ms", "server ms", "postgres ms");
        results.forEach((key, list) ->
                System.out.printf("%-18s %8.0f %8.1f %8.1f %12.2f %12.2f%n", key, median(list, Result::rate), median(list, Result::p50),
                        median(list, Result::p99), median(list, Result::serverMillis), median(list, Result::postgresMillis)));
        for (String line : Files.readAllLines(Path.of("/proc/" + SERVER + "/status"))) {
            if (line.startsWith("VmRSS") || line.startsWith("VmHWM")) {
                System.out.println("server " + line.replaceAll("\\s+", " "));
            }
        }
    }

    private static double median(List<Result> results, java.util.function.ToDoubleFunction<Result> value) {
        double[] sorted = results.stream().mapToDouble(value).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
