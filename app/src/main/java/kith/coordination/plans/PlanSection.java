package kith.coordination.plans;

import java.util.Arrays;
import java.util.Optional;

/// The sections of a plan, in the order in which they are asked: what matters and what somebody is good at come
/// before what they need. After the PRSB standards *About Me* and *Personalised Care and Support Plan*.
public enum PlanSection {
    WHAT_MATTERS(
            "matters",
            "What matters to me",
            "What makes a good day? Who and what is important? Write it in the person's own words."),
    STRENGTHS(
            "strengths",
            "What I am good at and what I give",
            "What can the person do well? What do they do for family, friends and neighbours?"),
    SUPPORT("support", "How to support me", "What helps, and what does not? How does the person like to be spoken to?"),
    NEEDS("needs", "What I need", "Body, mind, home, money, company and safety."),
    GOALS("goals", "What I want to change", "The person's own goals, one on each line."),
    MY_PART("my-part", "What I will do", "What the person will do themselves, and by when."),
    OTHERS("others", "What others will do", "Who will do what, and by when."),
    CONTINGENCY(
            "contingency", "If things go wrong", "What may happen, who to ring, and what to do first.", Kind.SAFETY),
    CRISIS("crisis", "In a crisis", "Signs that the person is not well, and what helps.", Kind.SAFETY),
    STAYING_SAFE("safe", "Staying safe at home", "Falls, fire, keys, medicines and people at the door.", Kind.SAFETY),
    MEDICINES("medicines", "Medicines and equipment", "What the person uses and who looks after it.");

    private enum Kind {
        ORDINARY,
        SAFETY
    }

    private final String key;
    private final String heading;
    private final String hint;
    private final Kind kind;

    PlanSection(String key, String heading, String hint) {
        this(key, heading, hint, Kind.ORDINARY);
    }

    PlanSection(String key, String heading, String hint, Kind kind) {
        this.key = key;
        this.heading = heading;
        this.hint = hint;
        this.kind = kind;
    }

    /// What it is called in addresses and in the database.
    public String key() {
        return key;
    }

    public String heading() {
        return heading;
    }

    public String hint() {
        return hint;
    }

    /// Whether somebody could come to harm where words of it are lost. Nothing is ever deleted from it by a merge.
    public boolean isAboutSafety() {
        return kind == Kind.SAFETY;
    }

    /// The section that is asked after this one; empty after the last.
    public Optional<PlanSection> next() {
        return Arrays.stream(values())
                .dropWhile(section -> section != this)
                .skip(1)
                .findFirst();
    }

    public static Optional<PlanSection> of(String key) {
        return Arrays.stream(values())
                .filter(section -> section.key.equals(key))
                .findFirst();
    }
}
