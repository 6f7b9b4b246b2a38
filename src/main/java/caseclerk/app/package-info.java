/** The composition root: settings, wiring and the command line; the only room that creates adapters. */
@NullMarked
package caseclerk.app;

import org.jspecify.annotations.NullMarked;
