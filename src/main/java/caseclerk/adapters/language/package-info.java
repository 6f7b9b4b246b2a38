/** Word classes, base forms and words of the same meaning, from OpenNLP and WordNet in this process. */
@NullMarked
package caseclerk.adapters.language;

import org.jspecify.annotations.NullMarked;
