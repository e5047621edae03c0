package org.loopwright.lab.sheet;

import java.util.List;
import org.loopwright.lab.fault.Fault;
import org.loopwright.lab.fault.Place;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Takes down what is wrong with the nodes of one file.
 *
 * @param file the file, or the place of a setting
 * @param fixed true if every fault is at that place, whatever the marks of the nodes say
 * @param faults list that is added to
 */
public record Complaints(Place file, boolean fixed, List<Fault> faults) {

    /** Where a node was written. */
    Place at(Node node) {
        return fixed ? file : YamlText.place(file, node.getStartMark());
    }

    /** Adds a fault at a node. */
    void add(Node node, String path, String message) {
        faults.add(Fault.at(at(node), path, message));
    }

    /** Adds the fault that something else was expected; null, to be returned for the value. */
    public Object wrong(Node node, String expected, String path) {
        add(node, path, "expected " + expected + ", found " + Wording.found(node));
        return null;
    }
}
