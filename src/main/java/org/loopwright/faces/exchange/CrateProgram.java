package org.loopwright.faces.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.loopwright.faces.exchange.CrateGraph.Entity;
import org.loopwright.faces.exchange.CrateGraph.Reference;
import org.loopwright.lab.run.Manifest;
import org.loopwright.lab.run.build.ProgramFiles;

/** What an RO-Crate says of the program that made the runs: its files, its libraries, its authors. */
final class CrateProgram {

    /** Name of the entity that stands for the form of a study file. */
    static final String LANGUAGE = "#study-file";

    /** A library's file, taken apart: {@code commons-math3-3.6.1.jar}. */
    private static final Pattern LIBRARY = Pattern.compile("(.+?)-(\\d.*)\\.jar");

    private final CrateGraph graph;
    private final Manifest.Program program;
    private final Citation citation;

    CrateProgram(CrateGraph graph, Manifest.Program program, Citation citation) {
        this.graph = graph;
        this.program = program;
        this.citation = citation;
    }

    /** Name of its entity. */
    String id() {
        return citation.url().isEmpty() ? "#loopwright" : citation.url();
    }

    /** Page of its licence. */
    String licence() {
        return "https://spdx.org/licenses/" + citation.license();
    }

    /** Describes the form of a study file. */
    void language() {
        // The keys are those that this version of the program reads.
        Entity language = graph.entity(LANGUAGE, "ComputerLanguage")
                .put("name", "Study file of Loopwright")
                .put("description", "YAML with keys of its own, which loopwright sweep carries out")
                .put("version", program.version());
        home(language);
    }

    /** Describes the program. */
    void describe() {
        Entity node = graph.entity(id(), "SoftwareApplication")
                .put("name", citation.title())
                .put("version", program.version());
        home(node);
        if (!citation.license().isEmpty()) {
            node.refer("license", licence());
        }
        List<String> identifiers = new ArrayList<>();
        property("#model-build", "SHA-256 over the model's sources", program.modelBuild(), identifiers);
        property("#commit", "commit of the sources", program.commit(), identifiers);
        property(
                "#program-sha256",
                "SHA-256 of the program's " + program.files().kind(),
                program.files().sha256(),
                identifiers);
        List<ProgramFiles.Dependency> libraries = program.files().dependencies();
        node.refer("identifier", identifiers)
                .refer(
                        "softwareRequirements",
                        libraries.stream()
                                .map(one -> "#" + CrateGraph.id(one.name()))
                                .toList());
        libraries.forEach(this::library);
        List<String> authors = new ArrayList<>();
        Set<String> taken = new TreeSet<>(Set.of(id()));
        for (int i = 0; i < citation.authors().size(); i++) {
            authors.add(author(citation.authors().get(i), i + 1, taken));
        }
        node.refer("author", authors);
    }

    /** A library is no application of its own: that would need an address, and only its name and content are known. */
    private void library(ProgramFiles.Dependency one) {
        Matcher parts = LIBRARY.matcher(one.name());
        graph.entity("#" + CrateGraph.id(one.name()), "CreativeWork")
                .put("name", one.name())
                .put("version", parts.matches() ? parts.group(2) : "")
                .put("sha256", one.sha256());
    }

    /** Authors may share a site with each other or with the program, but no two entities share a name. */
    private String author(Citation.Author author, int number, Set<String> taken) {
        boolean onTheWeb = author.url().startsWith("http");
        String id = onTheWeb && taken.add(author.url()) ? author.url() : "#author-" + number;
        Entity node = graph.entity(id, author.person() ? "Person" : "Organization")
                .put("name", author.name())
                .put("url", onTheWeb ? author.url() : "");
        if (!author.affiliation().isEmpty()) {
            node.refer("affiliation", "#affiliation-" + number);
            graph.entity("#affiliation-" + number, "Organization").put("name", author.affiliation());
        }
        return id;
    }

    /** Where the program is told of: where it is, if that is said, else here. */
    private void home(Entity node) {
        node.put("url", citation.url().isEmpty() ? new Reference(ArchiveNames.README) : citation.url());
    }

    private void property(String id, String name, String value, List<String> references) {
        if (!value.isEmpty()) {
            references.add(id);
            graph.property(id, name, value);
        }
    }
}
