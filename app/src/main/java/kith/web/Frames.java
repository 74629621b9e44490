package kith.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import kith.ui.Frame;
import kith.ui.Frame.Token;
import kith.ui.Link;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/// Draws the frame around a page from the request it answers.
@Component
class Frames {

    private static final List<Link> MENU = List.of(
            new Link("Borough", "/"),
            new Link("Find a person", "/search"),
            new Link("Review", "/review"),
            new Link("Imports", "/imports"),
            new Link("Conditions", "/catalogue"));

    private final boolean synthetic;

    Frames(@Value("${kith.demonstration:false}") boolean synthetic) {
        this.synthetic = synthetic;
    }

    Frame around(HttpServletRequest request) {
        Optional<String> signedIn =
                Optional.ofNullable(request.getUserPrincipal()).map(Principal::getName);
        return new Frame(
                path(request),
                ContentPolicy.nonceOf(request),
                Optional.ofNullable((CsrfToken) request.getAttribute(CsrfToken.class.getName()))
                        .map(token -> new Token(token.getParameterName(), token.getToken())),
                synthetic,
                signedIn,
                signedIn.isPresent() ? MENU : List.of());
    }

    /// The address that was asked for, also when the page says that there is nothing at it.
    private static String path(HttpServletRequest request) {
        Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return asked == null ? request.getRequestURI() : asked.toString();
    }
}
