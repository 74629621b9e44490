package kith.web.signin;

import java.time.Duration;
import java.util.List;
import kith.ui.Mistakes;
import kith.ui.Mistakes.Mistake;
import org.springframework.security.core.AuthenticationException;

/// What the sign-in page says. It says the same whether a name exists or not.
public record SignInPage(String note, String name, Mistakes mistakes) {

    static SignInPage empty(boolean signedOut, boolean idle) {
        return new SignInPage(
                signedOut
                        ? "You have signed out."
                        : idle ? "We signed you out because you did nothing for 15 minutes." : "",
                "",
                Mistakes.NONE);
    }

    static SignInPage after(AuthenticationException failed, String name) {
        String message = failed instanceof ThrottledAuthenticationProvider.TooSoon soon
                ? "There were too many attempts. Wait %s, then try again".formatted(inWords(soon.toWait()))
                : "Check your sign-in name and password, and try again";
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
