/// Files that wait for their import: uploads, and records that were added by hand. They are encrypted on the disk, and
/// gone when the import ends.
@NullMarked
package kith.intake.spool;

import org.jspecify.annotations.NullMarked;
