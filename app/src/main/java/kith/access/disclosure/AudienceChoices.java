package kith.access.disclosure;

import java.util.Arrays;
import java.util.List;
import kith.ui.Choice;

/// What a form offers to somebody who chooses an [Audience].
public final class AudienceChoices {

    public static final List<Choice> AUDIENCES = List.of(
            new Choice("everybody", "Everybody in the circle"),
            new Choice("professionals", "Health and care professionals"),
            new Choice("named", "Only those whom you choose"));

    public static final List<Choice> KINDS = Arrays.stream(Audience.Kind.values())
            .map(kind -> new Choice(kind.key(), kind.words()))
            .toList();

    private AudienceChoices() {}
}
