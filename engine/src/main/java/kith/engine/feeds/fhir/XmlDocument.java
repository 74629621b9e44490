package kith.engine.feeds.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;
import kith.engine.feeds.items.Rejects;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;

/// One document of FHIR R4 in XML. A bundle is parsed entry by entry, so that one that is wrong is rejected alone.
final class XmlDocument {

    private static final String FHIR = "http://hl7.org/fhir";

    private final Rejects rejects;
    private final IParser xml;
    private boolean whole = true;

    XmlDocument(Rejects rejects) {
        this.rejects = rejects;
        xml = parser(FhirContext.forR4Cached().newXmlParser());
    }

    private static IParser parser(IParser parser) {
        parser.setParserErrorHandler(new StrictErrorHandler());
        parser.setOverrideResourceIdWithBundleEntryFullUrl(false);
        parser.setStripVersionsFromReferences(false);
        return parser;
    }

    /// Whether no entry was rejected.
    boolean isWhole() {
        return whole;
    }

    /// The document as JSON, without the entries that are rejected.
    ///
    /// @throws DataFormatException where it is not FHIR R4
    String json(byte[] bytes) throws BrokenXml {
        try {
            XMLEventReader events = input().createXMLEventReader(new ByteArrayInputStream(bytes));
            StartElement root = firstElement(events);
            Resource resource = root.getName().getLocalPart().equals("Bundle")
                    ? bundle(events, root)
                    : (Resource) xml.parseResource(subtree(events, root));
            return parser(FhirContext.forR4Cached().newJsonParser()).encodeResourceToString(resource);
        } catch (XMLStreamException e) {
            throw new BrokenXml(e);
        }
    }

    /// No document type and nothing from outside the file: an entity could read other files.
    private static XMLInputFactory input() {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /// Declares each namespace again where it is used, since elements are taken out of those that declared it.
    private static XMLOutputFactory output() {
        XMLOutputFactory factory = XMLOutputFactory.newFactory();
        factory.setProperty(XMLOutputFactory.IS_REPAIRING_NAMESPACES, true);
        return factory;
    }

    private static StartElement firstElement(XMLEventReader events) throws XMLStreamException {
        XMLEvent event = events.nextEvent();
        while (!event.isStartElement()) {
            event = events.nextEvent();
        }
        return event.asStartElement();
    }

    private Bundle bundle(XMLEventReader events, StartElement root) throws XMLStreamException {
        if (!root.getName().getNamespaceURI().equals(FHIR)) {
            throw new DataFormatException("Not the namespace of FHIR");
        }
        Bundle all = new Bundle();
        StringBuilder head = new StringBuilder();
        for (XMLEvent event = events.nextEvent(); !event.isEndElement(); event = events.nextEvent()) {
            if (event.isStartElement()) {
                StartElement child = event.asStartElement();
                int line = child.getLocation().getLineNumber();
                String written = subtree(events, child);
                if (child.getName().getLocalPart().equals("entry")) {
                    add(all, written, line);
                } else {
                    head.append(written);
                }
            }
        }
        Bundle described = parsed(head.toString());
        all.setType(described.getType());
        all.setLink(described.getLink());
        all.setTotalElement(described.getTotalElement());
        return all;
    }

    private void add(Bundle all, String entry, int line) {
        try {
            parsed(entry).getEntry().forEach(all::addEntry);
        } catch (DataFormatException _) {
            whole = false;
            rejects.add(
                    line,
                    "The entry that begins here has an element or value that FHIR R4 does not have. Ask the partner for JSON.");
        }
    }

    private Bundle parsed(String content) {
        return xml.parseResource(Bundle.class, "<Bundle xmlns=\"" + FHIR + "\">" + content + "</Bundle>");
    }

    /// An element with all that is in it.
    private static String subtree(XMLEventReader events, StartElement start) throws XMLStreamException {
        StringWriter written = new StringWriter();
        XMLEventWriter writer = output().createXMLEventWriter(written);
        writer.add(start);
        for (int depth = 1; depth > 0; ) {
            XMLEvent event = events.nextEvent();
            depth += event.isStartElement() ? 1 : event.isEndElement() ? -1 : 0;
            writer.add(event);
        }
        writer.close();
        return written.toString();
    }
}
