/// The command that links files without a database.
@NullMarked
package kith.cli.link;

import org.jspecify.annotations.NullMarked;
