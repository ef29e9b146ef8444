package dev.dictum;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** How {@code ./mvnw} and {@code ./dictum} find a JDK. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    private static final String OPTIONS =
            "-XX:Tier4InvocationThreshold=50000 -XX:Tier4MinInvocationThreshold=6000"
                    + " -XX:Tier4CompileThreshold=150000 -XX:Tier4BackEdgeThreshold=400000"
                    + " -XX:+UseSerialGC -Xmx1g ";

    @TempDir Path folder;

    private String jdk(String name, String version) throws Exception {
        Path bin = Files.createDirectories(folder.resolve(name).resolve("bin"));
        for (String program : new String[] {"java", "javac"}) {
            Files.writeString(bin.resolve(program), "#!/bin/sh\n");
            bin.resolve(program).toFile().setExecutable(true);
        }
        Files.writeString(
                folder.resolve(name).resolve("release"),
                "JAVA_VERSION=\"%s\"\n".formatted(version));
        return folder.resolve(name).toRealPath().toString();
    }

    private String found(Map<String, String> environment) throws Exception {
        return shell("printf %s \"$JAVA_HOME\"", environment);
    }

    /** What a command prints behind the shared script. */
    private String shell(String command, Map<String, String> environment) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder("/bin/sh", "-c", ". .mvn/jdk.sh && " + command)
                        .redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        return new String(process.getInputStream().readAllBytes()).strip();
    }

    private String path(String... folders) {
        return String.join(":", folders) + ":/usr/bin:/bin";
    }

    @Test
    void javaHomeComesFirst() throws Exception {
        String home = jdk("given", "25.0.1");
        String other = jdk("on-path", "26");
        assertThat(found(Map.of("JAVA_HOME", home, "PATH", path(other + "/bin")))).isEqualTo(home);
    }

    @Test
    void anOldJavaHomeIsPassedOver() throws Exception {
        String old = jdk("old", "17.0.15");
        String onPath = jdk("on-path", "25.0.3");
        assertThat(found(Map.of("JAVA_HOME", old, "PATH", path(onPath + "/bin"))))
                .isEqualTo(onPath);
    }

    @Test
    void linksOnThePathAreFollowed() throws Exception {
        String home = jdk("real", "25");
        Path links = Files.createDirectories(folder.resolve("links"));
        Files.createSymbolicLink(links.resolve("java"), Path.of(home, "bin", "java"));
        assertThat(found(Map.of("PATH", path(links.toString())))).isEqualTo(home);
    }

    @Test
    void theNewestOfTheUsualPlacesIsTaken() throws Exception {
        jdk(".jdks/a", "25.0.9");
        String newest = jdk(".jdks/b", "99.0.1");
        jdk(".jdks/c", "21");
        String old = jdk("old", "17");
        assertThat(
                        found(
                                Map.of(
                                        "HOME",
                                        folder.toRealPath().toString(),
                                        "PATH",
                                        path(old + "/bin"))))
                .isEqualTo(newest);
    }

    @Test
    void fileNamesAreReadInUtf8WhateverTheLocale() throws Exception {
        String home = jdk("given", "25");
        for (Map<String, String> locale :
                List.of(Map.<String, String>of(), Map.of("LC_ALL", "C"), Map.of("LANG", "POSIX"))) {
            Map<String, String> environment = new HashMap<>(locale);
            environment.put("JAVA_HOME", home);
            environment.put("PATH", path());
            assertThat(shell("printf %s \"$LC_ALL\"", environment)).isEqualTo("C.UTF-8");
        }
        assertThat(
                        shell(
                                "printf %s \"${LC_ALL:-}\"",
                                Map.of("JAVA_HOME", home, "PATH", path(), "LANG", "de_DE.utf8")))
                .isEmpty();
    }

    /** What {@code ./dictum} gives the JVM, in a folder that has no sources to build. */
    private String started(String... arguments) throws Exception {
        Path java = Path.of(jdk("jdk", "25"), "bin", "java");
        Files.writeString(java, "#!/bin/sh\necho \"$@\"\n");
        ProcessBuilder builder =
                new ProcessBuilder(folder.resolve("dictum").toString()).redirectErrorStream(true);
        builder.command().addAll(List.of(arguments));
        builder.environment().clear();
        builder.environment()
                .putAll(
                        Map.of(
                                "JAVA_HOME",
                                java.getParent().getParent().toString(),
                                "PATH",
                                path()));
        Process process = builder.start();
        return new String(process.getInputStream().readAllBytes()).strip();
    }

    @Test
    void startsFromTheCacheOfTheTrainingWhileItIsNewerThanTheBuild() throws Exception {
        Files.copy(Path.of("dictum"), folder.resolve("dictum"), COPY_ATTRIBUTES);
        Path shared = Files.createDirectories(folder.resolve(".mvn"));
        Files.copy(Path.of(".mvn/jdk.sh"), shared.resolve("jdk.sh"));
        Path app = Files.createDirectories(folder.resolve("target/quarkus-app")).toRealPath();
        Path jar = Files.createFile(app.resolve("quarkus-run.jar"));
        assertThat(started("serve")).isEqualTo(OPTIONS + "-jar " + jar + " serve");
        Path cache = app.resolve("dictum.aot");
        assertThat(started("train"))
                .contains("-XX:-AOTRecordTraining -XX:AOTCacheOutput=" + cache)
                .endsWith("-jar " + app.resolve("dictum.jar") + " train");

        Files.createFile(cache);
        Instant built = Files.getLastModifiedTime(jar).toInstant();
        Files.setLastModifiedTime(cache, FileTime.from(built.plusSeconds(60)));
        assertThat(started("serve"))
                .isEqualTo(
                        OPTIONS
                                + "-XX:AOTCache="
                                + cache
                                + " -jar "
                                + app.resolve("dictum.jar")
                                + " serve");

        Files.setLastModifiedTime(cache, FileTime.from(built.minusSeconds(60)));
        assertThat(started("serve")).isEqualTo(OPTIONS + "-jar " + jar + " serve");
    }
}
