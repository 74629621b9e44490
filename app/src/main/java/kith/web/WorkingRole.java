package kith.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import kith.access.workers.PractitionerRole;
import kith.web.signin.SignedIn;

/// The role that a worker works in now. The session remembers it until the worker changes it or signs out.
final class WorkingRole {

    private static final String ATTRIBUTE = "kith.role";

    static PractitionerRole of(HttpServletRequest request, SignedIn signedIn) {
        HttpSession session = request.getSession(false);
        String key = session != null && session.getAttribute(ATTRIBUTE) instanceof String chosen
                ? chosen
                : signedIn.firstRole();
        return PractitionerRole.parse(key)
                .orElseThrow(() -> new IllegalStateException("The session names no role: " + key));
    }

    static void change(HttpServletRequest request, PractitionerRole role) {
        request.getSession().setAttribute(ATTRIBUTE, role.key());
    }

    private WorkingRole() {}
}
