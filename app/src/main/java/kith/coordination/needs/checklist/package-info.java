/// The home-safety checklist: short yes or no questions about being safe and well at home, after the idea of *Safe and
/// Independent Living* (SAIL). A yes has an *offer*: an action, a need, or a link to support. It becomes one only when
/// the worker confirms it.
///
/// **Start reading at** [HomeChecklist], then [Checklists].
@NullMarked
package kith.coordination.needs.checklist;

import org.jspecify.annotations.NullMarked;
