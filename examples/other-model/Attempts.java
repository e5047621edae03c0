import java.nio.file.Path;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.loopwright.lab.design.Kept;
import org.loopwright.lab.design.RecordSheets;
import org.loopwright.lab.random.Purpose;
import org.loopwright.lab.random.RandomStream;
import org.loopwright.lab.random.Streams;
import org.loopwright.lab.run.Subject;
import org.loopwright.lab.sheet.Parameter;
import org.loopwright.lab.table.Column;
import org.loopwright.lab.table.RunRows;
import org.loopwright.lab.table.TableSchema;

/**
 * A kernel of cheap attempts: the cost of a part falls to that of the best design drawn so far. A run takes some
 * microseconds, so that a sweep of it shows what the laboratory itself costs.
 */
public final class Attempts implements Subject<Attempts.Part> {

    /** What a run is made from. */
    public record Part(
            @Parameter(unit = "1", min = 1, max = 1e9, text = "designs drawn") int attempts,
            @Parameter(unit = "1", min = 0.1, max = 10, text = "costs are uniform numbers to the power of 1 by this")
            double difficulty) {}

    private enum Luck implements Purpose { COST }

    private static final TableSchema MEASURES = new TableSchema("outcomes", List.of(
            Column.decimal("cost", "1", 8, "Cost of the best design, 1 before the first attempt."),
            Column.integer("improvements", "1", "Attempts that were better than all before them.")));

    @Override
    public RunRows run(Part part, Streams streams, Kept kept) {
        RandomStream luck = streams.of(Luck.COST);
        double best = 1;
        int improvements = 0;
        for (int attempt = 0; attempt < part.attempts(); attempt++) {
            double draw = luck.nextDouble();
            if (draw < best) {
                best = draw;
                improvements++;
            }
        }
        // Powers keep the order of numbers, so that one at the end does.
        double cost = FastMath.pow(best, 1 / part.difficulty());
        return RunRows.builder().add(MEASURES, List.of(cost, improvements)).build();
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public RecordSheets<Part> sheets(Path folder) {
        return new RecordSheets<>(folder, Part.class);
    }

    @Override
    public List<Column> labels() {
        return List.of(Column.text("part", "What is designed."));
    }

    @Override
    public List<List<Object>> cases(Part part) {
        return List.of(List.of("part"));
    }

    @Override
    public List<TableSchema> tables() {
        return List.of(MEASURES);
    }
}
