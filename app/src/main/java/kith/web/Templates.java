package kith.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import kith.ui.Frame;
import kith.ui.html.IsolatingOutput;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/// Renders pages. A view has the name of its template, and one attribute, `page`.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Templates implements ViewResolver {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Frames frames;

    Templates(Frames frames) {
        this.frames = frames;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        String template = name + ".jte";
        return engine.hasTemplate(template)
                ? (page, request, response) -> show(template, page, request, response)
                : null;
    }

    private void show(
            String template, @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        Utf8ByteOutput html = new Utf8ByteOutput();
        Object page = model == null ? null : model.get("page");
        ScopedValue.where(Frame.CURRENT, frames.around(request))
                .run(() -> engine.render(template, page, new IsolatingOutput(html)));
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(html.getContentLength());
        html.writeTo(response.getOutputStream());
    }
}
