package kith.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kith.access.Clause.Requirement;
import kith.access.relationships.RelationshipKind;

/// Decides a [Request] in steps, in order: the first step that speaks decides. It reads nothing and writes
/// nothing.
final class AccessRules {

    static final List<Step> STEPS = List.of(
            new Step("role", "The permission names the viewer's role.", AccessRules::role),
            new Step(
                    "purpose",
                    "The viewer reads for the purpose of their role, and for no other.",
                    AccessRules::purpose),
            new Step(
                    "restriction",
                    "No sharing agreement that is missing and no objection keeps the viewer out. No module keeps agreements or objections yet.",
                    AccessRules::restriction),
            new Step(
                    "clause",
                    "One of the permission's clauses names the role, and what it requires is there: coverage or a relationship.",
                    AccessRules::clause),
            new Step(
                    "reason",
                    "Or a clause lets the role give a reason. A viewer who has not given one is asked for it, whether or not there is such a person.",
                    AccessRules::reason));

    /// Everything a decision depends on. It is gathered whether or not the person exists, and the same for both.
    ///
    /// @param relationships what holds between the viewer and the person
    /// @param covers whether the viewer covers the neighbourhood asked for
    /// @param reasonGiven whether the viewer has given a reason that still holds
    /// @param exists whether there is such a person; true where no single person is asked for
    /// @param restrictions the clauses of the restrictions that keep the viewer out
    record Request(
            Viewer viewer,
            Permission permission,
            Set<RelationshipKind> relationships,
            boolean covers,
            boolean reasonGiven,
            boolean exists,
            Set<String> restrictions) {

        Request {
            relationships = Set.copyOf(relationships);
            restrictions = Set.copyOf(restrictions);
        }

        static Request of(Viewer viewer, Permission permission) {
            return new Request(viewer, permission, Set.of(), false, false, true, Set.of());
        }

        Request with(Set<RelationshipKind> held) {
            return new Request(viewer, permission, held, covers, reasonGiven, exists, restrictions);
        }

        Request covering(boolean does) {
            return new Request(viewer, permission, relationships, does, reasonGiven, exists, restrictions);
        }

        Request withReason(boolean given) {
            return new Request(viewer, permission, relationships, covers, given, exists, restrictions);
        }

        Request forSomebodyWhoExists(boolean does) {
            return new Request(viewer, permission, relationships, covers, reasonGiven, does, restrictions);
        }

        Request restrictedBy(Set<String> clauses) {
            return new Request(viewer, permission, relationships, covers, reasonGiven, exists, clauses);
        }
    }

    /// One step of the decision.
    ///
    /// @param name the name it has in the log where it refuses
    record Step(String name, String sentence, Judgement judgement) {}

    interface Judgement {
        Optional<Answer> of(Request request);
    }

    /// What the steps come to.
    sealed interface Answer {

        /// The clause as the log names it.
        String clause();

        record Permit(Clause by, String relationship) implements Answer {
            @Override
            public String clause() {
                return by.name();
            }

            AccessDecision forViewer(Viewer viewer) {
                return AccessDecision.of(viewer, clause(), relationship);
            }

            /// A reason counts only where it decided.
            Optional<Reason> counted(Optional<Reason> given) {
                return by.asksForReason() ? given : Optional.empty();
            }
        }

        record Refuse(String clause) implements Answer {}

        record AskReason(String question) implements Answer {
            @Override
            public String clause() {
                return "reason";
            }
        }
    }

    static Answer decide(Request request) {
        return STEPS.stream()
                .flatMap(step -> step.judgement().of(request).stream())
                .findFirst()
                .orElseGet(() -> new Answer.Refuse(lastOf(request)));
    }

    /// Whether no relationship, coverage or reason could ever permit it to the viewer, and by which step.
    static Optional<Answer> refusedWhateverElse(Viewer viewer, Permission permission) {
        Request request = Request.of(viewer, permission);
        return role(request).or(() -> purpose(request));
    }

    private static String lastOf(Request request) {
        return switch (request.permission()) {
            case PersonPermission _ -> "relationship";
            case SetPermission<?> _ -> "coverage";
            case TaskPermission<?> _ -> "role";
        };
    }

    private static Optional<Answer> role(Request request) {
        return request.permission().roles().contains(request.viewer().role())
                ? Optional.empty()
                : Optional.of(new Answer.Refuse("role"));
    }

    private static Optional<Answer> purpose(Request request) {
        Viewer viewer = request.viewer();
        return viewer.purpose() == viewer.role().purpose()
                ? Optional.empty()
                : Optional.of(new Answer.Refuse("purpose"));
    }

    private static Optional<Answer> restriction(Request request) {
        return request.restrictions().stream().sorted().findFirst().map(Answer.Refuse::new);
    }

    private static Optional<Answer> clause(Request request) {
        return clausesFor(request).stream()
                .filter(clause -> !clause.asksForReason())
                .flatMap(clause ->
                        met(clause, request)
                                .map(relationship -> (Answer) new Answer.Permit(clause, relationship))
                                .stream())
                .findFirst();
    }

    /// The words of what met a clause; empty where nothing does.
    private static Optional<String> met(Clause clause, Request request) {
        return switch (clause.requirement()) {
            case Requirement.RoleAlone() ->
                Optional.of(
                        clause.rows() == Clause.Rows.ALL ? "" : clause.rows().words());
            case Requirement.Coverage() ->
                request.covers() ? Optional.of("covers the neighbourhood") : Optional.empty();
            case Requirement.Related(var kinds) ->
                request.exists()
                        ? kinds.stream()
                                .filter(request.relationships()::contains)
                                .sorted()
                                .findFirst()
                                .map(RelationshipKind::words)
                        : Optional.empty();
            case Requirement.Reason _ -> Optional.empty();
        };
    }

    private static Optional<Answer> reason(Request request) {
        return clausesFor(request).stream()
                .filter(Clause::asksForReason)
                .findFirst()
                .map(clause -> reason(clause, request));
    }

    private static Answer reason(Clause clause, Request request) {
        if (!request.reasonGiven()) {
            return new Answer.AskReason(((Requirement.Reason) clause.requirement()).question());
        }
        return request.exists()
                ? new Answer.Permit(clause, RelationshipKind.STATED_REASON.words())
                : new Answer.Refuse("reason");
    }

    private static List<Clause> clausesFor(Request request) {
        return request.permission().clauses().stream()
                .filter(clause -> clause.roles().contains(request.viewer().role()))
                .toList();
    }

    private AccessRules() {}
}
