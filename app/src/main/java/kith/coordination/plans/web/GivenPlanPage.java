package kith.coordination.plans.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.coordination.needs.checklist.AskedChecklist;
import kith.coordination.needs.checklist.ChecklistAnswer;
import kith.coordination.needs.checklist.HomeChecklist;
import kith.coordination.plans.AddressWords;
import kith.coordination.plans.EasyRead;
import kith.coordination.plans.Plan;
import kith.coordination.plans.PlanCopy.Layout;
import kith.coordination.plans.PlanLanguage;
import kith.coordination.plans.PlanSection;
import kith.kernel.London;
import kith.ui.Choice;
import kith.ui.Words;

/// A plan as the person is given it: large, in the order of the plan, and without what is not for whoever prints it.
///
/// @param person the address of the person's page
/// @param written whether there is a plan
/// @param parts what is said, where something is said
/// @param facts how the plan stands, each in a sentence
/// @param leftOut the headings of what is not for the viewer; empty where nothing is
public record GivenPlanPage(
        String name,
        String person,
        Layout layout,
        PlanLanguage language,
        boolean written,
        Heading title,
        List<Part> parts,
        Heading about,
        List<String> facts,
        String leftOut) {

    public static final List<Choice> LANGUAGES = PlanPage.LANGUAGES;

    public static final List<Choice> SIZES = Stream.of(Layout.SIXTEEN_POINT, Layout.LARGE_PRINT)
            .map(layout -> new Choice(layout.key(), layout.words()))
            .toList();

    public GivenPlanPage {
        parts = List.copyOf(parts);
        facts = List.copyOf(facts);
    }

    /// What a copy is made of.
    ///
    /// @param home the home-safety checklist as it was answered last; empty where none is for the viewer
    /// @param isProtected whether the address is protected
    record Source(PlanSeen seen, HomeChecklist list, Optional<AskedChecklist> home, boolean isProtected) {}

    static GivenPlanPage of(Source source, Layout layout, PlanLanguage language) {
        boolean easy = layout == Layout.EASY_READ;
        PlanLanguage headings = easy ? PlanLanguage.EASY_READ : language;
        PlanSeen seen = source.seen();
        Optional<Plan> plan = seen.plan();
        List<Part> parts = new ArrayList<>();
        plan.ifPresent(_ -> {
            seen.aboutMe()
                    .forEach(heading -> parts.add(new Part(
                            "about",
                            Heading.of("about-" + heading.key(), heading.words(), headings),
                            heading.lines())));
            for (PlanSection section : PlanSection.values()) {
                parts.add(new Part(
                        section.key(),
                        Heading.of(section.key(), section.heading(), headings),
                        seen.sections().said(section).lines().toList()));
            }
            parts.add(new Part("others", Heading.of("actions", "Who does what", headings), seen.actions()));
            source.home()
                    .ifPresent(asked -> parts.add(new Part(
                            "home",
                            Heading.of("home", "Safe and well at home", headings),
                            home(source.list(), asked))));
        });
        return new GivenPlanPage(
                seen.name(),
                "/people/" + seen.key(),
                layout,
                language,
                plan.isPresent(),
                Heading.of("plan", "My plan", headings),
                parts.stream()
                        .map(part -> part.without(source.isProtected(), easy))
                        .filter(part -> !part.lines().isEmpty())
                        .toList(),
                Heading.of("about-plan", "About this plan", headings),
                plan.map(one -> PlanWords.facts(seen, one)).orElse(List.of()).stream()
                        .map(fact -> source.isProtected() ? AddressWords.without(fact) : fact)
                        .toList(),
                leftOut(seen, headings));
    }

    /// The headings of what is not for the viewer, and so not in a copy that they print.
    private static String leftOut(PlanSeen seen, PlanLanguage headings) {
        return seen.plan().isEmpty()
                ? ""
                : List.of(PlanSection.values()).stream()
                        .filter(section -> !seen.sections().reads(section))
                        .map(section -> headings.heading(section.key(), section.heading()))
                        .collect(Collectors.joining("; "));
    }

    /// What was answered with yes, and what came of it.
    private static List<String> home(HomeChecklist list, AskedChecklist asked) {
        List<String> lines = new ArrayList<>();
        lines.add("Asked on %s.".formatted(Words.day(London.dayOf(asked.at()))));
        asked.yes(list).forEach(question -> {
            lines.add(question.words() + " Yes.");
            asked.offer(question.key())
                    .filter(AskedChecklist.Decided.TAKEN::equals)
                    .ifPresent(_ -> lines.add("We agreed: " + question.offer().words() + "."));
        });
        long no = list.questions().stream()
                .filter(question -> asked.answer(question.key()).equals(Optional.of(ChecklistAnswer.NO)))
                .count();
        lines.add("I said no to %s.".formatted(Words.count(no, "question", "questions")));
        return lines;
    }

    public String path() {
        return person + "/plan";
    }

    /// The address of the same plan in another form.
    ///
    /// @param form `print` or `plan.pdf`
    public String in(String form, String code, String layoutKey) {
        return "%s/%s?language=%s&layout=%s".formatted(path(), form, code, layoutKey);
    }

    /// Whether a line is hard to read.
    public boolean hasLongLines() {
        return parts.stream().flatMap(part -> part.lines().stream()).anyMatch(EasyRead::isLong);
    }

    /// @param words in the language of the copy
    /// @param english the same in English; empty where the copy is in English
    /// @param lang the code of the language
    public record Heading(String words, String english, String lang) {

        static Heading of(String key, String english, PlanLanguage language) {
            String words = language.heading(key, english);
            return new Heading(words, language.code().equals("en") ? "" : english, language.code());
        }
    }

    /// One section, with its picture.
    ///
    /// @param picture the key of the picture that stands beside it in Easy Read
    public record Part(String picture, Heading heading, List<String> lines) {

        public Part {
            lines = List.copyOf(lines);
        }

        Part without(boolean addresses, boolean easy) {
            List<String> kept =
                    addresses ? lines.stream().map(AddressWords::without).toList() : lines;
            return new Part(picture, heading, easy ? EasyRead.lines(kept) : kept);
        }

        @Override
        public String toString() {
            return "Part[" + picture + "]";
        }
    }

    @Override
    public String toString() {
        return "GivenPlanPage[" + person + "]";
    }
}
