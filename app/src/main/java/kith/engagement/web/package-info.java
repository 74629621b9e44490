/// Pages on which workers write what the public reads.
@NullMarked
package kith.engagement.web;

import org.jspecify.annotations.NullMarked;
