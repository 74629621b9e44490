@NullMarked
package kith.people.quality.web;

import org.jspecify.annotations.NullMarked;
