package kith.places;

/// An electoral ward, by its GSS code.
public record Ward(String code, String name) {}
