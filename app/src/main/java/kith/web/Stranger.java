package kith.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/// Leads whoever has not signed in to the sign-in page, and tells those who have been signed out why.
class Stranger extends LoginUrlAuthenticationEntryPoint {

    Stranger() {
        super(SignInController.PATH);
    }

    @Override
    protected String determineUrlToUseForThisRequest(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException exception) {
        return wasSignedIn(request) ? SignInController.PATH + "?idle" : SignInController.PATH;
    }

    /// A session that this request names and that is no more.
    static boolean wasSignedIn(HttpServletRequest request) {
        return IdleTimeOut.endedFor(request)
                || (request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid());
    }
}
