@NullMarked
package kith.web.audit;

import org.jspecify.annotations.NullMarked;
