/// The parts of a page about one person: the banner that stands on all of them, and the tabs.
///
/// **Start reading at** [PersonFrame].
@NullMarked
package kith.ui.person;

import org.jspecify.annotations.NullMarked;
