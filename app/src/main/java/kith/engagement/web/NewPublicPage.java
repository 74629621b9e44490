package kith.engagement.web;

import kith.ui.Mistakes;

/// The form for a new public page.
public record NewPublicPage(PublicPageForm form, Mistakes mistakes) {}
