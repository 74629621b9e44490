package kith.web;

/// Says no, in the sentence of the rule that says so.
public record DeniedPage(String sentence) {}
