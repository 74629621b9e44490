package kith.engine.feeds.fhir;

import javax.xml.stream.XMLStreamException;

/// XML that is not well-formed.
final class BrokenXml extends Exception {

    private final int line;

    BrokenXml(XMLStreamException cause) {
        super(cause);
        line = cause.getLocation() == null ? 1 : Math.max(1, cause.getLocation().getLineNumber());
    }

    /// Where it is broken, from 1.
    int line() {
        return line;
    }
}
