package org.loopwright.faces.cli.text;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.loopwright.lab.file.FileChecksum;
import org.loopwright.lab.file.Json;
import org.loopwright.lab.sheet.Entry;
import org.loopwright.lab.sheet.Setting;
import org.loopwright.subject.study.RunOutcome;

/**
 * What answers for programs have in common. An answer is a record of its command, printed as one JSON object with units
 * in the names of its keys. What went wrong is said in words on the standard error in any case, and the exit code tells.
 */
public final class JsonAnswer {

    private JsonAnswer() {}

    /** Prints an answer, a key a line. */
    public static void print(PrintWriter out, Object answer) {
        out.print(Json.text(answer));
        out.flush();
    }

    /** Every measure of a run by system, under the names of the columns of {@code outcomes.csv}. */
    public static Map<String, Map<String, Object>> systems(List<RunOutcome> outcomes) {
        Map<String, Map<String, Object>> systems = new LinkedHashMap<>();
        for (RunOutcome outcome : outcomes) {
            Map<String, Object> measures = new LinkedHashMap<>();
            for (int i = 0; i < outcome.cells().size(); i++) {
                measures.put(outcome.columns().get(i).name(), outcome.cells().get(i));
            }
            systems.put(outcome.system(), measures);
        }
        return systems;
    }

    /** Settings by path. */
    public static Map<String, String> settings(List<Setting> settings) {
        Map<String, String> values = new LinkedHashMap<>();
        settings.forEach(setting -> values.put(setting.path(), setting.value()));
        return values;
    }

    /** A file that was written. */
    public record Written(String file, long bytes, String sha256) {
        public Written(Path file, FileChecksum checksum) {
            this(file.toString(), checksum.bytes(), checksum.sha256());
        }
    }

    /**
     * A parameter as its sheet gives it.
     *
     * @param range low and high; null if the sheet gives none
     */
    public record Parameter(
            String path,
            String value,
            String unit,
            List<Double> range,
            String meaning,
            String source,
            String status,
            int line) {

        public static Parameter of(Entry entry) {
            return new Parameter(
                    entry.path(),
                    entry.valueText(),
                    entry.unit(),
                    entry.hasRange() ? List.of(entry.low(), entry.high()) : null,
                    entry.meaning(),
                    entry.source(),
                    SourceStatus.of(entry),
                    entry.line());
        }
    }
}
