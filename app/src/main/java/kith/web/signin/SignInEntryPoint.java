package kith.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/// Leads people who have not signed in to the sign-in page. If their session has ended, the page says so.
class SignInEntryPoint extends LoginUrlAuthenticationEntryPoint {

    SignInEntryPoint() {
        super(SignInController.PATH);
    }

    @Override
    protected String determineUrlToUseForThisRequest(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException exception) {
        return wasSignedIn(request) ? SignInController.PATH + "?idle" : SignInController.PATH;
    }

    /// Whether the request names a session that has ended.
    static boolean wasSignedIn(HttpServletRequest request) {
        return IdleTimeOut.endedFor(request)
                || (request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid());
    }
}
