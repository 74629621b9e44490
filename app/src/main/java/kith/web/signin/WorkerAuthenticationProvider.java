package kith.web.signin;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import kith.access.workers.Password;
import kith.access.workers.Worker;
import kith.access.workers.Workers;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/// Checks a sign-in name and password against the workers' accounts.
@Component("workerAuthentication")
class WorkerAuthenticationProvider implements AuthenticationProvider {

    private final Workers workers;
    private final Clock clock;

    WorkerAuthenticationProvider(Workers workers, Clock clock) {
        this.workers = workers;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication tried) {
        Password password = new Password(Objects.toString(tried.getCredentials(), ""));
        return workers.signIn(tried.getName().strip(), password)
                .map(worker -> UsernamePasswordAuthenticationToken.authenticated(signedIn(worker), null, List.of()))
                .orElseThrow(() -> new BadCredentialsException("No such name and password"));
    }

    private SignedIn signedIn(Worker worker) {
        return new SignedIn(
                worker.id().value(),
                worker.name(),
                worker.firstRole().orElseThrow().key(),
                clock.instant(),
                worker.oneTimePassword());
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
