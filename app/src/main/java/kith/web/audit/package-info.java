/// Who looked at whom, for information governance.
@NullMarked
package kith.web.audit;

import org.jspecify.annotations.NullMarked;
