/// Who looked at whom, for information governance.
@NamedInterface("history")
@NullMarked
package kith.access.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
