package org.loopwright.lab.fault;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is wrong with sheets, studies or overrides: all faults together, so that they can be mended in one go. */
public final class SheetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** As many are read, and no more [1]. */
    private static final int MOST_TOLD = 100;

    /** As many that differ in their place only are told one by one [1]. */
    private static final int MOST_ALIKE = 20;

    private final transient List<Fault> faults;

    /** Takes the faults; the message has one line for each. */
    public SheetException(List<Fault> faults) {
        super(faults.stream().distinct().map(Fault::toString).collect(Collectors.joining("\n")));
        this.faults = faults.stream().distinct().toList();
    }

    /** Takes a single fault. */
    public SheetException(Fault fault) {
        this(List.of(fault));
    }

    /** The faults for people: one that stands in many places is told once, and of very many the first. */
    public List<String> told() {
        Map<List<String>, List<Fault>> alike = new LinkedHashMap<>();
        for (Fault fault : faults) {
            alike.computeIfAbsent(List.of(fault.file(), fault.path(), fault.message()), one -> new ArrayList<>())
                    .add(fault);
        }
        List<String> told = new ArrayList<>();
        for (List<Fault> group : alike.values()) {
            if (group.size() <= MOST_ALIKE) {
                group.forEach(fault -> told.add(fault.toString()));
            } else {
                told.add(group.get(0) + "; likewise in " + (group.size() - 1) + " more places");
            }
        }
        if (told.size() > MOST_TOLD) {
            String more = "... and " + (told.size() - MOST_TOLD) + " more faults";
            told.subList(MOST_TOLD, told.size()).clear();
            told.add(more);
        }
        return told;
    }

    /** The faults, in the order in which they were found, none twice. */
    public List<Fault> faults() {
        return faults;
    }
}
