package kith.engine.feeds.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;
import kith.engine.feeds.items.Rejects;

/// One document of FHIR in XML. A bundle is parsed entry by entry, so that one that is wrong is rejected alone.
/// Each entry is parsed as R4, and as STU3 where R4 does not have what is in it.
final class XmlDocument {

    private static final String FHIR = "http://hl7.org/fhir";

    /// How HAPI writes a bundle that has one entry and nothing else.
    private static final String ENTRY_ALONE = "{\"resourceType\":\"Bundle\",\"entry\":[";

    private static final String ENTRY_END = "]}";

    private final Rejects rejects;
    private final Version r4 = new Version(FhirContext.forR4Cached());
    private boolean whole = true;

    XmlDocument(Rejects rejects) {
        this.rejects = rejects;
    }

    /// The parsers of one version of FHIR.
    private record Version(IParser xml, IParser json) {

        Version(FhirContext context) {
            this(parser(context.newXmlParser()), parser(context.newJsonParser()));
        }

        /// STU3, whose model is loaded when the first document needs it.
        static Version stu3() {
            return new Version(FhirContext.forDstu3Cached());
        }

        String json(String resource) {
            return json.encodeResourceToString(xml.parseResource(resource));
        }
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
    /// @throws DataFormatException where it is neither FHIR R4 nor FHIR STU3
    String json(byte[] bytes) throws BrokenXml {
        try {
            XMLEventReader events = input().createXMLEventReader(new ByteArrayInputStream(bytes));
            StartElement root = firstElement(events);
            return root.getName().getLocalPart().equals("Bundle")
                    ? bundle(events, root)
                    : converted(subtree(events, root));
        } catch (XMLStreamException e) {
            throw new BrokenXml(e);
        }
    }

    /// A resource as JSON: read as R4, or else as STU3. What both can read is written alike in both.
    private String converted(String resource) {
        try {
            return r4.json(resource);
        } catch (DataFormatException _) {
            return Version.stu3().json(resource);
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

    private String bundle(XMLEventReader events, StartElement root) throws XMLStreamException {
        if (!root.getName().getNamespaceURI().equals(FHIR)) {
            throw new DataFormatException("Not the namespace of FHIR");
        }
        List<String> entries = new ArrayList<>();
        StringBuilder head = new StringBuilder();
        for (XMLEvent event = events.nextEvent(); !event.isEndElement(); event = events.nextEvent()) {
            if (event.isStartElement()) {
                StartElement child = event.asStartElement();
                int line = child.getLocation().getLineNumber();
                String written = subtree(events, child);
                if (child.getName().getLocalPart().equals("entry")) {
                    add(entries, written, line);
                } else {
                    head.append(written);
                }
            }
        }
        String described = converted(wrapped(head.toString()));
        return described.substring(0, described.length() - 1) + ",\"entry\":[" + String.join(",", entries) + "]}";
    }

    private void add(List<String> entries, String entry, int line) {
        try {
            String bundle = converted(wrapped(entry));
            if (bundle.startsWith(ENTRY_ALONE)) {
                entries.add(bundle.substring(ENTRY_ALONE.length(), bundle.length() - ENTRY_END.length()));
            }
        } catch (DataFormatException _) {
            whole = false;
            rejects.add(
                    line,
                    "The entry that begins here has an element or value that neither FHIR R4 nor FHIR STU3 has."
                            + " Ask the partner for JSON.");
        }
    }

    private static String wrapped(String content) {
        return "<Bundle xmlns=\"" + FHIR + "\">" + content + "</Bundle>";
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
