/** Quality as a number anybody can reprint: sets of questions with known answers, figures, baselines, comparisons. */
@NullMarked
package caseclerk.evaluation;

import org.jspecify.annotations.NullMarked;
