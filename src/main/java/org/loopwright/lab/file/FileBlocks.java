package org.loopwright.lab.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A file that was written block after block, with size and digest of each, so that one of them can be looked at without
 * the others. Blocks are numbered from 1.
 *
 * @param name name within the folder
 * @param blocks in their order; together they are the file
 */
public record FileBlocks(String name, List<Block> blocks) {

    /**
     * A block.
     *
     * @param bytes size [bytes]
     * @param sha256 digest, 64 lower-case hexadecimal digits
     */
    public record Block(long bytes, String sha256) {}

    private static final int AT_ONCE = 1 << 16;

    /** Copies the list. */
    public FileBlocks {
        blocks = List.copyOf(blocks);
    }

    /** Where a block begins; of one behind the last, where the file ends [bytes]. */
    public long start(int block) {
        return blocks.subList(0, block - 1).stream().mapToLong(Block::bytes).sum();
    }

    /**
     * The blocks, of some, that are not as they were written, rising.
     *
     * @param first of those that are looked at
     * @param last of them
     */
    public List<Integer> damaged(Path folder, int first, int last) throws IOException {
        List<Integer> damaged = new ArrayList<>();
        try (InputStream in = PlainFile.openOwn(folder.resolve(name))) {
            in.skipNBytes(start(first));
            for (int block = first; block <= last; block++) {
                Block written = blocks.get(block - 1);
                FileChecksum found = Checksums.of(name, out -> copy(in, written.bytes(), out));
                boolean isLonger = block == blocks.size() && in.read() >= 0;
                if (isLonger || !written.equals(new Block(found.bytes(), found.sha256()))) {
                    damaged.add(block);
                }
            }
            return damaged;
        } catch (EOFException shorter) {
            return IntStream.rangeClosed(first, last).boxed().toList();
        }
    }

    private static void copy(InputStream in, long bytes, OutputStream out) throws IOException {
        byte[] some = new byte[AT_ONCE];
        long left = bytes;
        int read = 0;
        while (left > 0 && read >= 0) {
            read = in.read(some, 0, (int) Math.min(left, some.length));
            out.write(some, 0, Math.max(0, read));
            left -= Math.max(0, read);
        }
    }
}
