package org.loopwright.lab.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.loopwright.lab.fault.Nearest;
import org.loopwright.lab.sheet.Marked;
import org.loopwright.lab.sheet.Setting;

/** Reads the constraints of a study. */
final class ConstraintReader {

    private final List<Factor> factors;
    /** Paths of factors that have been complained of already. */
    private final List<String> faulty;

    private final Faults faults;

    ConstraintReader(List<Factor> factors, List<String> faulty, Faults faults) {
        this.factors = factors;
        this.faulty = faulty;
        this.faults = faults;
    }

    List<Constraint> constraints(List<Marked> written) {
        List<Constraint> constraints = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            Marked text = written.get(i);
            String key = "constraints[" + i + "]";
            Optional<Constraint> parsed =
                    faults.attempt(text.place(), key, () -> Constraint.parse(text.text(), text.place()));
            parsed.filter(constraint -> isSound(constraint, key)).ifPresent(constraints::add);
        }
        return constraints;
    }

    private boolean isSound(Constraint constraint, String key) {
        int before = faults.list().size();
        if (constraint.paths().stream().anyMatch(faulty::contains)) {
            return false;
        }
        for (String path : constraint.paths()) {
            Optional<Factor> factor = factors.stream()
                    .filter(candidate -> candidate.isCalled(path))
                    .findFirst();
            if (factor.isEmpty()) {
                List<String> paths = factors.stream().map(Factor::path).toList();
                String hint = Nearest.path(path, paths)
                        .map(nearest -> "; did you mean '" + nearest + "'?")
                        .orElseGet(() -> Nearest.hint(path, paths));
                faults.add(constraint.place(), key, "'" + path + "' is not a factor" + hint);
            } else if (constraint.level().isEmpty() && !isNumeric(factor.get())) {
                faults.add(
                        constraint.place(),
                        key,
                        "'" + path + "' has levels that are no numbers; only == and != with a level in single quotes"
                                + " can be asked of it");
            }
        }
        if (faults.list().size() > before) {
            return false;
        }
        Optional<Setting> level = constraint.level();
        level.ifPresent(setting -> checkLevel(setting, key));
        return faults.list().size() == before;
    }

    private void checkLevel(Setting setting, String key) {
        Factor factor = factors.stream()
                .filter(candidate -> candidate.isCalled(setting.path()))
                .findFirst()
                .orElseThrow();
        if (factor.range().isPresent()) {
            faults.add(setting.place(), key, "'" + setting.path() + "' varies over a range; compare it with a number");
        } else if (factor.value(setting.value()).isEmpty()) {
            String hint = Nearest.hint(setting.value(), factor.names());
            faults.add(setting.place(), key, "'" + setting.path() + "' has no level '" + setting.value() + "'" + hint);
        }
    }

    private static boolean isNumeric(Factor factor) {
        return factor.range().isPresent()
                || factor.levels().stream()
                        .allMatch(level -> Numbers.parse(level).isPresent());
    }
}
