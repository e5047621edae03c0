/**
 * Makes runs that are known by their numbers, and keeps them: a course says which, an executor makes them, a keeper says
 * what becomes of them. Knows neither studies' folders nor models.
 *
 * <p>Main type: {@link org.loopwright.lab.run.engine.Runner}.
 *
 * <pre>{@code
 * record Idle() implements RunMaker {
 *     public Key key(int run) { return Key.ofScenario("build", "scenario", 42).ofRun(run, "all"); }
 *     public RunRows make(int run) { return RunRows.builder().build(); }
 *     public void label(RunRows.Builder rows, int run, RunRecord.Status status, String reason, RunRows content) {}
 * }
 * Executor threads = new Terms(2).localThreads(new Idle());
 * Keeper count = Keeper.of(ended -> out.println(ended.run()));
 * new Runner(Allowance.UNLIMITED, Progress.silent()).carryOut(Course.of(1, 2, 3), threads, count);
 * }</pre>
 */
package org.loopwright.lab.run.engine;
