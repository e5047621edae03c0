package org.loopwright.faces.findings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.loopwright.subject.observation.GenerationTable;

/**
 * How long the probes of a study are followed, up to which a mean over them is restricted.
 *
 * @param days follow-up W; NaN where the study keeps no probes
 */
public record FollowUp(double days) {

    /** That of the first probe of a results folder. */
    public static FollowUp of(Path folder) throws IOException {
        Path file = folder.resolve("generations.csv");
        if (Files.exists(file)) {
            try (TableFile table = TableFile.open(file)) {
                if (table.next()) {
                    return new FollowUp(table.number(table.column(GenerationTable.FOLLOWED_TO_DAY.name()))
                            - table.number(table.column(GenerationTable.WORLD_DAY.name())));
                }
            }
        }
        return new FollowUp(Double.NaN);
    }

    /** What is averaged over the probes: "min(T, 1825)", or with W where the follow-up is not known. */
    public String restricted() {
        return "min(T, " + (Double.isNaN(days) ? "W" : Lines.number(days, 0)) + ")";
    }
}
