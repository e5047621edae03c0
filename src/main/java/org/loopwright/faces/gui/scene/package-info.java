/**
 * Drawings of a moment of a run: pure functions of a {@link org.loopwright.subject.model.Snapshot}, so that they can be drawn
 * without a window and tested. May use what {@code gui} may use.
 */
package org.loopwright.faces.gui.scene;
