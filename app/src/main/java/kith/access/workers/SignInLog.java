package kith.access.workers;

import kith.kernel.WorkerId;

/// Keeps who signed in and out, and who tried to in vain. It never holds a name that somebody typed: people type
/// passwords into the wrong box.
public interface SignInLog {

    void signedIn(WorkerId worker);

    /// A session of the worker's ended: they signed out, or were signed out.
    void ended(WorkerId worker, SessionEnd why);

    /// A wrong password, or the name of nobody who may sign in.
    void failed(String username);

    /// An attempt that was not looked at, because there had been too many.
    void lockedOut(String username);

    void changedPassword(WorkerId worker);
}
