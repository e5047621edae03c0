package org.loopwright.lab.design;

import java.util.List;
import org.loopwright.lab.sheet.Setting;

/**
 * Points that were written down one by one, or that follow from few words.
 *
 * @param kind which of the kinds whose points are listed
 * @param factors what is varied
 * @param listed settings of each point, in the order of the factors; a factor may be absent
 * @param warnings what a reader of its results must know
 */
public record PointList(DesignKind kind, List<Factor> factors, List<List<Setting>> listed, List<String> warnings)
        implements Design {

    /** Copies the lists. */
    public PointList {
        factors = List.copyOf(factors);
        warnings = List.copyOf(warnings);
        listed = listed.stream().map(List::copyOf).toList();
    }

    @Override
    public int size() {
        return listed.size();
    }

    @Override
    public DesignPoint point(int number) {
        Checks.within("design point", 1, size(), number);
        return new DesignPoint(number, listed.get(number - 1));
    }
}
