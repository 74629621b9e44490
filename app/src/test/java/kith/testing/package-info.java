/// What tests of every module share.
@NullMarked
package kith.testing;

import org.jspecify.annotations.NullMarked;
