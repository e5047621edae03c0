package org.loopwright.lab.design;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.loopwright.lab.sheet.Setting;

/**
 * Every combination of all levels, numbered like an odometer: the last factor changes fastest. Without factors, a
 * single design point without settings.
 *
 * @param factors what is varied
 */
public record FullFactorial(List<Factor> factors) implements Design {

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

    /** With levers among the factors it is a design of them. */
    @Override
    public DesignKind kind() {
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
