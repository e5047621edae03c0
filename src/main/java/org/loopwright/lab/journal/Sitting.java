package org.loopwright.lab.journal;

import java.util.Optional;

/**
 * What one process did, as its segment tells.
 *
 * @param segment name of its file
 * @param shard which shard it was; empty of a sweep of all runs
 * @param ended runs whose end it wrote down, well or not [1]
 * @param unwell those of them that did not end well [1]
 * @param underWay runs that it had begun, without an end of theirs or of its own: at work on them still, or dead [1]
 */
public record Sitting(String segment, Optional<Shard> shard, int ended, int unwell, int underWay) {}
