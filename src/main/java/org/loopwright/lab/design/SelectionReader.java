package org.loopwright.lab.design;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.loopwright.lab.fault.Nearest;
import org.loopwright.lab.sheet.Marked;
import org.loopwright.lab.sheet.Written;

/** Reads a stopping rule that selects the best level of a factor. */
final class SelectionReader {

    /** A number, and perhaps the unit that it is in. */
    private static final Pattern QUANTITY = Pattern.compile("(\\S+)(?:\\s+(\\S.*))?");

    private final Design design;
    private final List<Response> responses;
    private final int replications;
    private final Faults faults;

    SelectionReader(Design design, List<Response> responses, int replications, Faults faults) {
        this.design = design;
        this.responses = responses;
        this.replications = replications;
        this.faults = faults;
    }

    /** True of a stopping rule that selects, whether well or not. */
    static boolean isOne(Written written) {
        return written.members("stop", new Faults().list()).keySet().stream()
                .anyMatch(key -> key.text().equals("select"));
    }

    /** The rule; empty, with faults added, if it is none. */
    Optional<StoppingRule> rule(Written written) {
        StudySheet.SelectSheet sheet = written.as(StudySheet.SelectSheet.class, "stop", faults.list());
        if (sheet == null) {
            return Optional.empty();
        }
        if (design.kind() != DesignKind.FULL) {
            faults.add(
                    sheet.select().place(),
                    "stop.select",
                    "needs a design of all combinations, in which the levels of a factor meet; this one is "
                            + design.kind().word());
        }
        Optional<Factor> factor = factor(sheet.select());
        checkResponse(sheet.response(), factor);
        Optional<Quantity> indifference = sheet.indifference().flatMap(text -> quantity(text, "indifference"));
        Optional<Quantity> budget = sheet.budget().flatMap(text -> quantity(text, "budget"));
        budget.ifPresent(runs -> checkBudget(runs, sheet));
        boolean isRead = sheet.indifference().isPresent() == indifference.isPresent()
                && sheet.budget().isPresent() == budget.isPresent();
        if (!isRead || factor.isEmpty()) {
            return Optional.empty();
        }
        return faults.attempt(
                written.place(),
                "stop",
                () -> new SelectionRule(
                        factor.get().path(),
                        sheet.response().text(),
                        indifference
                                .map(lead -> OptionalDouble.of(lead.number()))
                                .orElse(OptionalDouble.empty()),
                        indifference.flatMap(Quantity::unit),
                        sheet.confidence().orElse(0.95),
                        budget.map(runs -> OptionalInt.of((int) Math.min(Integer.MAX_VALUE, runs.number())))
                                .orElse(OptionalInt.empty()),
                        sheet.minimum(),
                        replications,
                        sheet.batch(),
                        written.place()));
    }

    private Optional<Factor> factor(Marked select) {
        String name = select.text();
        Optional<Factor> factor =
                design.factors().stream().filter(one -> one.isCalled(name)).findFirst();
        if (factor.isEmpty()) {
            List<String> paths = design.factors().stream().map(Factor::path).toList();
            faults.add(
                    select.place(),
                    "stop.select",
                    "'" + name + "' is no factor of the study, whose levels could compete" + Nearest.hint(name, paths));
        } else if (factor.get().levels().size() < 2) {
            faults.add(
                    select.place(),
                    "stop.select",
                    "'" + name + "' must have at least two levels to select from, has one: "
                            + factor.get().levels().get(0));
        }
        return factor;
    }

    private void checkResponse(Marked asked, Optional<Factor> factor) {
        Optional<Response> response = responses.stream()
                .filter(one -> one.name().equals(asked.text()))
                .findFirst();
        if (response.isEmpty()) {
            List<String> names = responses.stream().map(Response::name).toList();
            String hint = names.isEmpty() ? "; the study has no responses" : Nearest.hint(asked.text(), names);
            faults.add(asked.place(), "stop.response", "no response '" + asked.text() + "'" + hint);
        } else if (response.get().system().isPresent()
                && factor.filter(one -> one.is("system")).isPresent()) {
            faults.add(
                    asked.place(),
                    "stop.response",
                    "'" + asked.text() + "' looks at one system only, of those that compete");
        }
    }

    private record Quantity(double number, Optional<String> unit) {}

    private Optional<Quantity> quantity(Marked text, String key) {
        Matcher written = QUANTITY.matcher(text.text().strip());
        Optional<Double> number = written.matches() ? Numbers.parse(written.group(1)) : Optional.empty();
        if (number.isEmpty()) {
            String like = key.equals("budget") ? "2000 runs" : "30 days";
            faults.add(
                    text.place(),
                    "stop." + key,
                    "expected a number and perhaps its unit, such as " + like + ", found '" + text.text() + "'");
            return Optional.empty();
        }
        if (!(number.get() > 0)) {
            faults.add(
                    text.place(),
                    "stop." + key,
                    "must be > 0, was " + text.text().strip());
            return Optional.empty();
        }
        return Optional.of(new Quantity(number.get(), Optional.ofNullable(written.group(2))));
    }

    private void checkBudget(Quantity budget, StudySheet.SelectSheet sheet) {
        Marked text = sheet.budget().orElseThrow();
        long first = (long) design.size() * sheet.minimum();
        if (budget.unit().filter(unit -> !unit.equals("runs")).isPresent() || budget.number() % 1 != 0) {
            faults.add(text.place(), "stop.budget", "must be a whole number of runs, was " + text.text());
        } else if (budget.number() < first) {
            faults.add(
                    text.place(),
                    "stop.budget",
                    "must be at least the first stage, " + design.size() + " design points x " + sheet.minimum()
                            + " replications = " + first + " runs, was " + text.text());
        }
        sheet.confidence()
                .ifPresent(level -> faults.add(
                        text.place(), "stop.confidence", "goes with an indifference: a budget buys what it buys"));
    }
}
