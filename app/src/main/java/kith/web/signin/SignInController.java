package kith.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.WebAttributes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/// The sign-in page. [SecurityConfiguration] handles the form.
@Controller
class SignInController {

    static final String PATH = "/sign-in";

    /// Where the server forwards a failed attempt. No browser can reach it.
    static final String AGAIN = "/sign-in/again";

    @GetMapping(PATH)
    String signIn(
            @Nullable Principal signedIn,
            @RequestParam(required = false) @Nullable String out,
            @RequestParam(required = false) @Nullable String idle,
            Model model) {
        if (signedIn != null) {
            return "redirect:/";
        }
        model.addAttribute("page", SignInPage.empty(out != null, idle != null));
        return "web/signIn";
    }

    @PostMapping(AGAIN)
    @ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
    String again(
            HttpServletRequest request,
            @RequestAttribute(WebAttributes.AUTHENTICATION_EXCEPTION) AuthenticationException failed,
            Model model) {
        String name = request.getParameter("name");
        model.addAttribute("page", SignInPage.after(failed, name == null ? "" : name));
        return "web/signIn";
    }
}
