package kith.population;

/// By what a person belongs to a neighbourhood. Figures and lists name which.
public enum Belonging {
    /// By their general practice.
    REGISTERED,
    /// By where they live.
    RESIDENT
}
