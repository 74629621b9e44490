package kith.web.door;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.ResourceTransformer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;

/// Leaves the Frutiger font out of the NHS.UK styles: it is licensed to NHS services only, and fetching it from
/// the NHS would tell an outside computer that somebody is reading.
class OwnFonts implements ResourceTransformer {

    @Override
    public Resource transform(HttpServletRequest request, Resource asked, ResourceTransformerChain chain)
            throws IOException {
        Resource resource = chain.transform(request, asked);
        if (!String.valueOf(resource.getFilename()).endsWith(".css")) {
            return resource;
        }
        String styles = resource.getContentAsString(StandardCharsets.UTF_8);
        return new TransformedResource(
                resource, styles.replaceAll("@font-face\\s*\\{[^}]*}", "").getBytes(StandardCharsets.UTF_8));
    }
}
