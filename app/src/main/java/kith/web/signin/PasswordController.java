package kith.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kith.access.workers.Password;
import kith.access.workers.SignInLog;
import kith.access.workers.Workers;
import kith.access.workers.Workers.Outcome;
import kith.kernel.WorkerId;
import kith.ui.Mistakes;
import kith.ui.Mistakes.Mistake;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Lets a worker change their own password.
@Controller
class PasswordController {

    static final String PATH = "/password";

    private final Workers workers;
    private final SignInLog log;
    private final Clock clock;
    private final Tries tries;

    PasswordController(Workers workers, SignInLog log, Clock clock) {
        this.workers = workers;
        this.log = log;
        this.clock = clock;
        this.tries = new Tries(clock, SignInThrottle.FREE_TRIES);
    }

    @GetMapping(PATH)
    String password(Principal principal, Model model) {
        model.addAttribute("page", new PasswordPage(signedIn(principal).mustChangePassword(), Mistakes.NONE));
        return "web/password";
    }

    @PostMapping(PATH)
    ModelAndView change(
            HttpServletRequest request,
            HttpServletResponse response,
            Principal principal,
            @RequestParam(required = false) @Nullable String password,
            @RequestParam(name = "new-password", required = false) @Nullable String fresh,
            @RequestParam(name = "new-password-again", required = false) @Nullable String again) {
        SignedIn signedIn = signedIn(principal);
        Optional<Mistake> mistake = !Objects.equals(fresh, again)
                ? Optional.of(new Mistake("new-password-again", "The two new passwords are not the same"))
                : changed(signedIn, password(password), password(fresh));
        if (mistake.isPresent()) {
            return new ModelAndView("web/password", HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject(
                            "page",
                            new PasswordPage(signedIn.mustChangePassword(), new Mistakes(List.of(mistake.get()))));
        }
        log.changedPassword(new WorkerId(signedIn.worker()));
        goOnAs(signedIn.withOwnPassword(clock.instant()), request, response);
        return new ModelAndView("redirect:" + FirstPage.PATH);
    }

    private Optional<Mistake> changed(SignedIn signedIn, Password old, Password fresh) {
        String key = String.valueOf(signedIn.worker());
        Duration wait = tries.toWait(key);
        if (wait.isPositive()) {
            return Optional.of(new Mistake(
                    "password",
                    "There were too many attempts. Wait %s, then try again".formatted(SignInPage.inWords(wait))));
        }
        return switch (workers.changeOwnPassword(new WorkerId(signedIn.worker()), old, fresh)) {
            case Outcome.Done _, Outcome.Proposed _ -> Optional.empty();
            case Outcome.Refused(String sentence) -> {
                boolean isOld = sentence.equals(Workers.WRONG_OLD_PASSWORD);
                if (isOld) {
                    tries.failed(key);
                }
                yield Optional.of(new Mistake(isOld ? "password" : "new-password", sentence));
            }
        };
    }

    /// Every session from before the change has ended. This one goes on, under another name.
    private static void goOnAs(SignedIn worker, HttpServletRequest request, HttpServletResponse response) {
        request.changeSessionId();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(worker, null, List.of()));
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
    }

    private static Password password(@Nullable String text) {
        return new Password(Objects.toString(text, ""));
    }

    private static SignedIn signedIn(Principal principal) {
        return SignedIn.of(principal).orElseThrow();
    }
}
