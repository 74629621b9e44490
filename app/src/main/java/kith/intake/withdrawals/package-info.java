/// Decides whether what a full extract no longer has is withdrawn, and keeps what waits for somebody to confirm it.
///
/// **Words**: an item is *absent* when a full extract does not have it and it still counts; it is *withdrawn* when it
/// no longer counts; a withdrawal is *held* until a worker confirms it.
///
/// **Start reading at** [WithdrawalRule], then [AbsentItemStore].
@NullMarked
package kith.intake.withdrawals;

import org.jspecify.annotations.NullMarked;
