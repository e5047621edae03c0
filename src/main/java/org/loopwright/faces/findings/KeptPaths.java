package org.loopwright.faces.findings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.loopwright.lab.run.OutcomeTable;
import org.loopwright.subject.observation.EconomyLabel;
import org.loopwright.subject.observation.LoopOutcome;
import org.loopwright.subject.observation.Span;
import org.loopwright.subject.observation.SpanTable;
import org.loopwright.subject.observation.Stage;
import org.loopwright.subject.observation.Wait;

/**
 * Critical paths of the loops that a folder keeps spans of, summed up for each system in each industry. Tables are read
 * twice, run by run, in their order, so that beside sums nothing is held but the time of each loop. Confined to one thread.
 */
final class KeptPaths {

    private static final String FILE = "spans.csv";
    private static final int MOST_HOLDERS = 6;
    private static final int PERCENT = 100;

    private final Path folder;
    private final double fromDay;
    private final Map<String, Sums> sums = new LinkedHashMap<>();

    private KeptPaths(Path folder, double fromDay) {
        this.folder = folder;
        this.fromDay = fromDay;
    }

    /**
     * What held loops up in an industry.
     *
     * @param loops that closed and whose spans are kept [1]
     * @param picks the quickest, the typical and the slowest of them
     * @param parts in their order, none that no loop has
     * @param holders the longest first, with what was waited for
     */
    record Held(
            String industry, String system, int loops, List<Picked> picks, List<Part> parts, List<Holder> holders) {}

    /** A loop that is looked at. */
    record Picked(String loop, int run, int firm, int project, double days) {}

    /**
     * A part of loops.
     *
     * @param waitedFor what; empty for work
     * @param days of each that is looked at, then the mean of all
     */
    record Part(String stage, String waitedFor, List<Double> days) {}

    /** Who was waited for: days of a loop, share of its time [%]. */
    record Holder(String who, String waitedFor, double days, double share) {}

    /** A loop by what tells it apart; its path is read again. */
    private record Loop(int run, int firm, int project, double days) {}

    private static final class Sums {
        private final String industry;
        private final String system;
        private final List<Loop> loops = new ArrayList<>();
        private final Map<String, double[]> parts = new LinkedHashMap<>();
        private final Map<String, Double> holders = new LinkedHashMap<>();
        private List<Loop> picked = List.of();

        Sums(String industry, String system) {
            this.industry = industry;
            this.system = system;
            for (Stage stage : Stage.values()) {
                for (Wait cause : Wait.values()) {
                    parts.put(key(stage, cause), new double[ClosedLoops.Pick.values().length + 1]);
                }
            }
        }

        void add(int run, LoopPath path) {
            loops.add(new Loop(run, path.firm(), path.project(), path.days()));
            for (Span piece : path.pieces()) {
                double days = piece.endDay() - piece.startDay();
                double[] part = parts.get(key(piece.stage(), piece.cause()));
                part[part.length - 1] += days;
                if (piece.cause() != Wait.NONE) {
                    // Firms are alike; which of them it was says nothing over many runs.
                    String who = piece.waitedFor().isEmpty() ? "the firm itself" : piece.waitedFor();
                    holders.merge(who + '\n' + piece.cause().column(), days, Double::sum);
                }
            }
        }

        void pick() {
            loops.sort(Comparator.comparingDouble(Loop::days)
                    .thenComparingInt(Loop::run)
                    .thenComparingInt(Loop::firm)
                    .thenComparingInt(Loop::project));
            picked = Arrays.stream(ClosedLoops.Pick.values())
                    .map(pick -> loops.get(pick.of(loops.size())))
                    .toList();
        }

        void show(int run, LoopPath path) {
            for (int p = 0; p < picked.size(); p++) {
                Loop one = picked.get(p);
                if (one.run() == run && one.firm() == path.firm() && one.project() == path.project()) {
                    for (Span piece : path.pieces()) {
                        parts.get(key(piece.stage(), piece.cause()))[p] += piece.endDay() - piece.startDay();
                    }
                }
            }
        }

        Held held() {
            List<Picked> picks = new ArrayList<>();
            for (ClosedLoops.Pick pick : ClosedLoops.Pick.values()) {
                Loop one = picked.get(pick.ordinal());
                picks.add(new Picked(pick.word(), one.run(), one.firm(), one.project(), one.days()));
            }
            List<Part> shown = new ArrayList<>();
            parts.forEach((name, days) -> {
                int last = days.length - 1;
                if (days[last] > 0) {
                    double mean = days[last] / loops.size();
                    List<Double> all =
                            new ArrayList<>(Arrays.stream(days, 0, last).boxed().toList());
                    all.add(mean);
                    String[] stage = name.split("\n", -1);
                    shown.add(new Part(stage[0], stage[1], all));
                }
            });
            double time = loops.stream().mapToDouble(Loop::days).sum();
            List<Holder> longest = holders.entrySet().stream()
                    .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                    .limit(MOST_HOLDERS)
                    .map(one -> {
                        String[] who = one.getKey().split("\n", -1);
                        return new Holder(
                                who[0], who[1], one.getValue() / loops.size(), PERCENT * one.getValue() / time);
                    })
                    .toList();
            return new Held(industry, system, loops.size(), picks, shown, longest);
        }

