package kith.ui;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;

/// A part of a page that is composed from several modules. The module that owns what the panel shows
/// contributes it, with its own template.
///
/// @param order where the panel stands: panels with lower numbers come first
/// @param template the name of the template, without its ending
/// @param page what the template shows
public record Panel(int order, String template, Object page) implements Content, Comparable<Panel> {

    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

    @Override
    public void writeTo(TemplateOutput output) {
        ENGINE.render(template + ".jte", page, output);
    }

    @Override
    public int compareTo(Panel other) {
        return Integer.compare(order, other.order);
    }

    @Override
    public String toString() {
        return "Panel[" + template + "]";
    }
}
