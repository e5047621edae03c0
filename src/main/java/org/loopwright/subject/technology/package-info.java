/**
 * Pure mathematics of the subject: design structure matrix, out-sets, d*, Wright exponent, process experience, the
 * search for winners, hidden faults and what a simulator knows of them. No simulation engine, no files.
 *
 * <p>May use: {@code random}, for the streams that its searches draw from. Main type:
 * {@link org.loopwright.subject.technology.DesignStructureMatrix}.
 *
 * <pre>{@code
 * double[] scales = {0.2, 0.2, 0.2, 0.2, 0.2};
 * RandomStream luck = new Streams(42L, 1).of(Chance.MATURITY);
 * DesignStructureMatrix product = MatrixMaker.fixed(5, 2, 0, luck);
 * double[] costs = DesignSearch.mature(product, scales, 1.0, 1e4, luck);
 * List<Candidate> winners = WinnerSearch.best(3, new double[] {costs[0], costs[1]}, 1.0, 0.2, 300, luck);
 * }</pre>
 */
package org.loopwright.subject.technology;
