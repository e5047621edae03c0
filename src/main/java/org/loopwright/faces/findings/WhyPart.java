package org.loopwright.faces.findings;

import java.util.Locale;

/** Parts of the answer to why loops take as long as they do. */
enum WhyPart implements Question {
    /** {@link PathTables#byStage}, of loops. */
    CRITICAL_PATH("Where the time of a loop goes"),
    /** {@link PathTables#byHolder}. */
    HELD_BY("Who holds loops up"),
    /** {@link EmbodimentPath}. */
    EMBODIMENT_PATH("Where the time of a breakthrough goes");

    private final String heading;

    WhyPart(String heading) {
        this.heading = heading;
    }

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String heading() {
        return heading;
    }
}