        private static String key(Stage stage, Wait cause) {
            return stage.column() + '\n' + (cause == Wait.NONE ? "" : cause.column());
        }
    }

    /** What a loop of a run is told to. */
    @FunctionalInterface
    private interface Told {
        void of(Sums sums, int run, LoopPath path);
    }

    /**
     * The paths of a folder; none where it keeps no spans, or its study is not known.
     *
     * @throws IOException if a table cannot be read or says what cannot be
     */
    static List<Held> of(Path folder, KeptStudy kept) throws IOException {
        if (kept.study().isEmpty() || Files.notExists(folder.resolve(FILE))) {
            return List.of();
        }
        KeptPaths paths = new KeptPaths(folder, kept.scenario(1).warmUp());
        paths.read(Sums::add);
        paths.sums.values().forEach(Sums::pick);
        paths.read(Sums::show);
        return paths.sums.values().stream().map(Sums::held).toList();
    }

    private void read(Told told) throws IOException {
        try (TableFile spans = TableFile.open(folder.resolve(FILE));
                TableFile outcomes = TableFile.open(folder.resolve("outcomes.csv"))) {
            Industries industries = new Industries(outcomes);
            Rows rows = new Rows(spans);
            List<Span> loop = new ArrayList<>();
            int run = 0;
            String system = "";
            while (spans.next()) {
                int nextRun = rows.run();
                String nextSystem = rows.system();
                Span span = rows.span();
                boolean isOther = !loop.isEmpty()
                        && (nextRun != run
                                || !nextSystem.equals(system)
                                || loop.get(0).firm() != span.firm()
                                || loop.get(0).project() != span.project());
                if (isOther) {
                    end(loop, run, system, industries, told);
                }
                run = nextRun;
                system = nextSystem;
                loop.add(span);
            }
            if (!loop.isEmpty()) {
                end(loop, run, system, industries, told);
            }
        } catch (IllegalArgumentException gap) {
            throw new IOException(folder.resolve(FILE) + ": " + gap.getMessage(), gap);
        }
    }

    private void end(List<Span> loop, int run, String system, Industries industries, Told told) throws IOException {
        List<LoopPath> closed = ClosedLoops.of(system, loop, fromDay).loops();
        if (!closed.isEmpty()) {
            String industry = industries.of(run);
            Sums own = sums.computeIfAbsent(industry + '\n' + system, key -> new Sums(industry, system));
            told.of(own, run, closed.get(0));
        }
        loop.clear();
    }

    /** Which industry runs are of: the outcomes, read beside, since both tables are in the order of runs. */
    private static final class Industries {
        private final TableFile outcomes;
        private final int run;
        private final int industry;
        private int at;
        private String name = "";

        Industries(TableFile outcomes) throws IOException {
            this.outcomes = outcomes;
            this.run = outcomes.column(OutcomeTable.RUN.name());
            this.industry = outcomes.column(EconomyLabel.INDUSTRY.name());
        }

        String of(int asked) throws IOException {
            while (at < asked && outcomes.next()) {
                at = (int) outcomes.number(run);
                name = outcomes.text(industry);
            }
            return name;
        }
    }

    /** Spans as rows have them. */
    private static final class Rows {
        private static final Map<String, Stage> STAGES = byColumn(Stage.values(), Stage::column);
        private static final Map<String, Wait> WAITS = byColumn(Wait.values(), Wait::column);
        private static final Map<String, LoopOutcome> OUTCOMES = byColumn(LoopOutcome.values(), LoopOutcome::column);

        private final TableFile table;
        private final int run;
        private final int system;
        private final int firm;
        private final int project;
        private final int stage;
        private final int wait;
        private final int waitedFor;
        private final int start;
        private final int end;
        private final int outcome;

        Rows(TableFile table) throws IOException {
            this.table = table;
            this.run = table.column(OutcomeTable.RUN.name());
            this.system = table.column(EconomyLabel.SYSTEM.name());
            this.firm = table.column(SpanTable.FIRM.name());
            this.project = table.column(SpanTable.PROJECT.name());
            this.stage = table.column(SpanTable.STAGE.name());
            this.wait = table.column(SpanTable.WAIT.name());
            this.waitedFor = table.column(SpanTable.WAITED_FOR.name());
            this.start = table.column(SpanTable.START_DAY.name());
            this.end = table.column(SpanTable.END_DAY.name());
            this.outcome = table.column(SpanTable.OUTCOME.name());
        }

        private static <T> Map<String, T> byColumn(T[] values, Function<T, String> column) {
            return Arrays.stream(values)
                    .collect(Collectors.toMap(column, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        }

        int run() throws IOException {
            return (int) table.number(run);
        }

        String system() {
            return table.text(system);
        }

        /** Without what the critical path does not ask for. */
        Span span() throws IOException {
            String cause = table.text(wait);
            return new Span(
                    (int) table.number(firm),
                    (int) table.number(project),
                    1,
                    "",
                    1,
                    known(STAGES, table.text(stage)),
                    cause.isEmpty() ? Wait.NONE : known(WAITS, cause),
                    table.text(waitedFor),
                    table.number(start),
                    table.number(end),
                    known(OUTCOMES, table.text(outcome)));
        }

        private static <T> T known(Map<String, T> all, String word) {
            if (!all.containsKey(word)) {
                throw new IllegalArgumentException("no such word here: " + word);
            }
            return all.get(word);
        }
    }
}
