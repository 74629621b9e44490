package kith.coordination.actions;

import java.time.LocalDate;

/// An action that a worker asks for.
///
/// @param title what is to be done
public record NewAction(String title, Owner owner, LocalDate due, ActionOrigin origin) {

    /// The longest title that is taken.
    public static final int LONGEST = 200;

    @Override
    public String toString() {
        return "NewAction";
    }
}
