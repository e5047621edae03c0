package org.loopwright.lab.design;

import java.util.ArrayList;
import java.util.List;
import org.loopwright.lab.sheet.Setting;

/**
 * A design that grows: initial points, and those that later rounds have added. A round's points follow the earlier ones
 * in number, so that no number ever changes.
 *
 * @param factors what is varied; those with a range may take any value of it in later rounds
 * @param initial the points of the first round
 * @param rule how the design goes on
 * @param added settings of the points added so far, in the order in which they were added
 */
public record AdaptiveDesign(List<Factor> factors, Design initial, Growth rule, List<List<Setting>> added)
        implements Design {

    /** Copies the lists. */
    public AdaptiveDesign {
        factors = List.copyOf(factors);
        added = List.copyOf(added);
    }

    /** A design before its first round is looked at. */
    public AdaptiveDesign(List<Factor> factors, Design initial, Growth rule) {
        this(factors, initial, rule, List.of());
    }

    /** The design after a further round. */
    public AdaptiveDesign and(List<List<Setting>> further) {
        List<List<Setting>> all = new ArrayList<>(added);
        all.addAll(further);
        return new AdaptiveDesign(factors, initial, rule, all);
    }

    /** Number of points that it can grow to. */
    public long mostPoints() {
        return initial.size() + rule.mostAdded(initial.size());
    }

    @Override
    public DesignKind kind() {
        return rule instanceof Calibration ? DesignKind.CALIBRATION : DesignKind.ADAPTIVE;
    }

    @Override
    public int size() {
        return initial.size() + added.size();
    }

    @Override
    public DesignPoint point(int number) {
        Checks.within("design point", 1, size(), number);
        return number <= initial.size()
                ? initial.point(number)
                : new DesignPoint(number, added.get(number - initial.size() - 1));
    }

    @Override
    public boolean allows(List<Setting> settings) {
        return initial.allows(settings);
    }

    @Override
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>(initial.warnings());
        warnings.add(rule.warning());
        return List.copyOf(warnings);
    }
}
