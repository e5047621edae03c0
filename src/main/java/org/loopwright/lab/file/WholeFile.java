package org.loopwright.lab.file;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * A file that appears whole or not at all: it is written under a temporary name in the same folder and moved to its
 * own name when finished. Closing without finishing leaves whatever was there before. Confined to one thread.
 */
public final class WholeFile implements Closeable {

    private final Path target;
    private final Path temporary;
    private final FileOutputStream file;
    private final OutputStream out;
    private final MessageDigest digest = Checksums.digest();
    private long size;
    private boolean finished;

    public WholeFile(Path folder, String name) throws IOException {
        Files.createDirectories(folder);
        target = folder.resolve(name);
        temporary = folder.resolve("." + name + ".part");
        file = new FileOutputStream(temporary.toFile());
        out = new BufferedOutputStream(file, 1 << 16);
    }

    public void write(byte[] bytes) throws IOException {
        out.write(bytes);
        digest.update(bytes);
        size += bytes.length;
    }

    /** Makes durable what has been written so far, from any thread, so that there is less to do at the end. */
    public void force() throws IOException {
        file.getFD().sync();
    }

    /** Makes the bytes durable and gives the file its name. */
    public FileChecksum finish() throws IOException {
        if (finished) {
            throw new IllegalStateException(target + " is finished already");
        }
        out.flush();
        force();
        file.close();
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
