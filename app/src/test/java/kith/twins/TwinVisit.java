package kith.twins;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kith.access.Role;
import kith.twins.Visitor.Value;

/// One worker in both worlds, doing the same in each and comparing what is answered.
final class TwinVisit {

    /// What workers do on these pages would disable visitors, or move them to other teams.
    private static final List<String> ACCOUNTS =
            List.of("/administration/workers", "/administration/teams", "/administration/roles");

    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");
    private static final int FORMS_OF_A_SHAPE = 4;
    private static final int LINKS_OF_A_SHAPE = 12;
    private static final int STEPS = 3;

    private final Role role;
    private final Visitor one;
    private final Visitor other;
    private final Collection<Leak> leaks;
    private final Map<String, Integer> shapes = new HashMap<>();
    private final Set<String> read = new HashSet<>();

    TwinVisit(Role role, Visitor one, Visitor other, Collection<Leak> leaks) {
        this.role = role;
        this.one = one;
        this.other = other;
        this.leaks = leaks;
    }

    /// Reads every page, and what pages lead to, and sends every form that they have.
    void everything(Map<String, List<String>> routes) {
        List<Both> pages = new ArrayList<>();
        routes.forEach((pattern, paths) -> paths.forEach(path -> pages.add(get(pattern, path))));
        for (String path : List.of("/nothing/here", "/people/none", "/people/00000000-0000-4000-8000-000000000000")) {
            pages.add(get("GET a page that there is not", path));
        }
        List<Both> followed = new ArrayList<>();
        pages.forEach(page -> followed.addAll(links(page)));
        pages.addAll(followed);
        pages.forEach(page -> forms(page, STEPS));
    }

    /// Reads every page.
    void pages(Map<String, List<String>> routes) {
        routes.forEach((pattern, paths) -> paths.forEach(path -> get(pattern, path)));
    }

    /// Whether a page or file with protected people on it differs.
    boolean leaksOfProtectedPeople() {
        int before = leaks.size();
        one.world().people().stream()
                .filter(WorldFeeds::isProtected)
                .forEach(name -> get("mutated", "/people/" + name));
        get("mutated", "/neighbourhoods/not-placed");
        get("mutated", "/neighbourhoods/not-placed/caseload.csv");
        return leaks.size() > before;
    }

    void signOut() {
        Both page = get("/", "/");
        List<PageForm> mine = PageForm.of(page.one().body());
        List<PageForm> theirs = PageForm.of(page.other().body());
        for (int i = 0; i < Math.min(mine.size(), theirs.size()); i++) {
            if (mine.get(i).action().equals("/sign-out")) {
                post(page, mine.get(i), theirs.get(i));
            }
        }
    }

    /// What both worlds answered to the same request.
    private record Both(String route, Answer one, Answer other) {}

    private Both get(String route, String path) {
        read.add(path);
        String mine = one.world().resolve(path);
        String theirs = other.world().resolve(path);
        return compared(route, "GET " + path, () -> one.get(mine), () -> other.get(theirs));
    }

    /// Asks both worlds at once.
    private Both compared(String route, String request, Supplier<Answer> asked, Supplier<Answer> askedOther) {
        CompletableFuture<Answer> answered = CompletableFuture.supplyAsync(askedOther);
        Answer mine = asked.get();
        Answer theirs = answered.join();
        String text = mine.comparable(one.world());
        String twin = theirs.comparable(other.world());
        if (!text.equals(twin)) {
            leaks.add(Leak.of(route, role, request, text, twin));
        }
        return new Both(route, mine, theirs);
    }

    private List<Both> links(Both page) {
        List<Both> followed = new ArrayList<>();
        Set<String> paths = new LinkedHashSet<>();
        Matcher link = LINK.matcher(page.one().comparable(one.world()));
        while (link.find()) {
            paths.add(PageForm.unescaped(link.group(1)));
        }
        PageForm.of(page.one().comparable(one.world())).stream()
                .filter(form -> !form.post())
                .forEach(form -> Filling.choices(form)
                        .forEach(values -> paths.add(form.action().split("#", 2)[0] + "?" + Visitor.query(values))));
        for (String path : paths) {
            String shape = "link " + page.route() + " "
                    + path.replaceAll("(person|pair|key)-[a-z0-9._]+|[0-9]+", "#")
                            .split("\\?", 2)[0];
            if (!path.contains("key-")
                    && !read.contains(path)
                    && shapes.merge(shape, 1, Integer::sum) <= LINKS_OF_A_SHAPE) {
                followed.add(get("link on " + page.route(), path));
            }
        }
        return followed;
    }

    private void forms(Both page, int steps) {
        if (steps == 0) {
            return;
        }
        List<PageForm> mine = PageForm.of(page.one().body());
        List<PageForm> theirs = PageForm.of(page.other().body());
        for (int i = 0; i < mine.size(); i++) {
            PageForm form = mine.get(i);
            if (form.post()
                    && maySend(form)
                    && i < theirs.size()
                    && theirs.get(i).shape().equals(form.shape())) {
                for (Both answer : post(page, form, theirs.get(i))) {
                    forms(answer, steps - 1);
                }
            }
        }
    }

    /// Signing out comes last, a worker stays in one role, an import is undone that is alike in both worlds,
    /// nobody changes the accounts and teams of those who visit, and nobody gives a reason to see the two whose
    /// language is withheld as long as nobody does.
    private boolean maySend(PageForm form) {
        String action = new Answer(0, "", form.action()).comparable(one.world());
        boolean excluded = form.action().equals("/sign-out")
                || form.action().equals("/role")
                || ACCOUNTS.stream().anyMatch(form.action()::startsWith)
                || (form.action().endsWith("/undo") && !form.action().equals("/imports/1/undo"))
                || one.world().unrelated().stream().anyMatch(alias -> action.contains(alias + "/"));
        return !excluded && shapes.merge(form.shape(), 1, Integer::sum) <= most(form.action());
    }

    /// How often one worker sends a form. Each that adds somebody by hand makes one more run to be read by all.
    private static int most(String action) {
        return action.endsWith("/reason") ? Integer.MAX_VALUE : action.equals("/add/confirm") ? 1 : FORMS_OF_A_SHAPE;
    }

    private List<Both> post(Both page, PageForm mine, PageForm theirs) {
        List<Both> answers = new ArrayList<>();
        List<List<Value>> ways = Filling.of(mine);
        List<List<Value>> twins = Filling.of(theirs);
        for (int i = 0; i < Math.min(ways.size(), twins.size()); i++) {
            String route = "POST " + mine.shape().split(" ", 2)[0];
            List<Value> way = ways.get(i);
            List<Value> itsTwin = twins.get(i);
            Both answer = compared(
                    route,
                    "form %s on %s".formatted(mine.shape(), page.route()),
                    () -> one.post(mine.action(), way, mine.multipart()),
                    () -> other.post(theirs.action(), itsTwin, theirs.multipart()));
            one.world().settle();
            other.world().settle();
            Optional<String> next = one.redirect(answer.one());
            Optional<String> twin = other.redirect(answer.other());
            if (next.isPresent() && twin.isPresent()) {
                answer = compared(
                        route + " led to",
                        "after " + mine.shape(),
                        () -> one.get(next.get()),
                        () -> other.get(twin.get()));
            }
            answers.add(answer);
        }
        return answers;
    }
}
