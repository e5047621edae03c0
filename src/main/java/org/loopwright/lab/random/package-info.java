/**
 * Named random streams from (root seed, replication, purpose, firm, item): the only place where generators are made.
 *
 * <p>May use: nothing. Main type: {@link org.loopwright.lab.random.Streams}.
 *
 * <pre>{@code
 * enum Luck implements Purpose { NEGOTIATION }
 * RandomStream luck = new Streams(42L, 1).of(Luck.NEGOTIATION, 2, 17); // of firm 2, for its item 17
 * double days = luck.gamma(3.0, 30.0);
 * assert days == new Streams(42L, 1).of(Luck.NEGOTIATION, 2, 17).gamma(3.0, 30.0);
 * }</pre>
 */
package org.loopwright.lab.random;
