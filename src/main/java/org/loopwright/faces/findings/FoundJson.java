package org.loopwright.faces.findings;

/** A part of an answer as JSON. */
interface FoundJson {}
