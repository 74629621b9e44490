@NullMarked
package kith.web.caseload;

import org.jspecify.annotations.NullMarked;
