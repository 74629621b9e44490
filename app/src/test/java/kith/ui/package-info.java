@NullMarked
package kith.ui;

import org.jspecify.annotations.NullMarked;
