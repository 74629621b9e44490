package kith.kernel;

/// An id that is a type of its own. It holds a whole number, and prints safely: it names nobody.
public interface Id {

    /// The number as the database keeps it; `int` ids widen.
    Number number();
}
