package org.loopwright.lab.file;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * A file that appears whole or not at all: it is written under a temporary name in the same folder and moved to its
 * own name when finished. Closing without finishing leaves whatever was there before. Confined to one thread.
 */
public final class WholeFile implements Closeable {

    private final Path target;
    private final Path temporary;
    private final FileChannel channel;
    private final OutputStream out;
    private final MessageDigest digest = Checksums.digest();
    private long size;
    private boolean finished;

    public WholeFile(Path folder, String name) throws IOException {
        Files.createDirectories(folder);
        target = folder.resolve(name);
        temporary = folder.resolve("." + name + ".part");
        channel = FileChannel.open(
                temporary, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
    }

    public void write(byte[] bytes) throws IOException {
        out.write(bytes);
        digest.update(bytes);
        size += bytes.length;
    }

    /** Makes durable what has been written so far, from any thread, so that there is less to do at the end. */
    public void force() throws IOException {
        channel.force(false);
    }

    /** Makes the bytes durable and gives the file its name. */
    public FileChecksum finish() throws IOException {
        if (finished) {
            throw new IllegalStateException(target + " is finished already");
        }
        out.flush();
        channel.force(true);
        channel.close();
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        finished = true;
        return new FileChecksum(
                String.valueOf(target.getFileName()), size, HexFormat.of().formatHex(digest.digest()));
    }

    @Override
    public void close() throws IOException {
        channel.close();
        if (!finished) {
            Files.deleteIfExists(temporary);
        }
    }
}
