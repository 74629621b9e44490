package kith.coordination.candidates;

/// What came of deciding about a candidate.
public sealed interface CandidateOutcome {

    /// It was decided, or was so already.
    record Changed(Candidate candidate) implements CandidateOutcome {}

    /// Somebody else was there first: the candidate as it is now.
    record TooLate(Candidate candidate) implements CandidateOutcome {}

    /// It cannot be done, and why, in a sentence for the worker.
    record NotPossible(String field, String sentence) implements CandidateOutcome {}

    /// This person is no such candidate.
    record NoSuchCandidate() implements CandidateOutcome {}
}
