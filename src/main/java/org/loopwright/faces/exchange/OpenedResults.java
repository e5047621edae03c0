package org.loopwright.faces.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.loopwright.lab.fault.Fault;
import org.loopwright.lab.fault.SheetException;
import org.loopwright.lab.file.DiskSpace;
import org.loopwright.lab.file.JournalException;
import org.loopwright.lab.file.PlainFile;
import org.loopwright.lab.file.ScratchFolder;
import org.loopwright.lab.run.Manifest;

/**
 * A folder of results, or an archive of one, to be read: an archive is laid out in a folder of its own among the
 * system's temporary files, which is removed on closing and at the latest when the program ends.
 */
public final class OpenedResults implements Closeable {

    private final Path place;
    private final Path folder;
    private final Optional<ScratchFolder> scratch;

    private OpenedResults(Path place, Path folder, Optional<ScratchFolder> scratch) {
        this.place = place;
        this.folder = folder;
        this.scratch = scratch;
    }

    /** Something that is done with results. */
    @FunctionalInterface
    public interface Use {
        /** Does it, and returns an exit code. */
        int of(OpenedResults opened) throws IOException, InterruptedException;
    }

    /**
     * Opens a folder or an archive, does something with it and closes it. Whatever goes wrong names the place that was
     * asked for, not the folder in which an archive was laid out.
     *
     * @throws JournalException as {@link #open} does
     */
    public static int use(Path place, Use use) throws IOException, InterruptedException {
        try (OpenedResults opened = open(place)) {
            try {
                return use.of(opened);
            } catch (SheetException fault) {
                throw new SheetException(fault.faults().stream()
                        .map(one -> new Fault(
                                opened.told(one.file()),
                                one.line(),
                                one.column(),
                                one.path(),
                                opened.told(one.message())))
                        .toList());
            } catch (JournalException fault) {
                throw new JournalException(opened.told(fault.getMessage()), fault);
            } catch (IOException fault) {
                throw new IOException(opened.told(String.valueOf(fault.getMessage())), fault);
            } catch (UncheckedIOException fault) {
                throw new IOException(
                        opened.told(String.valueOf(fault.getCause().getMessage())), fault.getCause());
            }
        }
    }

    /**
     * Opens a folder or an archive.
     *
     * @throws JournalException if it is neither, or an archive that is damaged, too large, or would write outside its
     *     own folder
     */
    public static OpenedResults open(Path place) throws IOException {
        if (Files.isDirectory(place)) {
            return new OpenedResults(place, place, Optional.empty());
        }
        if (!Files.isRegularFile(place)) {
            throw new JournalException("no such folder or archive: " + place);
        }
        try (ZipFile zip = new ZipFile(place.toFile())) {
            return laidOut(zip, place);
        } catch (ZipException damaged) {
            throw new JournalException(
                    place + " is not a whole zip archive: " + damaged.getMessage() + "; fetch it again", damaged);
        }
    }

    private static OpenedResults laidOut(ZipFile zip, Path place) throws IOException {
        ScratchFolder scratch;
        try {
            scratch = new ScratchFolder();
        } catch (IOException none) {
            throw new JournalException(
                    "An archive is unpacked among the temporary files, but in " + System.getProperty("java.io.tmpdir")
                            + " no folder can be made (" + none.getMessage() + "). Unpack it elsewhere and name the"
                            + " folder.",
                    none);
        }
        Path folder = scratch.path();
        OpenedResults opened = new OpenedResults(place, folder, Optional.of(scratch));
        boolean whole = false;
        try {
            new Unpacking(zip, place, folder).carryOut();
            whole = true;
            return opened;
        } catch (JournalException fault) {
            throw new JournalException(opened.told(fault.getMessage()), fault);
        } catch (ZipException damaged) {
            throw damaged;
        } catch (IOException failure) {
            throw new JournalException(
                    DiskSpace.shortage(folder, failure)
                            .map(full -> "The temporary files have no room for " + place + ". Make room, or unpack it"
                                    + " elsewhere and name the folder.")
                            .orElse(place + " cannot be unpacked: "
                                    + opened.told(String.valueOf(failure.getMessage()))),
                    failure);
        } finally {
            if (!whole) {
                opened.close();
            }
        }
    }

    /** A text as it is told: of the place that was asked for. */
    public String told(String text) {
        return isArchive() ? text.replace(folder.toString(), place.toString()) : text;
    }

    /** The folder of the results. */
    public Path folder() {
        return folder;
    }

    /** True if an archive was unpacked. */
    public boolean isArchive() {
        return scratch.isPresent();
    }

    /** True if an archive was unpacked, here or by somebody else, and no sweep has gone on in it since. */
    public boolean isSealed() {
        return isArchive() || PlainFile.isOwn(folder.resolve(Manifest.SEAL));
    }

    @Override
    public void close() {
        scratch.ifPresent(ScratchFolder::close);
    }
}
