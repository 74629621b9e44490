/// Other matchers, measured beside Kith on the same records.
@NullMarked
package kith.peers;

import org.jspecify.annotations.NullMarked;
