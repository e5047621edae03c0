package org.loopwright.lab.fault;

import java.util.List;
import java.util.stream.Collectors;

/** What is wrong with sheets, studies or overrides: all faults together, so that they can be mended in one go. */
public final class SheetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

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

    /** The faults, in the order in which they were found, none twice. */
    public List<Fault> faults() {
        return faults;
    }
}
