/// Adding somebody by hand, after having looked for them, and taking that back.
@NullMarked
package kith.web.adding;

import org.jspecify.annotations.NullMarked;
