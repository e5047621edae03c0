/**
 * Sweeps whose runs are made by Spark. Outside the house: only the profile {@code spark} compiles it, and no jar that is
 * published has it. It may use what a face may use, and Spark. Its main type is
 * {@link org.loopwright.faces.spark.SparkSweep}.
 */
package org.loopwright.faces.spark;
