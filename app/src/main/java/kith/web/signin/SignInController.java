package kith.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.WebAttributes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;

/// The sign-in page. [SecurityConfiguration] handles the form.
@Controller
class SignInController {

    static final String PATH = "/sign-in";

    /// Where the server forwards a failed attempt. No browser can reach it.
    static final String AGAIN = "/sign-in/again";

    /// Why somebody sees the sign-in page: parameters of its address.
    static final String OUT = "out";

    static final String IDLE = "idle";
    static final String LONG = "long";
    static final String ENDED = "ended";
    static final String ELSEWHERE = "elsewhere";

    private static final String BUSY_SECONDS = "5";

    @GetMapping(PATH)
    String signIn(@Nullable Principal signedIn, HttpServletRequest request, Model model) {
        if (signedIn != null) {
            return "redirect:/";
        }
        model.addAttribute("page", SignInPage.because(request.getParameterMap().keySet()));
        return "web/signIn";
    }

    @PostMapping(AGAIN)
    String again(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestAttribute(WebAttributes.AUTHENTICATION_EXCEPTION) AuthenticationException failed,
            Model model) {
        boolean busy = failed instanceof ThrottledAuthenticationProvider.TooBusy;
        response.setStatus((busy ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.UNPROCESSABLE_CONTENT).value());
        if (busy) {
            response.setHeader(HttpHeaders.RETRY_AFTER, BUSY_SECONDS);
        }
        String name = request.getParameter("name");
        model.addAttribute("page", SignInPage.after(failed, name == null ? "" : name));
        return "web/signIn";
    }
}
