package kith.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kith.ui.Frame;
import kith.ui.Link;
import kith.ui.html.IsolatingOutput;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/// Renders the pages of the public site. Its frame knows no worker and no script.
@Component
@OnPublicSite
@Order(Ordered.HIGHEST_PRECEDENCE)
class SiteTemplates implements ViewResolver {

    private static final List<Link> MENU = List.of(
            new Link("Home", "/"),
            new Link("Find support", "/support"),
            new Link("Neighbourhoods", "/neighbourhoods"),
            new Link("About", "/about"));

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    private final boolean demonstration;

    SiteTemplates(@Value("${kith.demonstration:false}") boolean demonstration) {
        this.demonstration = demonstration;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        String template = name + ".jte";
        return engine.hasTemplate(template)
                ? (page, request, response) -> show(template, page, request.getRequestURI(), response)
                : null;
    }

    private void show(String template, @Nullable Map<String, ?> model, String path, HttpServletResponse response)
            throws Exception {
        Utf8ByteOutput html = new Utf8ByteOutput();
        Object page = model == null ? null : model.get("page");
        Frame frame = new Frame(path, "", Optional.empty(), demonstration, Optional.empty(), "", MENU, Map.of());
        ScopedValue.where(Frame.CURRENT, frame).run(() -> engine.render(template, page, new IsolatingOutput(html)));
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(html.getContentLength());
        html.writeTo(response.getOutputStream());
    }
}
