package kith.web.person;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Which part of a timeline somebody wants to see: things of one sort, and which page of them.
public record TimelineForm(@Nullable String sort, @Nullable Integer page) {

    String sortWords() {
        return Objects.toString(sort, "");
    }

    int pageNumber() {
        return page == null ? 1 : Math.max(1, page);
    }
}
