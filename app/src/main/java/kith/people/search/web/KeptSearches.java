package kith.people.search.web;

import jakarta.servlet.http.HttpSession;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kith.kernel.WorkerId;
import kith.ui.ReasonForm;

/// The last searches of a worker while they are signed in. Whoever goes back from a person comes to the results again.
/// What was looked for stays on the server, and in no address.
public final class KeptSearches {

    private static final String ATTRIBUTE = KeptSearches.class.getName();
    private static final int MOST = 20;

    private final WorkerId worker;
    private final Map<Integer, Kept> searches = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Kept> eldest) {
            return size() > MOST;
        }
    };
    private int last;

    private KeptSearches(WorkerId worker) {
        this.worker = worker;
    }

    /// The searches of this worker; none of somebody who was signed in here before.
    static KeptSearches of(HttpSession session, WorkerId worker) {
        synchronized (KeptSearches.class) {
            if (session.getAttribute(ATTRIBUTE) instanceof KeptSearches known && known.worker.equals(worker)) {
                return known;
            }
            KeptSearches none = new KeptSearches(worker);
            session.setAttribute(ATTRIBUTE, none);
            return none;
        }
    }

    /// The latest search whose results showed this person, if there was one.
    public static Optional<Led> thatFound(HttpSession session, WorkerId worker, UUID person) {
        return of(session, worker).thatFound(person);
    }

    private synchronized Optional<Led> thatFound(UUID person) {
        return searches.entrySet().stream()
                .filter(search -> search.getValue().found().contains(person))
                .reduce((_, later) -> later)
                .map(search -> new Led(
                        new ReasonForm(
                                search.getValue().form().kind(),
                                search.getValue().form().why()),
                        SearchController.RESULTS + search.getKey()));
    }

    /// A search that led to somebody.
    ///
    /// @param reason why the worker searched
    /// @param results the address of the results
    public record Led(ReasonForm reason, String results) {}

    /// @return the number of the search, which stands in the address of its results
    synchronized int keep(SearchForm form) {
        searches.put(++last, new Kept(form, Set.of(), false));
        return last;
    }

    synchronized Optional<Kept> find(int number) {
        return Optional.ofNullable(searches.get(number));
    }

    /// The results were shown.
    synchronized void shown(int number, Set<UUID> people) {
        searches.computeIfPresent(number, (_, kept) -> new Kept(kept.form(), people, true));
    }

    /// @param found whom its results showed
    record Kept(SearchForm form, Set<UUID> found, boolean isShown) {

        Kept {
            found = Set.copyOf(found);
        }

        @Override
        public String toString() {
            return "a kept search";
        }
    }
}
