/// How a log line is written: nothing in it can look like another line, and nobody's words are in it.
///
/// **Start reading at** [EscapedMessage]. `logback-spring.xml` names both classes.
@NullMarked
package kith.kernel.log;

import org.jspecify.annotations.NullMarked;
