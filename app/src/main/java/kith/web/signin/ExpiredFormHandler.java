package kith.web.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;

/// Sends a form whose session has ended back to the sign-in page, and keeps what was typed into it. It refuses every
/// other request that is not allowed.
class ExpiredFormHandler implements AccessDeniedHandler {

    private final AccessDeniedHandler refused = new AccessDeniedHandlerImpl();
    private final KeptForms forms;

    ExpiredFormHandler(KeptForms forms) {
        this.forms = forms;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        if (denied instanceof CsrfException && !AnonymousBodies.isSignedIn()) {
            IdleTimeOut.workerOf(request).ifPresent(worker -> forms.keep(worker, page(request), fields(request)));
            response.sendRedirect(SignInEntryPoint.addressFor(request));
        } else {
            refused.handle(request, response, denied);
        }
    }

    /// The page that the form was on, as the browser says; or else where the form was sent.
    private static String page(HttpServletRequest request) {
        try {
            URI page = URI.create(Objects.toString(request.getHeader("Referer"), ""));
            String path = Objects.toString(page.getRawPath(), "");
            String query = page.getRawQuery() == null ? "" : "?" + page.getRawQuery();
            return path.isEmpty() ? request.getRequestURI() : path + query;
        } catch (IllegalArgumentException unreadable) {
            return request.getRequestURI();
        }
    }

    private static Map<String, List<String>> fields(HttpServletRequest request) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> fields.put(name, Arrays.asList(values)));
        return fields;
    }
}
