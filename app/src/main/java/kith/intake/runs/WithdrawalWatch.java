package kith.intake.runs;

/// Hears how far a withdrawal has come, and says whether it goes on.
@FunctionalInterface
public interface WithdrawalWatch {

    /// To the end, unwatched.
    WithdrawalWatch SILENT = (_, _) -> true;

    /// @param done how many items are withdrawn, of `all` that were held
    boolean goesOn(long done, long all);
}
