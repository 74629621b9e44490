package kith.coordination.plans.conversation.web;

import java.util.List;
import kith.ui.Mistakes;
import kith.ui.Tag;

/// Everything that was typed, to be read with the person before it is kept.
public record ConversationCheckPage(
        String name, List<Tag> alerts, String person, List<Answer> answers, Mistakes mistakes) {

    public ConversationCheckPage {
        alerts = List.copyOf(alerts);
        answers = List.copyOf(answers);
    }

    public String path() {
        return person + "/conversation";
    }

    public record Answer(String key, String question, List<String> lines) {

        public Answer {
            lines = List.copyOf(lines);
        }

        @Override
        public String toString() {
            return "Answer[" + key + "]";
        }
    }

    @Override
    public String toString() {
        return "ConversationCheckPage[" + person + "]";
    }
}
