package kith.engine.feeds.facts;

import java.util.Optional;
import kith.engine.terms.Demographics;
import org.jspecify.annotations.Nullable;

/// Sets aside values of demographics that are far too long to be what they should be, and too long to be looked up by.
public final class LongValues {

    private static final int LONGEST = 1_000;

    /// The same without them.
    public static Demographics without(Demographics said, ItemProblems problems) {
        return new Demographics(
                said.nhsNumber(),
                new Demographics.Name(
                        kept("given name", said.name().given(), problems),
                        kept("family name", said.name().family(), problems),
                        kept("other names", said.name().others(), problems)),
                said.birth(),
                said.sex(),
                kept("ethnic category", said.ethnicity(), problems),
                new Demographics.Address(
                        kept("address", said.address().line(), problems),
                        kept("postcode", said.address().postcode(), problems),
                        said.address().uprn()),
                new Demographics.Contact(
                        kept("telephone number", said.contact().phone(), problems),
                        kept("email address", said.contact().email(), problems),
                        kept("language", said.contact().language(), problems)),
                kept("practice", said.practice(), problems),
                said.death(),
                said.flagged());
    }

    private static @Nullable String kept(String what, @Nullable String value, ItemProblems problems) {
        return Optional.ofNullable(value)
                .filter(text -> {
                    boolean tooLong = text.length() > LONGEST;
                    if (tooLong) {
                        problems.add(
                                "The %s has more than 1,000 characters, so it is not used. Ask the partner to correct it."
                                        .formatted(what));
                    }
                    return !tooLong;
                })
                .orElse(null);
    }

    private LongValues() {}
}
