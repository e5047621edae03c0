/**
 * Statistics on observations: intervals, paired differences, cumulative incidence, restricted means, experience curves,
 * who comes first, sensitivity indices, elementary effects, rank regression, and what theory says where it knows. Takes
 * plain numbers and sees neither model nor scenario, so it serves on anybody's data.
 *
 * <p>May use: nothing. Main type: {@link org.loopwright.lab.analysis.Ranking}.
 *
 * <pre>{@code
 * double[][] days = {{710, 650, 690}, {820, 800, 790}}; // a row for each system, a column for each replication
 * Ranking ranking = Ranking.of(List.of("closed-loop", "hybrid"), days, 0.95);
 * Interval smallest = ranking.intervals().get(0); // 683.3 +/- 75.9
 * String text = ranking.verdict().text("fastest"); // "fastest: closed-loop"
 * }</pre>
 */
package org.loopwright.lab.analysis;
