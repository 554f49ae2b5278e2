package org.tadmor.extraction.stance;

import org.tadmor.vocabulary.Act;
import org.tadmor.vocabulary.Quotation;
import org.tadmor.vocabulary.Stance;

/** What a voice does with its content, how it puts it forward, and how its words are given. */
public record StanceReading(Act act, Stance stance, Quotation quotation) {}
