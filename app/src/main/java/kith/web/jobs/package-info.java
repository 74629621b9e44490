/// Pages about jobs, for administrators. Jobs are the kernel's, which lies below everything that pages are made
/// of.
@NullMarked
package kith.web.jobs;

import org.jspecify.annotations.NullMarked;
