/** Loopwright: which industrial system closes the research–production loop fastest, in which industry, and why. */
package org.loopwright;
