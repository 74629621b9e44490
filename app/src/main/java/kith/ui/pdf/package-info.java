/// Documents to be printed or sent: PDF that a screen reader can read (PDF/UA-1).
@NullMarked
package kith.ui.pdf;

import org.jspecify.annotations.NullMarked;
