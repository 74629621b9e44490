/// What every command needs: the terminal, the codes that it ends with, and the errors that it explains.
@NullMarked
package kith.cli.terminal;

import org.jspecify.annotations.NullMarked;
