/// The browsers that workers have signed in on.
///
/// **Start reading at** [KnownDevices].
@NamedInterface("devices")
@NullMarked
package kith.access.devices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
