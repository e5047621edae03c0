package org.loopwright.scenario;

/** What all economies of a scenario share. */
public record World(
        @Parameter(unit = "1/year", min = 0, max = 5, text = "growth of the leader's frontier capability, d ln F/dt")
        double frontierGrowth) {}
