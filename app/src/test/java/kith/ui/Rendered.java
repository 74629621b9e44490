package kith.ui;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A template as the text it becomes, without a server.
public final class Rendered {

    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

    public static final Frame FRAME = new Frame(
            "/",
            "a-nonce",
            Optional.of(new Frame.Token("_csrf", "a-token")),
            true,
            Optional.of("Amara Diallo"),
            "Care coordinator",
            List.of(new Link("Borough", "/"), new Link("Imports", "/imports")),
            Map.of());

    /// A whole page, from its record.
    public static String page(String template, Object page) {
        StringOutput html = new StringOutput();
        ScopedValue.where(Frame.CURRENT, FRAME).run(() -> ENGINE.render(template + ".jte", page, html));
        return html.toString();
    }

    /// One part, from what it is handed by name.
    public static String part(String template, Map<String, Object> handed) {
        StringOutput html = new StringOutput();
        ScopedValue.where(Frame.CURRENT, FRAME).run(() -> ENGINE.render("ui/" + template + ".jte", handed, html));
        return html.toString();
    }

    private Rendered() {}
}
