/**
 * What a run says: stages, waits, loop and generation records, series, spans, and the schema of every table.
 *
 * <p>May use: nothing. Main types: {@link org.loopwright.observation.Observations},
 * {@link org.loopwright.observation.TableSchema}.
 */
package org.loopwright.observation;
