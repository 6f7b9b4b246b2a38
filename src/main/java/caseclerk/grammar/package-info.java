/**
 * How the words of an English sentence hang together: their classes and base forms, who does what to whom, what is said
 * by whom, days, numbers and names.
 */
@NullMarked
package caseclerk.grammar;

import org.jspecify.annotations.NullMarked;
