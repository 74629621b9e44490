package kith.web.review;

/// A pair that cannot be looked at now, and why.
public record ElsewherePage(String heading, String sentence) {}
