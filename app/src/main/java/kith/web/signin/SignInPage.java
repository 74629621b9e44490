package kith.web.signin;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import kith.ui.Mistakes;
import kith.ui.Mistakes.Mistake;
import org.springframework.security.core.AuthenticationException;

/// What the sign-in page says. It says the same whether a name exists or not.
public record SignInPage(String note, String name, Mistakes mistakes) {

    private static final Map<String, String> NOTES = Map.of(
            SignInController.OUT, "You have signed out.",
            SignInController.IDLE,
                    "We signed you out because you did nothing for 15 minutes. If you were filling in a form, sign in"
                            + " to go on with it.",
            SignInController.LONG, "You were signed in for a long time. Sign in again to go on.",
            SignInController.ENDED, "Your session has ended. Sign in again to go on.",
            SignInController.ELSEWHERE, "You signed in on other devices, so we signed you out here.");

    /// @param why the parameters of the address
    static SignInPage because(Collection<String> why) {
        String note = why.stream()
                .filter(NOTES::containsKey)
                .findFirst()
                .map(NOTES::get)
                .orElse("");
        return new SignInPage(note, "", Mistakes.NONE);
    }

    static SignInPage after(AuthenticationException failed, String name) {
        String message = switch (failed) {
            case ThrottledAuthenticationProvider.TooSoon soon ->
                "There were too many attempts. Wait %s, then try again".formatted(inWords(soon.toWait()));
            case ThrottledAuthenticationProvider.TooBusy _ ->
                "Many people are signing in right now. Wait 5 seconds, then try again";
            default -> "Check your sign-in name and password, and try again";
        };
        return new SignInPage("", name, new Mistakes(List.of(new Mistake("name", message))));
    }

    static String inWords(Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        if (seconds < 60) {
            return seconds == 1 ? "1 second" : seconds + " seconds";
        }
        long minutes = (seconds + 59) / 60;
        return minutes == 1 ? "1 minute" : minutes + " minutes";
    }

    @Override
    public String toString() {
        return "sign-in page";
    }
}
