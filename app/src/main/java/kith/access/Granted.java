package kith.access;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import kith.engine.terms.SecurityLabel;
import kith.kernel.PersonId;

/// The only key to anything about a person. Only [Grants] makes one, and a store that reads about people asks for it.
public final class Granted {

    private final Viewer viewer;
    private final Asked asked;
    private final Basis basis;
    private final Optional<Reason> reason;
    private final Set<SecurityLabel> classes;

    Granted(Viewer viewer, Asked asked, Basis basis, Optional<Reason> reason, Set<SecurityLabel> classes) {
        this.viewer = viewer;
        this.asked = asked;
        this.basis = basis;
        this.reason = reason;
        this.classes = Set.copyOf(classes);
    }

    public Viewer viewer() {
        return viewer;
    }

    public Basis basis() {
        return basis;
    }

    /// What the viewer said, where their work alone did not open the door.
    public Optional<Reason> reason() {
        return reason;
    }

    /// The classes of data this key opens.
    public Set<SecurityLabel> classes() {
        return classes;
    }

    public boolean opens(SecurityLabel label) {
        return classes.contains(label);
    }

    /// Whether this key opens where to find a person whose address is protected: address, telephone and practice.
    public boolean opensFlagged() {
        return opens(SecurityLabel.RESTRICTED);
    }

    /// Fails unless this key was given for that neighbourhood, for (empty) those who are not placed, or for the
    /// borough.
    public void mustOpenNeighbourhood(Optional<String> key) {
        must(asked.opensNeighbourhood(key), "the people of " + key.orElse("nowhere"));
    }

    /// Fails unless this key was given for that person.
    public void mustOpenPerson(PersonId person) {
        must(asked.opensPerson(person), person.toString());
    }

    /// Fails unless this key was given for everybody.
    public void mustOpenBorough() {
        must(asked instanceof Asked.Lists, "the people of the borough");
    }

    /// Fails unless this key was given for a search.
    public void mustOpenSearch() {
        must(asked instanceof Asked.Search, "a search of the borough");
    }

    /// Fails unless this key was given for adding a person by hand.
    public void mustAddByHand() {
        must(asked instanceof Asked.ByHand, "adding a person by hand");
    }

    private void must(boolean opens, String what) {
        if (!opens) {
            throw new IllegalArgumentException("A grant to %s does not open %s".formatted(asked.words(), what));
        }
    }

    /// The same as the database keeps them, for a predicate `class = any(:classes)`.
    public Integer[] classCodes() {
        return classes.stream().map(SecurityLabel::code).sorted().toArray(Integer[]::new);
    }

    Asked asked() {
        return asked;
    }

    boolean covers(Collection<PersonId> people) {
        return asked.covers(people);
    }

    @Override
    public String toString() {
        return viewer + " by " + basis;
    }
}
