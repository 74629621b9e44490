@NullMarked
package kith.cli.demonstration;

import org.jspecify.annotations.NullMarked;
