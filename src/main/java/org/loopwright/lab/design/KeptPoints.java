package org.loopwright.lab.design;

import java.util.Arrays;
import java.util.List;
import org.loopwright.lab.sheet.Setting;

/**
 * The points of a full factorial design that constraints allow, numbered anew without gaps. Where a factor does not
 * count, the combinations that differ in it alone are one point, which stands where the first of them stood.
 */
public final class KeptPoints implements Design {

    /** Most combinations that are looked through. */
    public static final int MOST_COMBINATIONS = 20_000_000;

    private final FullFactorial whole;
    private final Restriction restriction;
    /** Numbers within the whole design, rising. */
    private final int[] kept;

    /**
     * The points that remain.
     *
     * @param whole the full factorial design
     * @param constraints that a point must meet
     * @throws IllegalArgumentException if there are more than {@link #MOST_COMBINATIONS} combinations, or none remains
     */
    public KeptPoints(FullFactorial whole, List<Constraint> constraints) {
        this.whole = whole;
        this.restriction = new Restriction(whole.factors(), constraints);
        if (whole.size() > MOST_COMBINATIONS) {
            throw new IllegalArgumentException("a full factorial design with constraints or conditions must have at"
                    + " most " + MOST_COMBINATIONS + " combinations, has " + whole.size());
        }
        int[] numbers = new int[whole.size()];
        int count = 0;
        for (int number = 1; number <= whole.size(); number++) {
            if (keeps(whole.point(number).settings())) {
                numbers[count] = number;
                count++;
            }
        }
        if (count == 0) {
            throw new IllegalArgumentException(
                    "no point meets the constraints, of " + whole.size() + " combinations of levels");
        }
        this.kept = Arrays.copyOf(numbers, count);
    }

    private boolean keeps(List<Setting> settings) {
        List<Setting> effective = restriction.effective(settings);
        return isFirst(settings, effective) && restriction.allows(effective);
    }

    /** Of combinations that come to the same, that one whose other factors all have their first level. */
    private boolean isFirst(List<Setting> settings, List<Setting> effective) {
        int next = 0;
        for (int f = 0; f < settings.size(); f++) {
            Setting setting = settings.get(f);
            if (next < effective.size() && effective.get(next).path().equals(setting.path())) {
                next++;
            } else if (!setting.value().equals(factors().get(f).levels().get(0))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public DesignKind kind() {
        return whole.kind();
    }

    @Override
    public List<Factor> factors() {
        return whole.factors();
    }

    @Override
    public int size() {
        return kept.length;
    }

    @Override
    public DesignPoint point(int number) {
        Checks.within("design point", 1, size(), number);
        List<Setting> settings = whole.point(kept[number - 1]).settings();
        return new DesignPoint(number, restriction.effective(settings));
    }

    @Override
    public boolean allows(List<Setting> settings) {
        return restriction.allows(restriction.effective(settings));
    }

    @Override
    public List<String> warnings() {
        return List.of(size() + " of " + whole.size()
                + " combinations of levels are points; effects of factors are not orthogonal where some are missing");
    }
}
