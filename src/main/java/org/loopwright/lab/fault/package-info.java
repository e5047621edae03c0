/** What is wrong with what people wrote: file, line, path of the key, what was found, and the nearest right name. */
package org.loopwright.lab.fault;
