package org.loopwright.faces.page;

import java.util.List;
import java.util.stream.IntStream;
import org.loopwright.faces.colour.Hues;

/** The colours of what scripts draw: those of systems, and those of stages. */
record PageColours(List<String> systems, List<String> stages) {

    static final PageColours ALL = new PageColours(
            IntStream.range(0, Hues.systems())
                    .mapToObj(Hues::system)
                    .map(Hues::css)
                    .toList(),
            IntStream.range(0, Hues.stages())
                    .mapToObj(Hues::stage)
                    .map(Hues::css)
                    .toList());

    /** Grounds and inks as values that a style sheet names. */
    static String style(Hues.Grounds grounds) {
        return "--paper:" + Hues.css(grounds.paper()) + ";--card:" + Hues.css(grounds.card()) + ";--edge:"
                + Hues.css(grounds.edge()) + ";--ink:" + Hues.css(grounds.ink()) + ";--faint:"
                + Hues.css(grounds.faintInk()) + ";--cell:" + Hues.css(grounds.cell()) + ";--link:"
                + Hues.css(grounds.link()) + ";";
    }
}
