package kith.coordination.people.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kith.kernel.WorkerId;
import org.jspecify.annotations.Nullable;

/// Whom a worker takes or hands over from the list.
///
/// @param person the keys of the people who are selected
public record AssignForm(
        @Nullable List<String> person,
        @Nullable String act,
        @Nullable String keyWorker,
        @Nullable String note) {

    private static final int AT_MOST = 100;
    private static final String UUID_FORM = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    /// Each once.
    List<UUID> people() {
        List<String> selected = person == null ? List.of() : person;
        return selected.stream()
                .filter(Objects::nonNull)
                .filter(key -> key.matches(UUID_FORM))
                .map(UUID::fromString)
                .distinct()
                .limit(AT_MOST)
                .toList();
    }

    boolean takes() {
        return "take".equals(act);
    }

    Optional<WorkerId> to() {
        return Optional.ofNullable(keyWorker)
                .filter(number -> number.matches("[0-9]{1,18}"))
                .map(number -> new WorkerId(Long.parseLong(number)));
    }

    String words() {
        return Objects.toString(note, "").strip();
    }
}
