/// The one filter between what is stored about a person and what leaves Kith: a page, a file, a message or the
/// answer of a command.
///
/// A façade asks [Disclosures] for the [Disclosure] of a grant, and hands out values only as it discloses them:
/// a [Disclosed] value is shown or withheld, and a [SourceIdentity] names a source or says its kind. So a view
/// never holds a value that its viewer may not see.
///
/// **Words**: a *protected address* is that of somebody whom a partner has flagged. *Whereabouts* are whatever
/// tells where a person is to be found: address, contact details and practice, and also who sent a record, by
/// which number, and when the person was there.
///
/// **Start reading at** [Disclosure].
@NamedInterface("disclosure")
@NullMarked
package kith.access.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
