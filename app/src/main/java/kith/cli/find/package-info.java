/// The command that finds a person.
@NullMarked
package kith.cli.find;

import org.jspecify.annotations.NullMarked;
