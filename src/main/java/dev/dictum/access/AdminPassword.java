package dev.dictum.access;

import dev.dictum.search.folding.Sha256;
import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.wildfly.security.password.Password;
import org.wildfly.security.password.PasswordFactory;
import org.wildfly.security.password.WildFlyElytronPasswordProvider;
import org.wildfly.security.password.util.ModularCrypt;

/**
 * The admin's password: from {@code dictum.admin-password} (a bcrypt hash, or plain text), else a
 * random one that is shown once, its hash kept in the data directory.
 */
@ApplicationScoped
public class AdminPassword {
    private static final WildFlyElytronPasswordProvider ELYTRON =
            new WildFlyElytronPasswordProvider();

    /** What is kept in files and settings; null when the setting is the password itself. */
    private final @Nullable String hash;

    private final Optional<String> fresh;

    /** Digest of the password, once known: bcrypt takes its time on purpose. */
    private volatile byte @Nullable [] right;

    AdminPassword(
            @ConfigProperty(name = "dictum.admin-password") Optional<String> configured,
            @ConfigProperty(name = "dictum.data-dir") Path dataDir) {
        Path file = dataDir.resolve("admin.hash");
        if (configured.isPresent()) {
            String given = configured.get().strip();
            this.fresh = Optional.empty();
            if (given.startsWith("$2")) {
                // Two names of one algorithm; Elytron knows the elder.
                this.hash = given.startsWith("$2b$") ? "$2y$" + given.substring(4) : given;
            } else {
                this.hash = null;
                this.right = Sha256.of(given);
            }
        } else if (Files.exists(file)) {
            this.hash = read(file);
            this.fresh = Optional.empty();
        } else {
            String random = random();
            this.hash = BcryptUtil.bcryptHash(random);
            write(file, hash);
            this.fresh = Optional.of(random);
        }
        if (hash != null) {
            // A hash that is none is told at the start.
            decoded(hash);
        }
    }

    /** The password, when it was made just now; there is no other way to learn it. */
    public Optional<String> fresh() {
        return fresh;
    }

    boolean matches(char[] password) {
        byte[] digest = Sha256.of(new String(password));
        byte[] known = right;
        if (known != null && MessageDigest.isEqual(known, digest)) {
            return true;
        }
        if (hash == null) {
            return false;
        }
        try {
            Password decoded = decoded(hash);
            boolean matches =
                    PasswordFactory.getInstance(decoded.getAlgorithm(), ELYTRON)
                            .verify(decoded, password);
            if (matches) {
                right = digest;
            }
            return matches;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Password decoded(String hash) {
        try {
            Password raw = ModularCrypt.decode(hash.toCharArray());
            return PasswordFactory.getInstance(raw.getAlgorithm(), ELYTRON).translate(raw);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("The admin password's hash is not a bcrypt hash.", e);
        }
    }

    private static String random() {
        byte[] bytes = new byte[18];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.createFile(file);
            if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
            Files.writeString(file, text + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
