/// What the partnership tells the public: the pages that it writes about itself.
///
/// **Words.** A *public page* has versions, which are kept for good. The public reads the version that was
/// *published* last, until somebody publishes another or takes the page off the site. Pages are written in
/// CommonMark. They become HTML only when they are shown.
///
/// **Start reading at** [PublicPages], then [PageText].
@ApplicationModule(allowedDependencies = {"kernel", "ui", "access", "access :: workers"})
@NullMarked
package kith.engagement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
