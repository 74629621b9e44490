package kith.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.security.Principal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/// Answers the warning before the time-out: somebody stays signed in, or what they have typed is kept for them.
@Controller
class StayController {

    /// Marks a field of the form among the fields of the request.
    private static final String FIELD = "field.";

    private final KeptForms forms;

    StayController(KeptForms forms) {
        this.forms = forms;
    }

    /// The request itself is the activity. Without scripts the browser goes to the first page.
    @PostMapping("/stay")
    ResponseEntity<Void> stay(@RequestParam(defaultValue = "") String quietly) {
        return quietly.isEmpty()
                ? ResponseEntity.status(HttpStatus.FOUND)
                        .location(URI.create("/"))
                        .build()
                : ResponseEntity.noContent().build();
    }

    /// What is in the form of a page just before the time-out. A page sends it by itself, so it is no activity.
    @PostMapping("/typed")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void typed(HttpServletRequest request, Principal principal, @RequestParam String page) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.startsWith(FIELD)) {
                fields.put(name.substring(FIELD.length()), Arrays.asList(values));
            }
        });
        SignedIn.of(principal).ifPresent(worker -> forms.keep(worker, page, fields));
    }
}
