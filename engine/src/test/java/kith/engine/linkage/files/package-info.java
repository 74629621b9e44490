@NullMarked
package kith.engine.linkage.files;

import org.jspecify.annotations.NullMarked;
