/// The conversation with a person, on a phone at their table: one question after another, and strengths before needs.
///
/// **Words.** A *step* is one question. What a worker types in a step is a *draft*: it is theirs alone, is saved as
/// they type, and becomes part of About Me, the plan, the needs and the checklist when they finish.
///
/// What could not be sent yet is kept on the device, encrypted with a key of the device and with a *secret* that Kith
/// gives only to the worker who typed it.
///
/// **Start reading at** [Steps], then [Conversations] and [ConversationFinish].
@NullMarked
package kith.coordination.plans.conversation;

import org.jspecify.annotations.NullMarked;
