/**
 * What runs cost: times, memory and yardsticks, as tables. A source set of its own, which knows the product and which the
 * product does not know. JMH times what happens within a Java (the classes that end in {@code Benchmark}); threads, heaps
 * and whole processes have a harness of their own. Main type: {@link org.loopwright.bench.Bench}, started by
 * {@code ./bench}.
 */
package org.loopwright.bench;
