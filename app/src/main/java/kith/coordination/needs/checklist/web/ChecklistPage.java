package kith.coordination.needs.checklist.web;

import java.util.Arrays;
import java.util.List;
import kith.coordination.needs.checklist.ChecklistAnswer;
import kith.ui.Choice;
import kith.ui.Mistakes;
import kith.ui.person.PersonFrame;

/// The questions, to be asked.
///
/// @param path the address of the checklist of the person
/// @param before when they were asked before; empty where they never were
public record ChecklistPage(
        PersonFrame frame, String path, List<Part> parts, String version, String before, Mistakes mistakes) {

    public static final List<Choice> ANSWERS = Arrays.stream(ChecklistAnswer.values())
            .map(answer -> new Choice(answer.key(), answer.words()))
            .toList();

    public ChecklistPage {
        parts = List.copyOf(parts);
    }

    public record Part(String heading, List<Asked> questions) {

        public Part {
            questions = List.copyOf(questions);
        }
    }

    /// @param answer what was chosen; empty where nothing was
    public record Asked(String key, String words, String answer) {

        @Override
        public String toString() {
            return "Asked[" + key + "]";
        }
    }

    @Override
    public String toString() {
        return "ChecklistPage[" + path + "]";
    }
}
