package org.loopwright.lab.design;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.loopwright.lab.fault.Place;
import org.loopwright.lab.sheet.Setting;

/**
 * What the factors of a design point must have to do with each other, such as
 * {@code industry.architecture.tiers * 2 <= industry.architecture.dsm.components}: sums, differences, products and
 * quotients of numbers and paths of factors on both sides of {@code < <= > >= == !=}; or a path that is {@code ==} or
 * {@code !=} a level in single quotes. A constraint on a factor that does not count at a point holds there.
 */
public final class Constraint {

    private final String text;
    private final Term left;
    private final Relation relation;
    private final Term right;
    private final Place place;

    Constraint(String text, Term left, Relation relation, Term right, Place place) {
        this.text = text;
        this.left = left;
        this.relation = relation;
        this.right = right;
        this.place = place;
    }

    /**
     * Reads a constraint.
     *
     * @param text as above
     * @param place where it was written
     * @throws IllegalArgumentException if it is none; the message says what was expected where
     */
    public static Constraint parse(String text, Place place) {
        return new ConstraintParser(text).constraint(place);
    }

    /** The constraint as it was written. */
    public String text() {
        return text;
    }

    /** Where it was written. */
    public Place place() {
        return place;
    }

    /** Paths of the factors that it speaks of, in the order of their mention, each once. */
    public List<String> paths() {
        return Stream.concat(left.paths(), right.paths()).distinct().toList();
    }

    /** True at a design point where it holds, or where a factor that it speaks of does not count. */
    public boolean holds(List<Setting> settings) {
        if (left instanceof Term.Path path && right instanceof Term.Quoted level) {
            return holds(path, level, settings);
        }
        if (right instanceof Term.Path path && left instanceof Term.Quoted level) {
            return holds(path, level, settings);
        }
        Optional<Double> a = left.value(settings);
        Optional<Double> b = right.value(settings);
        return a.isEmpty() || b.isEmpty() || relation.holds(a.get(), b.get());
    }

    private boolean holds(Term.Path path, Term.Quoted level, List<Setting> settings) {
        Optional<String> value = path.text(settings);
        return value.isEmpty() || value.get().equals(level.text()) == (relation == Relation.EQUAL);
    }

    /**
     * The same with the paths as the factors have them and quoted names of levels replaced by the levels.
     *
     * @param factors among which are all paths of the constraint
     */
    Constraint in(List<Factor> factors) {
        return new Constraint(text, term(left, right, factors), relation, term(right, left, factors), place);
    }

    private static Term term(Term term, Term other, List<Factor> factors) {
        if (term instanceof Term.Path path) {
            return new Term.Path(factor(path.path(), factors).path());
        }
        if (term instanceof Term.Quoted quoted && other instanceof Term.Path path) {
            return new Term.Quoted(
                    factor(path.path(), factors).value(quoted.text()).orElse(quoted.text()));
        }
        if (term instanceof Term.Pair pair) {
            return new Term.Pair(
                    term(pair.left(), pair.right(), factors),
                    pair.operator(),
                    term(pair.right(), pair.left(), factors));
        }
        return term;
    }

    private static Factor factor(String path, List<Factor> factors) {
        return factors.stream()
                .filter(factor -> factor.isCalled(path))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no factor has the path " + path));
    }

    /** The path and the text in quotes of a constraint on a level; empty for one on numbers. */
    Optional<Setting> level() {
        if (left instanceof Term.Path path && right instanceof Term.Quoted quoted) {
            return Optional.of(new Setting(path.path(), quoted.text(), place));
        }
        return left instanceof Term.Quoted quoted && right instanceof Term.Path path
                ? Optional.of(new Setting(path.path(), quoted.text(), place))
                : Optional.empty();
    }

    /** The constraint as it was written. */
    @Override
    public String toString() {
        return text;
    }
}
