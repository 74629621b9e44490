@NullMarked
package kith.web.matching;

import org.jspecify.annotations.NullMarked;
