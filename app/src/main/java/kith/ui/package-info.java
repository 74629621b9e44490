/// The parts that pages are made of, and what surrounds every page. No domain words live here.
///
/// **Words**: a *part* is a template in `jte/ui`; the records here are what a page hands to a part; the *frame*
/// is what stands around every page: who is signed in, the menu, the banner, the token that forms carry.
///
/// **Start reading at** [Frame], then `jte/ui/page.jte`. `/ui` shows every part in every variant in development.
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"kernel"})
@NullMarked
package kith.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
