/// The pages on which workers find support.
@NamedInterface("web")
@NullMarked
package kith.directory.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
