package kith.engine.feeds.fhir;

import ca.uhn.fhir.parser.DataFormatException;
import java.nio.charset.StandardCharsets;
import kith.engine.feeds.files.ByteSlice;
import kith.engine.feeds.files.Source;
import kith.engine.feeds.items.Ending;
import kith.engine.feeds.items.Receiver;
import kith.engine.feeds.items.Rejects;
import kith.engine.labels.CodeLabels;

/// Reads FHIR R4 and STU3 in XML: a bundle or one resource. HAPI's parsers understand it, and what they
/// understood is read on as JSON, which is also what is stored. What neither version has is never passed over:
/// the entry that has it is rejected.
public final class XmlReader {

    /// A document is held in memory.
    private static final int LARGEST = 64 << 20;

    private final BundleReader bundles;

    public XmlReader(CodeLabels codes) {
        bundles = new BundleReader(codes);
    }

    public Ending read(String file, Source source, Receiver receiver) {
        var rejects = new Rejects(file, receiver);
        byte[] xml = source.readUpTo(LARGEST + 1);
        String problem = source.problem();
        if (problem != null) {
            return rejects.whole(problem);
        }
        if (xml.length == 0) {
            return rejects.whole("The file is empty. Ask the partner whether that is meant.");
        }
        if (xml.length > LARGEST) {
            return rejects.whole("The file is longer than 64 MB, which is more than Kith reads of XML. Ask for JSON.");
        }
        var document = new XmlDocument(rejects);
        try {
            ByteSlice json = ByteSlice.of(document.json(xml).getBytes(StandardCharsets.UTF_8));
            Ending ending = bundles.read(() -> Source.of(file, json), file, Source.of(file, json), receiver);
            return document.isWhole() ? ending : Ending.CUT_SHORT;
        } catch (DataFormatException _) {
            return rejects.whole("This is not FHIR R4 or STU3 in XML, or it has an element or value that neither"
                    + " version has. Ask the partner for JSON.");
        } catch (BrokenXml broken) {
            rejects.add(broken.line(), "The XML is broken here, or cut short. Ask the partner to send it again.");
            return Ending.CUT_SHORT;
        }
    }
}
