package kith.coordination.candidates.web;

import java.util.List;
import kith.ui.Link;

/// The ways from a person to what is thought of offering them.
public record CandidateLinks(List<Link> links) {

    public CandidateLinks {
        links = List.copyOf(links);
    }
}
