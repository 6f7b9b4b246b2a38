/** The terminal: command line, question box and the printing of replies. */
@NullMarked
package caseclerk.adapters.terminal;

import org.jspecify.annotations.NullMarked;
