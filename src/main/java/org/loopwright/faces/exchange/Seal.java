package org.loopwright.faces.exchange;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.loopwright.lab.file.Checksums;
import org.loopwright.lab.file.FileChecksum;
import org.loopwright.lab.file.FolderLock;
import org.loopwright.lab.file.PlainFile;
import org.loopwright.lab.run.Manifest;

/**
 * What an archive says of all its files in {@code checksums.sha256}, held against those that are there. Confined to one
 * thread.
 */
public final class Seal {

    /** A list of checksums that is longer is none [bytes]. */
    private static final long LONGEST = 8L << 20;

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) [ *](.+)");

    /** Names told of files of which many have the same fault [1]. */
    private static final int TOLD = 5;

    private final Path folder;
    private final Map<String, String> listed = new TreeMap<>();
    private final Map<String, List<String>> faults = new TreeMap<>();

    private Seal(Path folder) {
        this.folder = folder;
    }

    /**
     * What is wrong with the files of an archive, beside what its manifest tells of those that it lists; one sentence for
     * all files with the same fault.
     *
     * @param folder where the archive was unpacked
     */
    public static List<String> faults(Path folder, Manifest manifest) throws IOException {
        Seal seal = new Seal(folder);
        Optional<String> unreadable = seal.read();
        if (unreadable.isPresent()) {
            return List.of(ArchiveNames.CHECKSUMS + ": " + unreadable.get());
        }
        seal.compare(manifest);
        List<String> told = new ArrayList<>();
        seal.faults.forEach((what, names) -> told.add(sentence(what, names)));
        return told;
    }

    private static String sentence(String what, List<String> names) {
        String first = String.join(", ", names.subList(0, Math.min(TOLD, names.size())));
        return first + (names.size() > TOLD ? " and " + (names.size() - TOLD) + " more" : "") + ": " + what;
    }

    private Optional<String> read() throws IOException {
        Path file = folder.resolve(ArchiveNames.CHECKSUMS);
        if (!PlainFile.isOwn(file)) {
            return Optional.of("is missing, which every archive of results has");
        }
        if (Files.size(file) > LONGEST) {
            return Optional.of("is longer than any list of checksums");
        }
        for (String line : new String(PlainFile.bytes(file), StandardCharsets.UTF_8)
                .lines()
                .toList()) {
            Matcher parts = LINE.matcher(line);
            if (!parts.matches() || listed.putIfAbsent(parts.group(2), parts.group(1)) != null) {
                return Optional.of("is no list of checksums, each of another file");
            }
        }
        return Optional.empty();
    }

    private void fault(String name, String what) {
        faults.computeIfAbsent(what, one -> new ArrayList<>()).add(name);
    }

    private void compare(Manifest manifest) throws IOException {
        Map<String, FileChecksum> vouched = new HashMap<>();
        manifest.files().forEach(file -> vouched.put(file.name(), file));
        Set<String> there = there();
        there.remove(ArchiveNames.CHECKSUMS);
        for (String name : there) {
            FileChecksum own = vouched.get(name);
            boolean isVouched = own != null && ArchiveNames.isResult(name);
            String sum = listed.remove(name);
            if (!isVouched && !ArchiveNames.isOfAnArchive(name)) {
                fault(name, "is in no archive of results");
            } else if (sum == null) {
                fault(name, "is not in " + ArchiveNames.CHECKSUMS);
            } else if (own != null ? !sum.equals(own.sha256()) : !sum.equals(sum(name))) {
                fault(name, "is not as " + ArchiveNames.CHECKSUMS + " has it");
            }
        }
        listed.keySet().forEach(name -> fault(name, "is in " + ArchiveNames.CHECKSUMS + ", and is missing"));
    }

    private String sum(String name) throws IOException {
        Path file = folder.resolve(name);
        return PlainFile.isOwn(file) ? Checksums.of(file).sha256() : "";
    }

    private Set<String> there() throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(one -> !Files.isDirectory(one, LinkOption.NOFOLLOW_LINKS))
                    .forEach(one -> names.add(folder.relativize(one).toString().replace(File.separatorChar, '/')));
        }
        names.remove(FolderLock.FILE);
        return names;
    }
}
