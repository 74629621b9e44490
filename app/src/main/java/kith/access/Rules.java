package kith.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kith.access.Rule.Asking;
import kith.access.Ruling.Answer;
import kith.engine.terms.SecurityLabel;

/// The rules, in order: the first that speaks decides, and where none does the answer is no.
///
/// Role and relationship both have to be there, and a reason stands in for a relationship only: it never changes what a
/// role may do, nor which classes of data are open to it.
final class Rules {

    private static final Set<Role> IN_CARE = EnumSet.of(Role.COORDINATOR, Role.GP, Role.LINK_WORKER);
    private static final Set<Role> SEE_SENSITIVE = EnumSet.of(Role.COORDINATOR, Role.GP);
    private static final Set<Role> KEEP_IN_ORDER = EnumSet.of(Role.ADMINISTRATOR, Role.OPERATOR);
    private static final Set<Role> REVIEW = EnumSet.of(Role.COORDINATOR, Role.GP);
    private static final Set<Role> SEE_REJECTS = EnumSet.of(Role.ADMINISTRATOR, Role.GOVERNANCE);

    static final List<Rule> IN_ORDER = List.of(
            new Rule("figures", "Everybody who signs in sees the borough's figures.", Rules::figures),
            new Rule(
                    "purpose-of-the-role",
                    "A worker reads for the purpose that goes with their role, and for no other.",
                    Rules::purposeOfTheRole),
            new Rule(
                    "records",
                    "Records are brought in, tried out and taken back by administrators, and by whoever runs the machine.",
                    Rules::records),
            new Rule(
                    "places",
                    "The borough's places, and the day it is divided anew, are set by administrators and by whoever runs the machine.",
                    Rules::places),
            new Rule("figures-only", "An analyst sees figures, and no people.", Rules::figuresOnly),
            new Rule(
                    "operator",
                    "Whoever runs the machine lists the whole borough and sees what imports turned away, and opens nobody.",
                    Rules::operator),
            new Rule(
                    "imports",
                    "What imports turned away is seen by administrators and by information governance, who answer for it.",
                    Rules::imports),
            new Rule("log", "Who looked at whom is seen by information governance.", Rules::log),
            new Rule(
                    "review",
                    "Records in doubt, from the whole borough, are opened a pair at a time to care coordinators and GPs, who say whether they are one person.",
                    Rules::review),
            new Rule("care-only", "People are seen by those who look after them.", Rules::careOnly),
            new Rule(
                    "no-borough-list",
                    "Nobody who signs in lists the people of the whole borough.",
                    Rules::noBoroughList),
            new Rule(
                    "own-neighbourhood",
                    "A worker sees the people who are registered or live in a neighbourhood they work in, and no other's list.",
                    Rules::ownNeighbourhood),
            new Rule(
                    "reason",
                    "Somebody elsewhere or not placed, a search of the borough, and adding somebody by hand, opens to a worker who says why.",
                    Rules::reason));

    static Ruling ruling(Viewer viewer, Asked asked, Optional<Reason> reason) {
        Asking asking = new Asking(viewer, asked, reason);
        return IN_ORDER.stream()
                .flatMap(rule -> rule.on(asking).stream())
                .findFirst()
                .orElseGet(() -> new Ruling("nothing-allows-it", new Answer.No("Nothing allows this.")));
    }

    /// The classes of data open to a viewer once something else has let them in. Restricted and sealed data is open to
    /// nobody here.
    static Set<SecurityLabel> classes(Viewer viewer) {
        return SEE_SENSITIVE.contains(viewer.role()) && viewer.purpose() == Purpose.DIRECT_CARE
                ? EnumSet.of(SecurityLabel.NORMAL, SecurityLabel.SENSITIVE)
                : EnumSet.of(SecurityLabel.NORMAL);
    }

    private static Optional<Answer> purposeOfTheRole(Asking asking) {
        Viewer viewer = asking.viewer();
        return viewer.purpose() == viewer.role().purpose()
                ? Optional.empty()
                : no("%s is not what your role reads for."
                        .formatted(viewer.purpose().words()));
    }

    private static Optional<Answer> figures(Asking asking) {
        return asking.asked() instanceof Asked.Figures ? yes("signed in") : Optional.empty();
    }

    private static Optional<Answer> records(Asking asking) {
        if (!(asking.asked() instanceof Asked.Deed) || asking.asked() instanceof Asked.SetPlaces) {
            return Optional.empty();
        }
        return KEEP_IN_ORDER.contains(asking.viewer().role())
                ? yes("answers for imports")
                : no("Administrators bring records in and take imports back.");
    }

    private static Optional<Answer> places(Asking asking) {
        if (!(asking.asked() instanceof Asked.SetPlaces)) {
            return Optional.empty();
        }
        return KEEP_IN_ORDER.contains(asking.viewer().role())
                ? yes("answers for the borough's places")
                : no("Administrators set the borough's places, and the day it is divided anew.");
    }

