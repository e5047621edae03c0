package org.loopwright.faces.cli.params;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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

    /** A section for each parameter and each column that has all of the words; those by name first; none if none has. */
    static List<SheetPage.Section> sections(String words) {
        List<String> all = Arrays.stream(plain(words).split(" ", -1))
                .filter(word -> !word.isEmpty())
                .toList();
        if (all.isEmpty()) {
            return List.of();
        }
        List<String> byName = new ArrayList<>();
        List<String> byMeaning = new ArrayList<>();
        for (ParameterPath path : ScenarioPaths.ALL.all()) {
            add(path.path(), path.meaning(), path.path() + ": " + SheetPage.says(path), all, byName, byMeaning);
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
        List<SheetPage.Section> sections = new ArrayList<>();
        byName.stream().limit(MOST).forEach(heading -> sections.add(new SheetPage.Section(heading, List.of())));
        if (byName.size() > MOST) {
            sections.add(new SheetPage.Section((byName.size() - MOST) + " more; say one word more", List.of()));
        }
        return sections;
    }

    private static void add(
            String table, Column column, List<String> words, List<String> byName, List<String> byMeaning) {
        String unit = column.unit().isEmpty() ? "" : " [" + column.unit() + "]";
        String heading = column.name() + ", a column of " + table + ".csv: " + column.meaning() + unit;
        add(column.name(), column.meaning(), heading, words, byName, byMeaning);
    }

    private static void add(
            String name,
            String meaning,
            String heading,
            List<String> words,
            List<String> byName,
            List<String> byMeaning) {
        String plainName = plain(name);
        String both = plainName + " " + plain(meaning);
        if (words.stream().allMatch(plainName::contains)) {
            byName.add(heading);
        } else if (words.stream().allMatch(both::contains)) {
            byMeaning.add(heading);
        }
    }

    /** Words as people type them, whatever stands between those of a name. */
    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
