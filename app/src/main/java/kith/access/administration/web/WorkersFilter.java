package kith.access.administration.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import kith.access.workers.Account;
import kith.access.workers.Worker;
import org.jspecify.annotations.Nullable;

/// Which workers an administrator wants to see.
public record WorkersFilter(
        @Nullable String q,
        @Nullable String role,
        @Nullable String organisation,
        @Nullable String team,
        @Nullable String state,
        @Nullable Integer page) {

    public String sought() {
        return Objects.toString(q, "").strip();
    }

    public String chosenRole() {
        return Objects.toString(role, "");
    }

    public String chosenOrganisation() {
        return Objects.toString(organisation, "");
    }

    public String chosenTeam() {
        return Objects.toString(team, "");
    }

    public String chosenState() {
        return Objects.toString(state, "");
    }

    int pageNumber() {
        return page == null ? 1 : Math.max(1, page);
    }

    boolean includes(Account account) {
        Worker worker = account.worker();
        String words = sought().toLowerCase(Locale.ROOT);
        return (words.isEmpty()
                        || worker.name().toLowerCase(Locale.ROOT).contains(words)
                        || worker.username().contains(words))
                && hasRole(worker)
                && switch (chosenState()) {
                    case "active" -> worker.maySignIn();
                    case "disabled" -> worker.disabled();
                    case "no-role" -> !worker.disabled() && worker.roles().isEmpty();
                    default -> true;
                };
    }

    private boolean hasRole(Worker worker) {
        return (chosenRole().isEmpty()
                        && chosenOrganisation().isEmpty()
                        && chosenTeam().isEmpty())
                || worker.roles().stream()
                        .anyMatch(held -> matches(chosenRole(), held.role().key())
                                && matches(
                                        chosenOrganisation(),
                                        held.organisation().value())
                                && matches(chosenTeam(), held.team().value()));
    }

    private static boolean matches(String chosen, String value) {
        return chosen.isEmpty() || chosen.equals(value);
    }

    String href(int number) {
        return "/administration/workers?q=%s&role=%s&organisation=%s&team=%s&state=%s&page=%d"
                .formatted(
                        encoded(sought()),
                        encoded(chosenRole()),
                        encoded(chosenOrganisation()),
                        encoded(chosenTeam()),
                        encoded(chosenState()),
                        number);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