    private static Optional<Answer> figuresOnly(Asking asking) {
        return asking.viewer().role() == Role.ANALYST
                ? no("Analysts see the borough's figures, not people.")
                : Optional.empty();
    }

    private static Optional<Answer> operator(Asking asking) {
        if (asking.viewer().role() != Role.OPERATOR) {
            return Optional.empty();
        }
        return switch (asking.asked()) {
            case Asked.Lists _, Asked.OneNeighbourhood _, Asked.NotPlaced _, Asked.Rejects _ ->
                yes("runs the machine as " + asking.viewer().name());
            case Asked.OnePerson _,
                    Asked.Search _,
                    Asked.ByHand _,
                    Asked.Review _,
                    Asked.Log _,
                    Asked.Figures _,
                    Asked.Deed _ ->
                no("The command line lists people. To open or add one person, to search or to read the log, sign in.");
        };
    }

    private static Optional<Answer> imports(Asking asking) {
        if (!(asking.asked() instanceof Asked.Rejects)) {
            return Optional.empty();
        }
        return SEE_REJECTS.contains(asking.viewer().role())
                ? yes("answers for imports")
                : no("What imports turned away is seen by administrators and information governance.");
    }

    private static Optional<Answer> log(Asking asking) {
        if (!(asking.asked() instanceof Asked.Log)) {
            return Optional.empty();
        }
        return asking.viewer().role() == Role.GOVERNANCE
                ? yes("answers for how records are used")
                : no("Who looked at whom is seen by information governance.");
    }

    private static Optional<Answer> review(Asking asking) {
        if (!(asking.asked() instanceof Asked.Review)) {
            return Optional.empty();
        }
        return REVIEW.contains(asking.viewer().role())
                ? yes("reviews records in doubt")
                : no("Records in doubt are reviewed by care coordinators and GPs.");
    }

    private static Optional<Answer> careOnly(Asking asking) {
        return IN_CARE.contains(asking.viewer().role())
                ? Optional.empty()
                : no("People are seen by those who look after them, and your role does not.");
    }

    private static Optional<Answer> noBoroughList(Asking asking) {
        return asking.asked() instanceof Asked.Lists
                ? no("Nobody lists the people of the whole borough. Choose a neighbourhood of yours.")
                : Optional.empty();
    }

    private static Optional<Answer> ownNeighbourhood(Asking asking) {
        Viewer viewer = asking.viewer();
        return switch (asking.asked()) {
            case Asked.OneNeighbourhood(String key) ->
                viewer.covers(key)
                        ? yes("works in " + key)
                        : no("You do not work in this neighbourhood. To find somebody there, search.");
            case Asked.OnePerson(Whereabouts person) -> ownPerson(viewer, person);
            case Asked.NotPlaced _,
                    Asked.Search _,
                    Asked.ByHand _,
                    Asked.Review _,
                    Asked.Lists _,
                    Asked.Figures _,
                    Asked.Rejects _,
                    Asked.Log _,
                    Asked.Deed _ -> Optional.empty();
        };
    }

    private static Optional<Answer> ownPerson(Viewer viewer, Whereabouts person) {
        if (person.registered().filter(viewer::covers).isPresent()) {
            return yes("works where the person is registered");
        }
        if (person.resident().filter(viewer::covers).isPresent()) {
            return yes("works where the person lives");
        }
        return Optional.empty();
    }

    private static Optional<Answer> reason(Asking asking) {
        return switch (asking.asked()) {
            case Asked.OnePerson _ ->
                saidWhy(
                        asking,
                        "This person is not of your neighbourhood. Say why you need to see their record. Your reason is kept.");
            case Asked.NotPlaced _ ->
                saidWhy(
                        asking,
                        "These people are of no neighbourhood. Say why you need to see them. Your reason is kept.");
            case Asked.Search _ -> saidWhy(asking, "To search the borough, say why you need to. Your reason is kept.");
            case Asked.ByHand _ ->
                saidWhy(asking, "To add somebody by hand, or to take them back, say why. Your reason is kept.");
            case Asked.OneNeighbourhood _,
                    Asked.Review _,
                    Asked.Lists _,
                    Asked.Figures _,
                    Asked.Rejects _,
                    Asked.Log _,
                    Asked.Deed _ -> Optional.empty();
        };
    }

    private static Optional<Answer> saidWhy(Asking asking, String sentence) {
        return asking.reason().isPresent() ? yes("said why") : Optional.of(new Answer.SayWhy(sentence));
    }

    private static Optional<Answer> yes(String relationship) {
        return Optional.of(new Answer.Yes(relationship));
    }

    private static Optional<Answer> no(String sentence) {
        return Optional.of(new Answer.No(sentence));
    }

    private Rules() {}
}
