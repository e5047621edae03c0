/**
 * Calibration: which values of what sources leave open agree with targets, by populations of particles (ABC-SMC).
 *
 * <p>Main type: {@link org.loopwright.lab.run.calibration.Populations}, the method by itself;
 * {@link org.loopwright.lab.run.calibration.CalibrationSequence} carries it out on the runs of a study.
 *
 * <pre>{@code
 * Populations.Settings settings = new Populations.Settings(100, 50, 5, 0, 0, true);
 * Populations populations = new Populations(
 *         1, settings, place -> true, generation -> new Streams(42L, 1).of(Purpose.Lab.PROPOSAL, 1, generation));
 * for (List<double[]> places = populations.next(); !places.isEmpty(); places = populations.next()) {
 *     populations.take(places.stream().mapToDouble(place -> Math.abs(place[0] - 0.7)).toArray());
 * }
 * out.println(populations.generations().get(4).points().mean(0));
 * }</pre>
 */
package org.loopwright.lab.run.calibration;
