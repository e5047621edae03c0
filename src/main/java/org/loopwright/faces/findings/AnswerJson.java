package org.loopwright.faces.findings;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.loopwright.lab.design.SeedText;
import org.loopwright.lab.journal.RunRecord;
import org.loopwright.lab.run.Manifest;

/**
 * The numbers of an answer as JSON: keys in one fixed order, null for a number that is missing.
 *
 * @param study null in folders without a manifest; so are seed and complete
 * @param runs by the way in which they ended
 * @param found what the design of the study lets one say; null where nothing is known
 * @param paired what pairs of its runs say; left out where there is none to ask
 */
record AnswerJson(
        String title,
        String study,
        String seed,
        String design,
        Map<String, Integer> runs,
        Boolean complete,
        int replications,
        double level,
        @JsonUnwrapped FoundJson found,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FoundJson> paired) {

    static AnswerJson of(
            String title,
            KeptStudy kept,
            Outcomes outcomes,
            Optional<Findings> findings,
            Optional<GridAnswer> grid,
            List<Findings> paired,
            List<SpacePart> spaces) {
        Map<String, Integer> runs = new LinkedHashMap<>();
        for (RunRecord.Status ending : RunRecord.Status.values()) {
            runs.put(ending.column(), outcomes.runs(ending));
        }
        Optional<Manifest> manifest = kept.manifest();
        FoundJson found = findings.<FoundJson>map(TablesJson::of)
                .orElseGet(() -> grid.map(GridJson::of).orElse(null));
        return new AnswerJson(
                title,
                manifest.map(Manifest::study).orElse(null),
                manifest.map(Manifest::seed).map(SeedText::format).orElse(null),
                kept.kind().word(),
                runs,
                manifest.map(Manifest::complete).orElse(null),
                outcomes.replications(),
                Finding.LEVEL,
                found,
                Stream.concat(
                                paired.stream().<FoundJson>map(TablesJson::of),
                                spaces.stream().map(SpacePart::json))
                        .toList());
    }
}
