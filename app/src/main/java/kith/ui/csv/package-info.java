/// Files for spreadsheets.
@NullMarked
package kith.ui.csv;

import org.jspecify.annotations.NullMarked;
