/// Opens pages about one person: reads who they are once, and puts the banner and the tabs around the page.
///
/// **Start reading at** [PersonPages].
@NamedInterface("person")
@NullMarked
package kith.population.web.person;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
