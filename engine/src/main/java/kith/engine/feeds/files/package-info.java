/// The bytes of a file: opened, unpacked, held a stretch at a time and cut into lines.
@NullMarked
package kith.engine.feeds.files;

import org.jspecify.annotations.NullMarked;
