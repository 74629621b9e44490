@NullMarked
package kith.people.review.web;

import org.jspecify.annotations.NullMarked;
