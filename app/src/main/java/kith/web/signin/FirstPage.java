package kith.web.signin;

import org.jspecify.annotations.Nullable;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;
import org.springframework.security.web.savedrequest.SavedRequest;

/// Where a worker goes on signing in, unless they had asked for a page. The address itself leads to the first page of
/// their menu.
public final class FirstPage {

    public static final String PATH = "/start";

    private FirstPage() {}

    /// Whether somebody asked for the site and for no page of it.
    static boolean isMeantBy(@Nullable SavedRequest asked) {
        return asked instanceof DefaultSavedRequest known && "/".equals(known.getRequestURI());
    }
}
