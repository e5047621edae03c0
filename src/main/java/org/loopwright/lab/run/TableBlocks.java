package org.loopwright.lab.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.loopwright.lab.file.FileBlocks;
import org.loopwright.lab.file.JournalException;

/**
 * The tables of a large study cut into blocks of so many numbers of runs, each with its digest: whoever has a few cores
 * looks at some of them, and makes their runs again, while others look at the rest. Blocks are numbered from 1.
 *
 * @param runs numbers of runs of a block; the last one may have fewer [1]
 * @param tables the tables by block, all of as many; the header is in the first
 */
public record TableBlocks(int runs, List<FileBlocks> tables) {

    /** Blocks that are named one by one [1]. */
    private static final int MOST_NAMED = 5;

    /** Copies the list; refuses blocks that cannot be. */
    public TableBlocks {
        tables = List.copyOf(tables);
        if (runs < 1
                || tables.stream()
                                .map(table -> table.blocks().size())
                                .distinct()
                                .count()
                        != 1) {
            throw new IllegalArgumentException("expected tables of as many blocks, each of at least one run");
        }
    }

    /** Some blocks that follow each other, from the first to the last. */
    public record Range(int first, int last) {
        /** As it is told. */
        public String words() {
            return first == last ? Integer.toString(first) : first + "-" + last;
        }
    }

    /** Number of blocks [1]. */
    public int count() {
        return tables.get(0).blocks().size();
    }

    /** All of them. */
    public Range all() {
        return new Range(1, count());
    }

    /** A table by the name of its file. */
    FileBlocks table(String file) {
        return tables.stream()
                .filter(table -> table.name().equals(file))
                .findFirst()
                .orElseThrow(() -> new JournalException(Manifest.FILE + " has no blocks of " + file));
    }

    /** True of the name of a file that is cut into blocks. */
    public boolean has(String file) {
        return tables.stream().anyMatch(table -> table.name().equals(file));
    }

    /**
     * Which of some blocks of which tables are not as they were written.
     *
     * @param files those tables that are looked at, by their names
     * @return a sentence for each of these tables
     */
    public List<String> faults(Path folder, Range range, List<String> files) throws IOException {
        List<String> faults = new ArrayList<>();
        for (FileBlocks table : tables) {
            if (files.contains(table.name())) {
                List<Integer> damaged = table.damaged(folder, range.first(), range.last());
                if (!damaged.isEmpty()) {
                    faults.add(table.name() + ": " + words(damaged));
                }
            }
        }
        return faults;
    }

    private String words(List<Integer> blocks) {
        String named = blocks.stream()
                .limit(MOST_NAMED)
                .map(block -> block + " (runs " + ((block - 1) * runs + 1) + " to " + (long) block * runs + ")")
                .collect(Collectors.joining(", "));
        return blocks.size() == 1
                ? "block " + named + " is not as it was written"
                : "blocks " + named
                        + (blocks.size() > MOST_NAMED ? " and " + (blocks.size() - MOST_NAMED) + " more" : "")
                        + " are not as they were written";
    }
}
