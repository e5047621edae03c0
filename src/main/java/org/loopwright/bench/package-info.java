/**
 * What a run costs: times, memory and yardsticks of the same process, as tables. Reads the clock; judges nothing.
 *
 * <p>May use: {@code scenario}, {@code random}, {@code technology}, {@code model}, {@code design}, {@code experiment},
 * {@code store}, {@code observation}. Main type: {@link org.loopwright.bench.Bench}.
 *
 * <pre>{@code
 * Bench bench = new Bench(new ParameterFolder(Path.of("params")), Effort.QUICK, childJava, scratch);
 * List<BenchTable> tables = bench.measure(step -> {});
 * List<Map<String, Object>> rows = tables.get(0).records();
 * }</pre>
 */
package org.loopwright.bench;
