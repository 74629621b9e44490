/// The records that can only be linked with each other, and what linking makes of them. Values only: nothing here reads
/// or writes the database.
@NullMarked
package kith.people.linkage.components;

import org.jspecify.annotations.NullMarked;
