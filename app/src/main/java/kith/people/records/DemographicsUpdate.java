package kith.people.records;

import java.util.Optional;
import kith.engine.terms.Demographics;
import kith.kernel.RecordId;

/// What a partner now says about the person behind one of its records. Empty when the partner withdrew it.
public record DemographicsUpdate(RecordId record, Optional<Demographics> details) {}
