package kith.coordination.plans.web;

import kith.ui.Tag;

/// What a person's page says about their plan.
///
/// @param words in a sentence
/// @param path the address of the plan
public record PlanPart(Tag tag, String words, String path) {}
