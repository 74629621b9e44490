package kith.coordination.needs.web;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import kith.access.disclosure.Disclosed;
import kith.access.disclosure.PersonField;
import kith.access.person.PanelRequest;
import kith.coordination.needs.NeedState;
import kith.coordination.needs.NeedState.BeingMet;
import kith.coordination.needs.NeedState.Met;
import kith.coordination.needs.NeedState.NotWanted;
import kith.coordination.needs.NeedState.Open;
import kith.coordination.needs.NeedStatement;
import kith.coordination.needs.NeedStatement.Speaker.InConversation;
import kith.coordination.needs.NeedStatement.Speaker.Source;
import kith.coordination.needs.PersonNeed;
import kith.kernel.WorkerId;
import kith.ui.Tag;
import kith.ui.Tone;
import kith.ui.Words;

/// How pages say what a person needs.
final class NeedWords {

    static Tag tag(NeedState state) {
        return switch (state) {
            case Open() -> new Tag("Open", Tone.ORANGE);
            case BeingMet _ -> new Tag("Being met", Tone.BLUE);
            case Met() -> new Tag("Met", Tone.GREEN);
            case NotWanted _ -> new Tag("Not wanted", Tone.GREY);
        };
    }

    /// `Southwark Council and 1 other, last on 3 March 2026`.
    static String saidBy(PersonNeed need, PanelRequest request) {
        Set<String> speakers = new LinkedHashSet<>();
        need.statements().forEach(statement -> speakers.add(speaker(statement, request)));
        String first = speakers.iterator().next();
        String all = speakers.size() == 1
                ? first
                : "%s and %s".formatted(first, Words.count(speakers.size() - 1L, "other", "others"));
        return need.statements().stream()
                .flatMap(statement -> statement.on().stream())
                .max(Comparator.naturalOrder())
                .map(day -> "%s, last on %s".formatted(all, Words.day(day)))
                .orElse(all);
    }

    static String speaker(NeedStatement statement, PanelRequest request) {
        return switch (statement.by()) {
            case Source(var source) -> source.words(request.names());
            case InConversation(var _, var who, var _) -> who.words();
        };
    }

    /// What somebody wrote down can tell where the person is. Whoever wrote it sees it.
    static String words(NeedStatement statement, WorkerId viewer, PanelRequest request) {
        return switch (statement.by()) {
            case Source _ -> statement.words();
            case InConversation(var _, var _, var writer) ->
                writer.equals(viewer)
                        ? statement.words()
                        : request.disclosure()
                                .of(PersonField.NOTE, statement.words())
                                .orElse(Disclosed.WITHHELD);
        };
    }

    private NeedWords() {}
}
