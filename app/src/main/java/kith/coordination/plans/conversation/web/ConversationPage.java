package kith.coordination.plans.conversation.web;

import java.util.List;
import kith.coordination.needs.checklist.ChecklistAnswer;
import kith.ui.Choice;
import kith.ui.Tag;

/// A conversation, one question a screen. All questions are in the page, so that a device that has lost its line can go
/// on to the next one.
///
/// @param person the address of the person's page
/// @param current the key of the question that is shown first
/// @param done what was done before, or nothing
public record ConversationPage(
        String name, List<Tag> alerts, String person, String current, List<Asked> steps, String done) {

    public static final List<Choice> ANSWERS = List.of(
            new Choice(ChecklistAnswer.YES.key(), ChecklistAnswer.YES.words()),
            new Choice(ChecklistAnswer.NO.key(), ChecklistAnswer.NO.words()),
            new Choice(ChecklistAnswer.DECLINED.key(), ChecklistAnswer.DECLINED.words()));

    public ConversationPage {
        alerts = List.copyOf(alerts);
        steps = List.copyOf(steps);
    }

    public String path() {
        return person + "/conversation";
    }

    /// @param number of the question, from 1
    /// @param value what stands in the field
    /// @param saved when it was saved last, in words; empty where it is not in the draft
    /// @param before the key of the question before; empty for the first
    /// @param next the key of the question after; empty for the last
    public record Asked(
            String key,
            int number,
            String part,
            String question,
            String hint,
            Shape shape,
            String value,
            long basedOn,
            int revision,
            String saved,
            String before,
            String next) {

        @Override
        public String toString() {
            return "Asked[" + key + "]";
        }
    }

    /// How a question is answered.
    public enum Shape {
        LINE,
        TEXT,
        CHOICE
    }

    @Override
    public String toString() {
        return "ConversationPage[" + person + "]";
    }
}
