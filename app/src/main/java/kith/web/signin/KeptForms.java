package kith.web.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What workers had typed when they were signed out, so that the form comes back filled. It is in this server's memory
/// only, for an hour, one form for each worker, and nobody else ever sees it. Passwords are not kept.
@Component
public class KeptForms {

    private static final Duration KEPT = Duration.ofHours(1);
    private static final int FORMS = 500;
    private static final int LONGEST = 64 << 10;

    private final Clock clock;
    private final Map<Long, Kept> forms = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Kept> eldest) {
            return size() > FORMS;
        }
    };

    KeptForms(Clock clock) {
        this.clock = clock;
    }

    /// @param page the path of the page that the form is on
    synchronized void keep(SignedIn worker, String page, Map<String, List<String>> fields) {
        forgetOld();
        Map<String, List<String>> typed = fields.entrySet().stream()
                .filter(field -> isTyped(field.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, field -> List.copyOf(field.getValue())));
        int length = typed.values().stream()
                .flatMap(List::stream)
                .mapToInt(String::length)
                .sum();
        if (!typed.isEmpty() && length <= LONGEST && page.startsWith("/") && !page.startsWith("//")) {
            forms.remove(worker.worker());
            forms.put(worker.worker(), new Kept(page, typed, clock.instant().plus(KEPT)));
        }
    }

    /// The page that the worker's form is on.
    synchronized Optional<String> page(SignedIn worker) {
        return find(worker).map(Kept::page);
    }

    /// The worker's form, once, if it belongs on this page.
    public synchronized Map<String, List<String>> take(SignedIn worker, String path) {
        Optional<Kept> form = find(worker).filter(kept -> kept.path().equals(path));
        form.ifPresent(_ -> forms.remove(worker.worker()));
        return form.map(Kept::fields).orElse(Map.of());
    }

    private Optional<Kept> find(SignedIn worker) {
        forgetOld();
        return Optional.ofNullable(forms.get(worker.worker()));
    }

    private void forgetOld() {
        forms.values().removeIf(kept -> !kept.until().isAfter(clock.instant()));
    }

    private static boolean isTyped(String name) {
        return !name.startsWith("_") && !name.toLowerCase(Locale.ROOT).contains("password");
    }

    private record Kept(String page, Map<String, List<String>> fields, Instant until) {

        String path() {
            return page.split("\\?", 2)[0];
        }

        @Override
        public String toString() {
            return "a kept form";
        }
    }
}
