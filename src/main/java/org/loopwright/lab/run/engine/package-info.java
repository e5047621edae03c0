/**
 * Makes runs that are known by their numbers, and keeps them: a course says which, an executor makes them, a keeper says
 * what becomes of them. Knows neither studies' folders nor models.
 *
 * <p>Main type: {@link org.loopwright.lab.run.engine.Runner}.
 *
 * <pre>{@code
 * Executor threads = new Terms(2).localThreads(maker); // maker: RunMaker
 * Keeper count = Keeper.of(ended -> System.out.println(ended.run()));
 * new Runner(Allowance.UNLIMITED, Progress.silent()).carryOut(Course.of(1, 2, 3), threads, count);
 * }</pre>
 */
package org.loopwright.lab.run.engine;
