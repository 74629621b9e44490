/// The application as a command starts it, and its settings.
@NullMarked
package kith.cli.application;

import org.jspecify.annotations.NullMarked;
