/// The commands for workers and teams.
@NullMarked
package kith.cli.workers;

import org.jspecify.annotations.NullMarked;
