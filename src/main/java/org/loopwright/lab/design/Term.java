package org.loopwright.lab.design;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.loopwright.lab.sheet.Setting;

/** One side of a constraint, or a part of it. */
sealed interface Term {

    /** The value where factors are set like this; empty if a factor of the term is not set or not a number there. */
    Optional<Double> value(List<Setting> settings);

    /** Paths of the factors of the term, in the order of their mention. */
    Stream<String> paths();

    /** A number that was written down. */
    record Constant(double number) implements Term {

        @Override
        public Optional<Double> value(List<Setting> settings) {
            return Optional.of(number);
        }

        @Override
        public Stream<String> paths() {
            return Stream.of();
        }
    }

    /** The value of a factor. */
    record Path(String path) implements Term {

        @Override
        public Optional<Double> value(List<Setting> settings) {
            return text(settings).flatMap(Numbers::parse);
        }

        /** The value as it is written in the setting. */
        Optional<String> text(List<Setting> settings) {
            return settings.stream()
                    .filter(setting -> setting.path().equals(path))
                    .map(Setting::value)
                    .findFirst();
        }

        @Override
        public Stream<String> paths() {
            return Stream.of(path);
        }
    }

    /** Text within quotes, which can only be equal or unequal to the level of a factor. */
    record Quoted(String text) implements Term {

        @Override
        public Optional<Double> value(List<Setting> settings) {
            return Optional.empty();
        }

        @Override
        public Stream<String> paths() {
            return Stream.of();
        }
    }

    /** Two terms with one of {@code + - * /} between them. */
    record Pair(Term left, char operator, Term right) implements Term {

        @Override
        public Optional<Double> value(List<Setting> settings) {
            Optional<Double> a = left.value(settings);
            Optional<Double> b = right.value(settings);
            return a.isEmpty() || b.isEmpty() ? Optional.empty() : Optional.of(reckon(a.get(), b.get()));
        }

        private double reckon(double a, double b) {
            return switch (operator) {
                case '+' -> a + b;
                case '-' -> a - b;
                case '*' -> a * b;
                case '/' -> a / b;
                default -> throw new IllegalStateException("unknown operator " + operator);
            };
        }

        @Override
        public Stream<String> paths() {
            return Stream.concat(left.paths(), right.paths());
        }
    }
}
