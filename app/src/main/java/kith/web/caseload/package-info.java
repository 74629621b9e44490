/// A neighbourhood's caseload, on a page and as a file.
@NullMarked
package kith.web.caseload;

import org.jspecify.annotations.NullMarked;
