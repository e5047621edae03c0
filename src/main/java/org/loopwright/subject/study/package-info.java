/** The door through which the laboratory runs this subject: what a run says, as rows of tables. */
package org.loopwright.subject.study;
