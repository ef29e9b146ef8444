package dev.dictum.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Signs the admin in by HTTP Basic: user {@code admin}, role {@value #ROLE}. */
@ApplicationScoped
public class AdminIdentity implements IdentityProvider<UsernamePasswordAuthenticationRequest> {
    /** The role of everything that changes the archive. */
    public static final String ROLE = "admin";

    private static final String USER = "admin";

    private final AdminPassword password;

    AdminIdentity(AdminPassword password) {
        this.password = password;
    }

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> {
            boolean right = password.matches(request.getPassword().getPassword());
            if (!right || !request.getUsername().equals(USER)) {
                throw new AuthenticationFailedException();
            }
            return QuarkusSecurityIdentity.builder()
                    .setPrincipal(new QuarkusPrincipal(USER))
                    .addRole(ROLE)
                    .build();
        });
    }
}
