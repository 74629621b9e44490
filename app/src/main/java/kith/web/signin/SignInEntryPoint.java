package kith.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/// Leads people who have not signed in to the sign-in page. If their session has ended, the page says why.
class SignInEntryPoint extends LoginUrlAuthenticationEntryPoint {

    SignInEntryPoint() {
        super(SignInController.PATH);
    }

    @Override
    protected String determineUrlToUseForThisRequest(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException exception) {
        return addressFor(request);
    }

    /// The sign-in page, with the reason why somebody sees it.
    static String addressFor(HttpServletRequest request) {
        return IdleTimeOut.endedFor(request)
                .map(why -> SignInController.PATH + "?" + why)
                .orElseGet(() -> namesAnEndedSession(request)
                        ? SignInController.PATH + "?" + SignInController.ENDED
                        : SignInController.PATH);
    }

    private static boolean namesAnEndedSession(HttpServletRequest request) {
        return request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
    }
}
