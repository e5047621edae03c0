package org.loopwright.lab.design;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.loopwright.lab.sheet.Setting;

/**
 * Every combination of all levels, numbered like an odometer: the last factor changes fastest. Without factors, a
 * single design point without settings.
 *
 * @param factors what is varied
 * @param mixtures what the last factors are where they exchange groups of entries between two sheets
 */
public record FullFactorial(List<Factor> factors, Optional<Coalitions> mixtures) implements Design {

    /** Copies the list and refuses ranges, and designs of more points than can be numbered. */
    public FullFactorial {
        factors = List.copyOf(factors);
        for (Factor factor : factors) {
            if (factor.range().isPresent()) {
                throw new IllegalArgumentException(
                        "a full factorial design needs levels, not a range, of each factor: " + factor.path());
            }
        }
        product(factors);
    }

    /** All combinations of some factors. */
    public FullFactorial(List<Factor> factors) {
        this(factors, Optional.empty());
    }

    /** With levers among the factors it is a design of them, with groups of entries one of mixtures. */
    @Override
    public DesignKind kind() {
        if (mixtures.isPresent()) {
            return DesignKind.COALITIONS;
        }
        return factors.stream().allMatch(factor -> factor.levers().isEmpty()) ? DesignKind.FULL : DesignKind.LEVERS;
    }

    @Override
    public int size() {
        return (int) product(factors);
    }

    @Override
    public DesignPoint point(int number) {
        if (number < 1 || number > size()) {
            throw new IllegalArgumentException("design point must be within [1, " + size() + "], was " + number);
        }
        int rest = number - 1;
        List<Setting> settings = new ArrayList<>();
        for (int f = factors.size() - 1; f >= 0; f--) {
            Factor factor = factors.get(f);
            settings.add(factor.setting(rest % factor.levels().size()));
            rest /= factor.levels().size();
        }
        Collections.reverse(settings);
        return new DesignPoint(number, settings);
    }

    @Override
    public List<String> warnings() {
        return mixtures.map(Coalitions::warnings).orElse(List.of());
    }

    private static long product(List<Factor> factors) {
        long product = 1;
        for (Factor factor : factors) {
            product *= factor.levels().size();
            if (product > Integer.MAX_VALUE) {
                throw new IllegalArgumentException(
                        "a design must have at most " + Integer.MAX_VALUE + " design points, has more");
            }
        }
        return product;
    }
}
