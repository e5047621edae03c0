/** Commands that run the model: a scenario, a study, the limits, a run in windows. */
package org.loopwright.faces.cli.run;
