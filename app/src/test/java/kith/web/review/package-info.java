@NullMarked
package kith.web.review;

import org.jspecify.annotations.NullMarked;
