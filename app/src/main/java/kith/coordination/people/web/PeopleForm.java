package kith.coordination.people.web;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import kith.coordination.people.PeopleQuestion;
import kith.coordination.people.PeopleQuestion.Alerts;
import kith.coordination.people.PeopleQuestion.Changed;
import kith.coordination.people.PeopleQuestion.Contact;
import kith.coordination.people.PeopleQuestion.Order;
import kith.coordination.people.PeopleQuestion.State;
import kith.coordination.people.PeopleQuestion.Whose;
import kith.engine.terms.NeighbourhoodKey;
import kith.population.changes.ChangeKind;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// How somebody wants to see the list of people. Whatever is not understood is as if it were not asked.
public record PeopleForm(
        @Nullable String whose,
        @Nullable String neighbourhood,
        @Nullable String state,
        @Nullable String changed,
        @Nullable String alert,
        @Nullable String condition,
        @Nullable String contact,
        @Nullable String sort,
        @Nullable Integer page) {

    static final String PATH = "/people";
    static final String ANYTHING = "anything";
    static final String WITH = "with";
    static final String NONE_FOR_90_DAYS = "none-for-90-days";

    /// So far down that nobody has gone there on purpose.
    private static final int LAST_PAGE = 10_000;

    static PeopleForm of(Whose whose, String state, String changed, String alert, String contact, String sort) {
        return new PeopleForm(whose.key(), "", state, changed, alert, "", contact, sort, null);
    }

    PeopleQuestion question(int page, int pageSize) {
        return new PeopleQuestion(
                asksWhose(),
                asksNeighbourhood(),
                asksState(),
                asksChanged(),
                WITH.equals(alert) ? Alerts.WITH : Alerts.ANY,
                asksCondition(),
                NONE_FOR_90_DAYS.equals(contact) ? Contact.NONE_FOR_90_DAYS : Contact.ANY,
                order(),
                page,
                pageSize);
    }

    Whose asksWhose() {
        return Arrays.stream(Whose.values())
                .filter(one -> one.key().equals(whose))
                .findFirst()
                .orElse(Whose.EVERYBODY);
    }

    Optional<NeighbourhoodKey> asksNeighbourhood() {
        return NeighbourhoodKey.find(Objects.toString(neighbourhood, ""));
    }

    Optional<State> asksState() {
        return Arrays.stream(State.values())
                .filter(one -> one.key().equals(state))
                .findFirst();
    }

    Optional<Changed> asksChanged() {
        if (ANYTHING.equals(changed)) {
            return Optional.of(new Changed.Anything());
        }
        return Arrays.stream(ChangeKind.values())
                .filter(kind -> kind.key().equals(changed))
                .findFirst()
                .map(Changed.This::new);
    }

    Optional<String> asksCondition() {
        return Optional.of(Objects.toString(condition, "")).filter(key -> key.matches("[A-Z0-9]{1,10}"));
    }

    Order order() {
        return Arrays.stream(Order.values())
                .filter(one -> one.key().equals(sort))
                .findFirst()
                .orElse(Order.NAME);
    }

    int pageNumber() {
        return page == null ? 1 : Math.clamp(page, 1, LAST_PAGE);
    }

    /// Whether anything narrows the list.
    boolean narrows() {
        return !filters().replaceFirst("&?sort=[a-z-]+", "").isEmpty();
    }

    /// The list with these filters.
    String href() {
        return href(PATH, 1);
    }

    /// The same people at this address, on this page.
    String href(String path, int page) {
        UriComponentsBuilder href = asked(UriComponentsBuilder.fromPath(path));
        if (page > 1) {
            href.queryParam("page", page);
        }
        return href.encode().toUriString();
    }

    /// The filters as they stand in an address.
    String filters() {
        return Objects.requireNonNullElse(
                asked(UriComponentsBuilder.newInstance()).encode().build().getQuery(), "");
    }

    private UriComponentsBuilder asked(UriComponentsBuilder href) {
        if (asksWhose() != Whose.EVERYBODY) {
            href.queryParam("whose", asksWhose().key());
        }
        asksNeighbourhood().ifPresent(key -> href.queryParam("neighbourhood", key));
        asksState().ifPresent(one -> href.queryParam("state", one.key()));
        asksChanged().ifPresent(one -> href.queryParam("changed", word(one)));
        if (WITH.equals(alert)) {
            href.queryParam("alert", WITH);
        }
        asksCondition().ifPresent(key -> href.queryParam("condition", key));
        if (NONE_FOR_90_DAYS.equals(contact)) {
            href.queryParam("contact", NONE_FOR_90_DAYS);
        }
        if (order() != Order.NAME) {
            href.queryParam("sort", order().key());
        }
        return href;
    }

    static String word(Changed changed) {
        return switch (changed) {
            case Changed.Anything() -> ANYTHING;
            case Changed.This(var kind) -> kind.key();
        };
    }
}
