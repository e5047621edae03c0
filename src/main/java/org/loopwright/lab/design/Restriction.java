package org.loopwright.lab.design;

import java.util.ArrayList;
import java.util.List;
import org.loopwright.lab.sheet.Setting;

/**
 * Which combinations of values are points of a design: factors count only where their conditions hold, and every
 * constraint must hold.
 *
 * @param factors a factor comes after those that its conditions speak of
 * @param constraints with paths as the factors have them
 */
record Restriction(List<Factor> factors, List<Constraint> constraints) {

    Restriction {
        factors = List.copyOf(factors);
        List<Factor> known = factors;
        constraints =
                constraints.stream().map(constraint -> constraint.in(known)).toList();
    }

    /** True if every combination of values is a point of its own. */
    boolean isNone() {
        return constraints.isEmpty()
                && factors.stream().allMatch(factor -> factor.onlyWhen().isEmpty());
    }

    /**
     * The settings that count.
     *
     * @param settings in the order of the factors; a factor may be absent
     */
    List<Setting> effective(List<Setting> settings) {
        List<Setting> counting = new ArrayList<>();
        int next = 0;
        for (Factor factor : factors) {
            if (next < settings.size() && settings.get(next).path().equals(factor.path())) {
                Setting setting = settings.get(next);
                next++;
                if (counts(factor, counting)) {
                    counting.add(setting);
                }
            }
        }
        return counting;
    }

    private static boolean counts(Factor factor, List<Setting> before) {
        for (Condition condition : factor.onlyWhen()) {
            boolean holds = before.stream()
                    .anyMatch(setting -> setting.path().equals(condition.path())
                            && condition.levels().contains(setting.value()));
            if (!holds) {
                return false;
            }
        }
        return true;
    }

    /** True if all constraints hold for the settings that count. */
    boolean allows(List<Setting> effective) {
        for (Constraint constraint : constraints) {
            if (!constraint.holds(effective)) {
                return false;
            }
        }
        return true;
    }
}
