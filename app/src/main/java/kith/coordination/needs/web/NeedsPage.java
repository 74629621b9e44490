package kith.coordination.needs.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import kith.coordination.needs.SaidBy;
import kith.ui.Choice;
import kith.ui.Mistakes;
import kith.ui.Tag;
import kith.ui.person.PersonFrame;

/// What one person needs, with everybody who says it and where each need stands.
///
/// @param kinds the needs that can be chosen
/// @param version of the list of needs
/// @param done what was done; empty where nothing was
public record NeedsPage(
        PersonFrame frame,
        List<Area> areas,
        List<String> circumstances,
        List<Choice> kinds,
        String version,
        String path,
        NeedForm form,
        Mistakes mistakes,
        String done) {

    public static final List<Choice> SPEAKERS = Arrays.stream(SaidBy.values())
            .map(who -> new Choice(who.key(), who.words()))
            .toList();

    public NeedsPage {
        areas = List.copyOf(areas);
        circumstances = List.copyOf(circumstances);
        kinds = List.copyOf(kinds);
    }

    /// The needs that somebody who writes one down can choose.
    public List<Choice> kindsToWrite() {
        return first("Decide by the words");
    }

    /// The needs that a statement can be about.
    public List<Choice> kindsToSort() {
        return first("Nothing on this list");
    }

    private List<Choice> first(String text) {
        return Stream.concat(Stream.of(new Choice("", text)), kinds.stream()).toList();
    }

    @Override
    public String toString() {
        return "NeedsPage[" + frame + "]";
    }

    public record Area(String name, List<Seen> needs) {

        public Area {
            needs = List.copyOf(needs);
        }
    }

    /// @param id of its parts on the page
    /// @param key as forms send it
    /// @param where in a sentence, who meets it, why it is not wanted, or that it was said again
    /// @param support where support for it is found; empty where nobody has listed any kind
    /// @param moves where it can go from here
    public record Seen(
            String id,
            String key,
            String name,
            Tag tag,
            String where,
            List<Statement> statements,
            String support,
            List<Choice> moves) {

        public Seen {
            statements = List.copyOf(statements);
            moves = List.copyOf(moves);
        }

        @Override
        public String toString() {
            return "Seen[" + id + "]";
        }
    }

    /// @param words as they were said
    /// @param sortedBy as a form sends it; empty where the viewer does not see the words
    /// @param own the number of something that the viewer wrote and can take back; empty where they did not
    public record Statement(String id, String words, String speaker, String day, String sortedBy, String own) {

        @Override
        public String toString() {
            return "Statement[" + id + "]";
        }
    }
}
