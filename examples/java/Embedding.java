import java.nio.file.Path;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.design.StudyReader;
import org.loopwright.lab.run.Runs;
import org.loopwright.subject.scenario.ParameterFolder;
import org.loopwright.subject.study.LoopSubject;

class Embedding {
    public static void main(String[] folders) throws Exception {
        ParameterFolder params = new ParameterFolder(Path.of("params"));
        Study study = StudyReader.read(Path.of("params/studies/golden.yaml"), params);
        Runs runs = Runs.of(new LoopSubject(), study, params)
                .threads(2)
                .into(Path.of(folders[0])); // or .inMemory()
        for (Runs.Row row : runs.outcomes()) {
            System.out.printf("%-20s %-20s %6.0f days%n", row.text("system"), row.text("industry"),
                    row.number("embodiment_time_days"));
        }
    }
}
