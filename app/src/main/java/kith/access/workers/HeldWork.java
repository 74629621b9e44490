package kith.access.workers;

import java.util.Optional;
import java.util.Set;
import kith.access.Role;
import kith.kernel.WorkerId;

/// Work that each has one owner, as cases, actions and places in circles. The module that owns the work provides it.
/// Before a worker is
/// disabled or loses a role, somebody else takes over what they can no longer hold.
public interface HeldWork {

    /// What a form calls it: `cases`.
    String key();

    /// What a worker holds and cannot hold with these roles alone, in words, as "3 cases". Empty where there is none.
    Optional<String> beyond(Worker worker, Set<Role> roles);

    /// Whether a worker could take it over, by their roles.
    boolean suits(Worker successor);

    /// Why a successor cannot take it over from this worker; empty where they can.
    Optional<String> refusal(Worker from, Successor to);

    /// Gives all of it to the successor, in the transaction in which the worker leaves.
    ///
    /// @param by who ends the role or disables the worker
    void pass(Worker from, Successor to, WorkerId by);
}
