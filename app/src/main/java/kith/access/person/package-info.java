/// What a page about a person is composed from: the parts that modules contribute to its banner and its tabs.
///
/// **Words**: the *banner* stands at the top of every page about a person. A *tab* is one page of the person's
/// record, with an address of its own. A *panel* is one part of a tab.
///
/// **Start reading at** [PersonPanel].
@NamedInterface("person")
@NullMarked
package kith.access.person;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
