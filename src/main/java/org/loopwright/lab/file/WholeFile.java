package org.loopwright.lab.file;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A file that appears whole or not at all: it is written under a temporary name in the same folder and moved to its
 * own name when finished. Closing without finishing leaves whatever was there before. Confined to one thread.
 *
 * <p>Whatever writes goes through here, but for the segments of a journal and its lock: the temporary name cannot be
 * guessed and must be new, so that nothing that somebody has laid out there is written through; a link that has the
 * name of the target is replaced, not followed; a device, a pipe or a folder is never replaced.
 */
public final class WholeFile implements Closeable {

    /** What a file may be called whose name is not typed by the one who runs the program, but read somewhere. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+-]{0,150}");

    /** What a temporary name looks like, also of a folder: that of the target, and a number that nobody guesses. */
    private static final Pattern TEMPORARY = Pattern.compile("\\..+\\.\\d+(\\.part)?");

    private final Path target;
    private final Path temporary;
    private final FileOutputStream file;
    private final OutputStream out;
    private final MessageDigest digest = Checksums.digest();
    private final List<FileBlocks.Block> blocks = new ArrayList<>();
    private MessageDigest block;
    private long size;
    private long before;
    private boolean finished;

    private WholeFile(Path target) throws IOException {
        requirePlain(target);
        this.target = target.toAbsolutePath();
        Path folder = this.target.getParent();
        Folders.make(folder);
        // Made anew, and with the rights that any other file of this user gets; a channel, unlike this stream, would be
        // closed by the interruption of a thread that writes.
        temporary = Files.createTempFile(
                folder, "." + target.getFileName() + ".", ".part", Folders.rights(folder, "rw-rw-rw-"));
        file = new FileOutputStream(temporary.toFile());
        out = new BufferedOutputStream(file, 1 << 16);
    }

    /**
     * Begins a file in a folder.
     *
     * @param name letters, digits, '.', '_', '+' and '-', so that it is in the folder whoever has chosen it
     * @throws JournalException for any other name, and if what has it is no file
     */
    public static WholeFile in(Path folder, String name) throws IOException {
        if (!isName(name)) {
            throw new JournalException("nothing is written under the name '" + name + "' in " + folder
                    + ": names of files are letters, digits, '.', '_', '+' and '-'");
        }
        return new WholeFile(folder.resolve(name));
    }

    /**
     * Begins a file that a person has named, wherever that is.
     *
     * @throws JournalException if what has the name is no file
     */
    public static WholeFile named(Path file) throws IOException {
        return new WholeFile(file);
    }

    /** True of a name that may be taken from a file. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /**
     * Refuses to put a file in the place of a folder, a device, a pipe or a socket.
     *
     * @throws JournalException if there is one
     */
    public static void requirePlain(Path file) {
        boolean isFree = Files.notExists(file, LinkOption.NOFOLLOW_LINKS);
        if (!isFree && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && !Files.isSymbolicLink(file)) {
            throw new JournalException(file + " is "
                    + (Files.isDirectory(file) ? "a folder" : "no file, but a device, a pipe or the like")
                    + ", and is not replaced by a file");
        }
    }

    /** Writes a file in a folder as a whole. */
    public static FileChecksum write(Path folder, String name, byte[] bytes) throws IOException {
        try (WholeFile file = in(folder, name)) {
            file.write(bytes);
            return file.finish();
        }
    }

    /** Writes a file that a person has named as a whole, in UTF-8. */
    public static FileChecksum write(Path named, String text) throws IOException {
        try (WholeFile file = named(named)) {
            file.write(text.getBytes(StandardCharsets.UTF_8));
            return file.finish();
        }
    }

    /**
     * Removes what a process has left in a folder, and in those within, that was killed while it wrote; nobody else may be
     * at work there.
     */
    public static void clear(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder, 2)) {
            List<Path> left = all.filter(one -> !one.equals(folder))
                    .filter(one ->
                            TEMPORARY.matcher(String.valueOf(one.getFileName())).matches())
                    .toList();
            for (Path one : left) {
                Folders.delete(one);
            }
        }
    }

    public void write(byte[] bytes) throws IOException {
        write(bytes, 0, bytes.length);
    }

    private void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
        digest.update(bytes, from, length);
        if (block != null) {
            block.update(bytes, from, length);
        }
        size += length;
    }

    /** Lets it be known of each block of the file, too, how large it is, and its digest; before anything is written. */
    public void inBlocks() {
        block = Checksums.digest();
    }

    /** Ends a block, and begins the next one. */
    public void endBlock() {
        blocks.add(new FileBlocks.Block(size - before, Checksums.hex(block)));
        before = size;
    }

    /** The blocks that have ended. */
    public FileBlocks blocks() {
        return new FileBlocks(String.valueOf(target.getFileName()), blocks);
    }

    /** A stream that writes here; to close it does not finish the file. */
    public OutputStream stream() {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                WholeFile.this.write(bytes, from, length);
            }
        };
    }

    /** Where the bytes are until the file is finished. */
    public Path temporary() throws IOException {
        out.flush();
        return temporary;
    }

    /** Makes durable what has been written so far, from any thread, so that there is less to do at the end. */
    public void force() throws IOException {
        file.getFD().sync();
    }

    /** Makes the bytes durable and gives the file its name. */
    public FileChecksum finish() throws IOException {
        out.flush();
        force();
        return appear();
    }

    /** Gives the file its name, but leaves it to the system when the bytes reach the disk: of what can be had again. */
    public FileChecksum appear() throws IOException {
        if (finished) {
            throw new IllegalStateException(target + " is finished already");
        }
        out.close();
        requirePlain(target);
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        finished = true;
        return new FileChecksum(
                String.valueOf(target.getFileName()), size, HexFormat.of().formatHex(digest.digest()));
    }

    @Override
    public void close() throws IOException {
        file.close();
        if (!finished) {
            Files.deleteIfExists(temporary);
        }
    }
}
