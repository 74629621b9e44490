package kith.people;

import java.util.Optional;
import kith.engine.feeds.Details;
import kith.kernel.RecordId;

/// What a partner now says of who one of its records is about: nothing when it took that back.
public record Word(RecordId record, Optional<Details> details) {}
