package org.loopwright.lab.run;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.loopwright.lab.file.Integrity;
import org.loopwright.lab.file.JournalException;
import org.loopwright.lab.file.WholeFile;

/**
 * Everything that a study was read from, in memory.
 *
 * @param study where the study is among the files, such as {@code studies/golden.yaml}
 * @param settings settings of the command line, each as {@code path=value}
 * @param files what the files say, by where they lie in the layout of {@code params}
 */
record PackedInputs(String study, List<String> settings, SortedMap<String, byte[]> files) {

    /** Of inputs that are not known. */
    static final byte[] NONE = {};

    /** A thousand shards would write more than that a thousand times: who merges them names their study [bytes]. */
    private static final int MOST = 16 << 20;

    /** Copies the collections. */
    PackedInputs {
        settings = List.copyOf(settings);
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** What a manifest says of them once they lie beside it. */
    Manifest.Inputs inputs(String fault) {
        return new Manifest.Inputs(StudyInputs.FOLDER + "/" + study, settings, fault);
    }

    /** Lays the files out in a folder. */
    void write(Path folder) throws IOException {
        for (Map.Entry<String, byte[]> one : files.entrySet()) {
            Path file = Integrity.inside(folder, one.getKey())
                    .orElseThrow(() -> new JournalException("an input lies outside the others: " + one.getKey()));
            try (WholeFile whole = WholeFile.named(file)) {
                whole.write(one.getValue());
                whole.appear();
            }
        }
    }

    /** The bytes from which they can be had again; none if they are too many. */
    byte[] encode() throws IOException {
        if (files.values().stream().mapToLong(file -> file.length).sum() > MOST) {
            return NONE;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        put(out, study);
        out.writeInt(settings.size());
        for (String setting : settings) {
            put(out, setting);
        }
        out.writeInt(files.size());
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            put(out, file.getKey());
            put(out, file.getValue());
        }
        return bytes.toByteArray();
    }

    /**
     * What {@link #encode} made.
     *
     * @throws IOException if it did not
     */
    static PackedInputs decode(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        String study = text(in);
        List<String> settings = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            settings.add(text(in));
        }
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            files.put(text(in), some(in));
        }
        return new PackedInputs(study, settings, files);
    }

    private static void put(DataOutputStream out, String text) throws IOException {
        put(out, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void put(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(some(in), StandardCharsets.UTF_8);
    }

    private static byte[] some(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new EOFException("what a study was read from is cut off");
        }
        return in.readNBytes(length);
    }
}
