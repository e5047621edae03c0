package org.loopwright.faces.gui.scene;

import java.util.List;
import java.util.Optional;
import org.loopwright.subject.model.ProjectKey;
import org.loopwright.subject.model.Snapshot;

/**
 * What a drawing shows at a point. Immutable.
 *
 * @param economy place of the economy in the scenario's order, from 0
 * @param node the agent, if one is there
 * @param project the project, if one is there
 * @param component the component, from 1, if one is there
 * @param text what to say about it, one line per entry
 */
public record Hit(
        int economy,
        Optional<Snapshot.Node> node,
        Optional<ProjectKey> project,
        Optional<Integer> component,
        List<String> text) {

    /** Copies the list. */
    public Hit {
        text = List.copyOf(text);
    }

    static Hit agent(int economy, Snapshot.Node node, List<String> text) {
        return new Hit(economy, Optional.of(node), Optional.empty(), Optional.empty(), text);
    }

    static Hit project(int economy, Snapshot.Project project, Snapshot snapshot) {
        return new Hit(
                economy,
                Optional.empty(),
                Optional.of(project.key()),
                Optional.empty(),
                SceneText.about(project, snapshot));
    }

    static Hit component(int economy, int component, Optional<ProjectKey> project, List<String> text) {
        return new Hit(economy, Optional.empty(), project, Optional.of(component), text);
    }
}
