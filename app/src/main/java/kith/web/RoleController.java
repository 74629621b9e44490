package kith.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kith.access.workers.PractitionerRole;
import kith.access.workers.WorkingRoles;
import kith.kernel.WorkerId;
import kith.ui.Mistakes;
import kith.ui.Mistakes.Mistake;
import kith.web.signin.FirstPage;
import kith.web.signin.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Shows the roles that a worker has, and lets them change the one they work in.
@Controller
class RoleController {

    static final String PATH = "/role";

    private final WorkingRoles roles;

    RoleController(WorkingRoles roles) {
        this.roles = roles;
    }

    @GetMapping(PATH)
    String role(HttpServletRequest request, Principal principal, Model model) {
        model.addAttribute("page", page(request, signedIn(principal), Mistakes.NONE));
        return "web/role";
    }

    @PostMapping(PATH)
    ModelAndView change(
            HttpServletRequest request, Principal principal, @RequestParam(required = false) @Nullable String role) {
        SignedIn signedIn = signedIn(principal);
        Optional<PractitionerRole> chosen = PractitionerRole.parse(Objects.toString(role, ""))
                .filter(to -> roles.change(new WorkerId(signedIn.worker()), to));
        if (chosen.isEmpty()) {
            Mistakes mistakes = new Mistakes(List.of(new Mistake("role", "Choose one of your roles")));
            ModelAndView again = new ModelAndView("web/role", HttpStatus.UNPROCESSABLE_CONTENT);
            return again.addObject("page", page(request, signedIn, mistakes));
        }
        WorkingRole.change(request, chosen.get());
        return new ModelAndView("redirect:" + FirstPage.PATH);
    }

    private RolePage page(HttpServletRequest request, SignedIn signedIn, Mistakes mistakes) {
        return RolePage.of(roles.choices(new WorkerId(signedIn.worker())), WorkingRole.of(request, signedIn), mistakes);
    }

    private static SignedIn signedIn(Principal principal) {
        return SignedIn.of(principal).orElseThrow();
    }
}
