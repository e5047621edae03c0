package org.loopwright.lab.design;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.loopwright.lab.fault.Nearest;
import org.loopwright.lab.sheet.Marked;
import org.loopwright.lab.sheet.Written;

/** Reads what a study asks of the space of its factors. */
final class RegionReader {

    private static final List<DesignKind> SAMPLED =
            List.of(DesignKind.LATIN_HYPERCUBE, DesignKind.SOBOL, DesignKind.LIST, DesignKind.CSV);

    private final List<String> responses;
    private final Faults faults;
    /** The systems that are named, by the keys that name them. */
    private final Map<String, Marked> systems = new LinkedHashMap<>();

    RegionReader(List<Response> responses, Faults faults) {
        this.responses = responses.stream().map(Response::name).toList();
        this.faults = faults;
    }

    List<Region> regions(List<Written> written, Optional<Design> design) {
        List<Region> regions = new ArrayList<>();
        design.filter(made -> !written.isEmpty() && !SAMPLED.contains(made.kind()))
                .ifPresent(made -> faults.add(
                        written.get(0).place(),
                        "regions",
                        "needs a design of points spread over a space: latin_hypercube, sobol, list or csv"));
        for (int i = 0; i < written.size(); i++) {
            String key = "regions[" + i + "]";
            Written one = written.get(i);
            StudySheet.RegionSheet sheet = one.as(StudySheet.RegionSheet.class, key, faults.list());
            if (sheet != null) {
                String response = sheet.response().text();
                if (!responses.contains(response)) {
                    String hint =
                            responses.isEmpty() ? "; the study has no responses" : Nearest.hint(response, responses);
                    faults.add(sheet.response().place(), key + ".response", "no response '" + response + "'" + hint);
                }
                systems.put(key + ".system", sheet.system());
                sheet.than().ifPresent(than -> systems.put(key + ".than", than));
                faults.attempt(
                                one.place(),
                                key,
                                () -> new Region(
                                        response,
                                        sheet.system().text(),
                                        sheet.than().map(Marked::text),
                                        sheet.above(),
                                        sheet.below(),
                                        one.place()))
                        .ifPresent(regions::add);
            }
        }
        return regions;
    }

    /** Refuses systems that no run of the study has. */
    void checkSystems(Collection<String> known) {
        systems.forEach((key, system) -> {
            if (!known.contains(system.text())) {
                faults.add(
                        system.place(),
                        key,
                        "the study has no system '" + system.text() + "'" + Nearest.hint(system.text(), known));
            }
        });
    }
}
