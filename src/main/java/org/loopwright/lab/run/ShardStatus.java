package org.loopwright.lab.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.design.StudySheets;
import org.loopwright.lab.journal.Journal;
import org.loopwright.lab.journal.Key;
import org.loopwright.lab.journal.RunLog;
import org.loopwright.lab.journal.Shard;
import org.loopwright.lab.journal.Sitting;
import org.loopwright.lab.journal.Standings;

/**
 * How far the shards of a study are, as their segments say now. Nothing is written, and nobody at work is disturbed. Of a
 * study that comes in batches the runs are those that are decided: if none is missing, there is no further batch.
 *
 * @param folder folder of the segments
 * @param all of all runs of the study
 * @param shards of each shard of the counts that were begun, in their order; none where only whole sweeps were at work
 */
public record ShardStatus(Path folder, Part all, List<Part> shards) {

    private static final byte MISSING = 0;
    private static final byte WELL = 1;
    private static final byte UNWELL = 2;

    /** Copies the list. */
    public ShardStatus {
        shards = List.copyOf(shards);
    }

    /**
     * How far some runs are.
     *
     * @param shard which of the shards, from 1
     * @param shards how many there are; 1 of all runs [1]
     * @param runs how many they are [1]
     * @param ok those that ended well, whoever made them [1]
     * @param unwell those that failed or timed out [1]
     * @param missing those without a record [1]
     * @param underWay those begun by the last process of the shard, which is at work on them or died [1]
     * @param processes processes that were at work so far [1]
     */
    public record Part(int shard, int shards, int runs, int ok, int unwell, int missing, int underWay, int processes) {}

    /**
     * Looks.
     *
     * @throws org.loopwright.lab.file.JournalException if the folder has no journal, or one of another study or build
     */
    public static <S extends Record> ShardStatus of(
            Subject<S> subject, Study study, StudySheets<S> sheets, Path folder, Manifest.Program program)
            throws IOException {
        StudyRuns<S> runs = new StudyRuns<>(subject, study, sheets, program.modelBuild());
        try (RunLog log = Journal.look(folder, StudyText.brief(study, sheets, program))) {
            List<int[]> batches = DecidedBatches.of(runs, sheets, log);
            int[] course = flat(batches.stream());
            // A byte for each run: its key, which takes a while to make, is not needed again.
            byte[] endings = new byte[Arrays.stream(course).max().orElse(0) + 1];
            Arrays.stream(course).parallel().forEach(run -> endings[run] = ending(log.runs(), runs.key(run)));
            List<Part> parts = new ArrayList<>();
            byCount(log.sittings()).forEach((count, sittings) -> {
                for (int number = 1; number <= count; number++) {
                    Share share = Share.of(number, count);
                    int[] mine = flat(batches.stream().map(batch -> share.of(batch, study)));
                    parts.add(part(number, count, mine, sittings, endings));
                }
            });
            return new ShardStatus(folder, part(1, 1, course, log.sittings(), endings), parts);
        }
    }

    private static int[] flat(Stream<int[]> batches) {
        return batches.flatMapToInt(Arrays::stream).toArray();
    }

    private static SortedMap<Integer, List<Sitting>> byCount(List<Sitting> sittings) {
        SortedMap<Integer, List<Sitting>> counts = new TreeMap<>();
        for (Sitting one : sittings) {
            one.shard()
                    .ifPresent(shard -> counts.computeIfAbsent(shard.count(), none -> new ArrayList<>())
                            .add(one));
        }
        return counts;
    }

    private static byte ending(Standings standings, Key key) {
        if (standings.isWell(key)) {
            return WELL;
        }
        return standings.has(key) ? UNWELL : MISSING;
    }

    private static Part part(int number, int count, int[] runs, List<Sitting> sittings, byte... endings) {
        int ok = 0;
        int unwell = 0;
        for (int run : runs) {
            ok += endings[run] == WELL ? 1 : 0;
            unwell += endings[run] == UNWELL ? 1 : 0;
        }
        List<Sitting> own = sittings.stream()
                .filter(one -> count == 1 || one.shard().map(Shard::number).orElse(0) == number)
                .toList();
        int underWay = own.isEmpty() || count == 1 ? 0 : own.get(own.size() - 1).underWay();
        return new Part(number, count, runs.length, ok, unwell, runs.length - ok - unwell, underWay, own.size());
    }
}
