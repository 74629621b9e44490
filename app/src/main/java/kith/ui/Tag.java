package kith.ui;

/// A word or two about the state of something.
public record Tag(String text, Tone tone) {}
