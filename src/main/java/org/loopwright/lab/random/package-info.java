/**
 * Named random streams from (root seed, replication, purpose, firm, project): the only place where generators are made.
 *
 * <p>May use: nothing. Main type: {@link org.loopwright.lab.random.Streams}.
 *
 * <pre>{@code
 * enum Chance implements Purpose { NEGOTIATION }
 * Streams streams = new Streams(42L, 1);
 * RandomStream luck = streams.of(Chance.NEGOTIATION, 2, 17);
 * double days = luck.gamma(3.0, 30.0);
 * }</pre>
 */
package org.loopwright.lab.random;
