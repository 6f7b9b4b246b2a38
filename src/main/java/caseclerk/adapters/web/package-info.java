/** Captures from outside: HTML, PDF, Markdown and plain text turned into clean article text. */
@NullMarked
package caseclerk.adapters.web;

import org.jspecify.annotations.NullMarked;
