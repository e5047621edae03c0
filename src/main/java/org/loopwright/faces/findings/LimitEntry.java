package org.loopwright.faces.findings;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.loopwright.lab.analysis.TheoryCheck;
import org.loopwright.lab.file.Json;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * A limit as a page shows it.
 *
 * @param title closed form for people
 * @param source author and year of the closed form
 * @param command what is typed to run it
 * @param replications how many it has [1]
 * @param note what a reader should know; may be empty
 * @param miss why a number misses its theory; may be empty
 * @param checks theory beside observation
 */
@JsonPropertyOrder({"title", "source", "replications", "holds", "answered", "miss", "checks"})
public record LimitEntry(
        String title,
        String source,
        @JsonIgnore String command,
        int replications,
        @JsonIgnore String note,
        @JsonSerialize(converter = Json.NullIfEmpty.class) String miss,
        List<TheoryCheck> checks) {

    /** Copies the list. */
    public LimitEntry {
        checks = List.copyOf(checks);
    }

    /** True if every number agrees with theory. */
    @JsonProperty
    public boolean holds() {
        return checks.stream().allMatch(TheoryCheck::holds);
    }

    /** True if every number agrees, or the file says why one does not. */
    @JsonProperty("answered")
    public boolean isAnswered() {
        return holds() || !miss.isBlank();
    }
}
