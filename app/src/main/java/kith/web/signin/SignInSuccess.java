package kith.web.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import kith.access.workers.SignInLog;
import kith.kernel.WorkerId;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/// What follows when somebody has signed in: the device is known from now on. They go on to the form that they had
/// filled in, to the page that they had asked for, or to the first page of their menu.
class SignInSuccess extends SavedRequestAwareAuthenticationSuccessHandler {

    private final DeviceCookie device;
    private final KeptForms forms;
    private final SignInLog log;
    private final RequestCache asked = new HttpSessionRequestCache();

    SignInSuccess(DeviceCookie device, KeptForms forms, SignInLog log) {
        this.device = device;
        this.forms = forms;
        this.log = log;
        setDefaultTargetUrl(FirstPage.PATH);
        setRequestCache(asked);
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        Optional<SignedIn> worker = SignedIn.of(authentication);
        worker.map(known -> new WorkerId(known.worker())).ifPresent(id -> {
            log.signedIn(id);
            device.remember(id, request, response);
        });
        Optional<String> page = worker.flatMap(forms::page);
        if (page.isPresent()) {
            clearAuthenticationAttributes(request);
            response.sendRedirect(page.get());
        } else {
            if (FirstPage.isMeantBy(asked.getRequest(request, response))) {
                asked.removeRequest(request, response);
            }
            super.onAuthenticationSuccess(request, response, authentication);
        }
    }
}
