/** Charts for files. */
package org.loopwright.faces.figure;
