@NullMarked
package kith.access.web;

import org.jspecify.annotations.NullMarked;
