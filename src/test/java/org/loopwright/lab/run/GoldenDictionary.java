package org.loopwright.lab.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.design.StudyReader;
import org.loopwright.lab.table.Dictionary;
import org.loopwright.lab.table.TableSchema;
import org.loopwright.subject.scenario.ParameterFolder;
import org.loopwright.subject.study.LoopSubject;

/** The dictionary that the golden runs would have now: it follows from the columns, so that no run is needed. */
public final class GoldenDictionary {

    private GoldenDictionary() {}

    /** Writes it. */
    public static String sha256(Path folder) throws IOException {
        ParameterFolder params = new ParameterFolder(Path.of("params"));
        Study golden = StudyReader.read(Path.of("params/studies/golden.yaml"), params);
        List<TableSchema> tables =
                new ArrayList<>(new StudyTables(golden, new LoopSubject(), params.paths()).schemas());
        tables.add(Dictionary.SCHEMA);
        return Dictionary.write(folder, tables).sha256();
    }
}
