@NullMarked
package kith.web;

import org.jspecify.annotations.NullMarked;
