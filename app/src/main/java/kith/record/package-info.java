/// What partners sent, kept byte for byte, and the facts drawn from it.
///
/// **Words**: an *item* is one thing a partner sent; a *block* holds the items of one record, run and class
/// together, compressed; the *contents* of a record say what of it is current; a *fact* is drawn from an item
/// for what is asked across people; a *shelf* holds items about nobody.
///
/// **Start reading at** [Contributions].
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "ui",
            "places",
            "partners",
            "access",
            "access :: person",
            "access :: disclosure",
            "people.records"
        })
@NullMarked
package kith.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
