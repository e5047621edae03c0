package org.loopwright.faces.cli.params;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.loopwright.lab.run.OutcomeTable;
import org.loopwright.lab.sheet.ParameterPath;
import org.loopwright.lab.table.Column;
import org.loopwright.lab.table.TableSchema;
import org.loopwright.subject.scenario.ScenarioPaths;
import org.loopwright.subject.study.LoopSubject;

/** Looks for words in parameters and in the columns of tables, by name and by meaning. Pure functions. */
final class Search {

    /** More answers than anybody reads are cut off [1]. */
    private static final int MOST = 40;

    private Search() {}

    /**
     * A line for each parameter and each column that has all of the words; those by name first; none if none has.
     *
     * @param says what a line tells of a parameter
     */
    static List<String> lines(String words, Function<ParameterPath, String> says) {
        List<String> all = Arrays.stream(plain(words).split(" ", -1))
                .filter(word -> !word.isEmpty())
                .toList();
        if (all.isEmpty()) {
            return List.of();
        }
        List<String> byName = new ArrayList<>();
        List<String> byMeaning = new ArrayList<>();
        for (ParameterPath path : ScenarioPaths.ALL.all()) {
            add(path.path(), path.meaning(), path.path() + ": " + says.apply(path), all, byName, byMeaning);
        }
        LoopSubject subject = new LoopSubject();
        Stream<Column> common = Stream.of(
                OutcomeTable.RUN,
                OutcomeTable.DESIGN_POINT,
                OutcomeTable.REPLICATION,
                OutcomeTable.SEED,
                OutcomeTable.STATUS,
                OutcomeTable.REASON);
        Stream.concat(common, subject.labels().stream())
                .forEach(column -> add(OutcomeTable.NAME, column, all, byName, byMeaning));
        for (TableSchema table : subject.tables()) {
            table.columns().forEach(column -> add(table.name(), column, all, byName, byMeaning));
        }
        byName.addAll(byMeaning);
        if (byName.size() <= MOST) {
            return byName;
        }
        List<String> lines = new ArrayList<>(byName.subList(0, MOST));
        lines.add((byName.size() - MOST) + " more; say one word more");
        return lines;
    }

    private static void add(
            String table, Column column, List<String> words, List<String> byName, List<String> byMeaning) {
        String unit = column.unit().isEmpty() ? "" : " [" + column.unit() + "]";
        String line = column.name() + ", a column of " + table + ".csv: " + column.meaning() + unit;
        add(column.name(), column.meaning(), line, words, byName, byMeaning);
    }

    private static void add(
            String name, String meaning, String line, List<String> words, List<String> byName, List<String> byMeaning) {
        String plainName = plain(name);
        String both = plainName + " " + plain(meaning);
        if (words.stream().allMatch(plainName::contains)) {
            byName.add(line);
        } else if (words.stream().allMatch(both::contains)) {
            byMeaning.add(line);
        }
    }

    /** Words as people type them, whatever stands between those of a name. */
    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
