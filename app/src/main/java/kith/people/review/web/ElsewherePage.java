package kith.people.review.web;

/// A pair that cannot be looked at now, and why.
public record ElsewherePage(String heading, String sentence) {}
