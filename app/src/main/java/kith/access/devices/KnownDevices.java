package kith.access.devices;

import java.util.Optional;
import kith.kernel.WorkerId;

/// The browsers that workers have signed in on. Failed attempts elsewhere do not keep a worker out on a browser of
/// theirs.
///
/// A browser holds a random token in a cookie. It cannot be guessed, and Kith keeps only its hash.
public interface KnownDevices {

    /// Whether the worker with that username has signed in on the device with this token.
    boolean isKnown(String token, String username);

    /// The token of the device that a worker has just signed in on: the one it has if it is theirs, or a new one.
    String remember(WorkerId worker, Optional<String> token);

    /// A worker signs in anew everywhere, as after somebody else set their password.
    void forgetAllOf(WorkerId worker);
}
