package kith.web.signin;

import java.util.List;
import java.util.Objects;
import kith.access.workers.Password;
import kith.access.workers.Workers;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/// Checks a sign-in name and password against the workers' accounts.
@Component
class WorkerAuthenticationProvider implements AuthenticationProvider {

    private final Workers workers;

    WorkerAuthenticationProvider(Workers workers) {
        this.workers = workers;
    }

    @Override
    public Authentication authenticate(Authentication tried) {
        Password password = new Password(Objects.toString(tried.getCredentials(), ""));
        return workers.signIn(tried.getName().strip(), password)
                .map(worker -> UsernamePasswordAuthenticationToken.authenticated(
                        new SignedIn(
                                worker.id().value(),
                                worker.name(),
                                worker.firstRole().orElseThrow()),
                        null,
                        List.of()))
                .orElseThrow(() -> new BadCredentialsException("No such name and password"));
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
