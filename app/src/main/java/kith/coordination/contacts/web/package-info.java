/// The pages of contacts.
@NullMarked
package kith.coordination.contacts.web;

import org.jspecify.annotations.NullMarked;
