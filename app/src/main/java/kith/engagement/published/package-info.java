/// What the public reads of the pages that the partnership writes. It works as the role of the public site, which
/// reads one view and no table.
@NamedInterface("published")
@NullMarked
package kith.engagement.published;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
