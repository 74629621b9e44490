package kith.access;

import java.util.Set;
import kith.engine.feeds.DataClass;

/// The only key to anything about a person. Only [Grants] makes one, and a store that reads about people asks for it.
public final class Granted {

    private final Viewer viewer;
    private final Basis basis;
    private final Set<DataClass> classes;

    Granted(Viewer viewer, Basis basis, Set<DataClass> classes) {
        this.viewer = viewer;
        this.basis = basis;
        this.classes = Set.copyOf(classes);
    }

    public Viewer viewer() {
        return viewer;
    }

    public Basis basis() {
        return basis;
    }

    /// The classes of data this key opens.
    public Set<DataClass> classes() {
        return classes;
    }

    public boolean opens(DataClass dataClass) {
        return classes.contains(dataClass);
    }

    /// The same as the database keeps them, for a predicate `class = any(:classes)`.
    public Integer[] classCodes() {
        return classes.stream().map(DataClass::code).sorted().toArray(Integer[]::new);
    }

    @Override
    public String toString() {
        return viewer + " by " + basis;
    }
}
