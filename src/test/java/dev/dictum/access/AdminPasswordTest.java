package dev.dictum.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.elytron.security.common.BcryptUtil;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdminPasswordTest {
    @TempDir Path folder;

    private static boolean matches(AdminPassword password, String text) {
        return password.matches(text.toCharArray());
    }

    @Test
    void isMadeOnceAndKeptAsAHash() throws Exception {
        AdminPassword first = new AdminPassword(Optional.empty(), folder.resolve("data"));
        String random = first.fresh().orElseThrow();
        assertThat(random).hasSizeGreaterThan(20);
        assertThat(Files.readString(folder.resolve("data/admin.hash")))
                .startsWith("$2")
                .doesNotContain(random);
        AdminPassword second = new AdminPassword(Optional.empty(), folder.resolve("data"));
        assertThat(second.fresh()).isEmpty();
        assertThat(matches(second, random)).isTrue();
        assertThat(matches(second, random)).isTrue();
        assertThat(matches(second, random + "x")).isFalse();
        assertThat(matches(second, "")).isFalse();
    }

    @Test
    void isConfiguredAsAHashOrAsText() {
        AdminPassword hashed =
                new AdminPassword(Optional.of(BcryptUtil.bcryptHash("secret", 4)), folder);
        String renamed = "$2b$" + BcryptUtil.bcryptHash("secret", 4).substring(4);
        AdminPassword other = new AdminPassword(Optional.of(renamed), folder);
        AdminPassword plain = new AdminPassword(Optional.of("secret"), folder);
        for (AdminPassword password : new AdminPassword[] {hashed, other, plain}) {
            assertThat(matches(password, "secret")).isTrue();
            assertThat(matches(password, "Secret")).isFalse();
            assertThat(password.fresh()).isEmpty();
        }
        assertThat(folder.resolve("admin.hash")).doesNotExist();
    }

    @Test
    void aBrokenHashIsToldAtOnce() {
        assertThatThrownBy(() -> new AdminPassword(Optional.of("$2a$nonsense"), folder))
                .hasMessageContaining("not a bcrypt hash");
    }
}
