package org.loopwright.lab.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.loopwright.lab.sheet.Setting;

/**
 * A base and levers, each pulled alone, at every combination of the other factors. To tables and orders of runs the levers
 * are levels of one factor; only where a scenario is made does a level become the values that its lever sets.
 *
 * @param levers in the order of their levels, which the base precedes
 * @param crossed all combinations of the other factors and that of the levers
 */
public record LeverDesign(List<Lever> levers, Design crossed) implements Design {

    /** Copies the list. */
    public LeverDesign {
        levers = List.copyOf(levers);
    }

    @Override
    public DesignKind kind() {
        return DesignKind.LEVERS;
    }

    @Override
    public List<Factor> factors() {
        return crossed.factors();
    }

    @Override
    public int size() {
        return crossed.size();
    }

    @Override
    public DesignPoint point(int number) {
        return crossed.point(number);
    }

    /** A lever wins over, and its multiples are of, what the other factors of the point set. */
    @Override
    public List<Setting> scenarioSettings(DesignPoint point) {
        List<Setting> settings = new ArrayList<>(point.settings());
        settings.removeIf(setting -> setting.path().equals(Lever.FACTOR));
        Optional<String> pulled = point.level(Lever.FACTOR);
        levers.stream()
                .filter(lever -> pulled.filter(lever.name()::equals).isPresent())
                .forEach(lever -> settings.addAll(lever.settings()));
        return settings;
    }

    @Override
    public boolean allows(List<Setting> settings) {
        return crossed.allows(settings);
    }

    @Override
    public List<String> warnings() {
        return crossed.warnings();
    }
}
