package kith.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import kith.access.Role;
import kith.ui.Frame;
import kith.ui.Frame.Token;
import kith.web.door.ContentPolicy;
import kith.web.signin.KeptForms;
import kith.web.signin.SignedIn;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/// Makes the frame around a page from the request.
@Component
class Frames {

    private final Synthetic synthetic;
    private final Menus menus;
    private final KeptForms forms;

    Frames(Synthetic synthetic, Menus menus, KeptForms forms) {
        this.synthetic = synthetic;
        this.menus = menus;
        this.forms = forms;
    }

    Frame around(HttpServletRequest request) {
        Optional<SignedIn> signedIn = SignedIn.of(request.getUserPrincipal());
        Optional<Role> role =
                signedIn.map(known -> WorkingRole.of(request, known).role());
        return new Frame(
                path(request),
                ContentPolicy.nonceOf(request),
                Optional.ofNullable((CsrfToken) request.getAttribute(CsrfToken.class.getName()))
                        .map(token -> new Token(token.getParameterName(), token.getToken())),
                synthetic.isShown(),
                signedIn.map(SignedIn::name),
                role.map(Role::words).orElse(""),
                menus.of(request),
                signedIn.map(known -> forms.take(known, path(request))).orElse(Map.of()));
    }

    /// The requested address, also on an error page.
    private static String path(HttpServletRequest request) {
        Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return asked == null ? request.getRequestURI() : asked.toString();
    }
}
