@NullMarked
package kith.people.search.web;

import org.jspecify.annotations.NullMarked;
