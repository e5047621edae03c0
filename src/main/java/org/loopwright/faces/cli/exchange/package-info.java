/** Commands that hand results to other programs, and take design points from them. */
package org.loopwright.faces.cli.exchange;
