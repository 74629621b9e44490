package kith.web.signin;

import kith.ui.Mistakes;

/// The page on which a worker changes their password. It never holds one.
///
/// @param mustChange whether they signed in with a one-time password
public record PasswordPage(boolean mustChange, Mistakes mistakes) {}
