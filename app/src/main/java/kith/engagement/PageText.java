package kith.engagement;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.List;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/// The text of a public page as HTML that can harm nobody. This is the only place that makes HTML of what somebody
/// wrote.
///
/// The text is CommonMark 0.31. Tags in it are shown as they were typed. What comes out passes the sanitiser of
/// OWASP, which lets headings, paragraphs, lists, quotations, emphasis and links to web, e-mail and telephone
/// through, and nothing else. Headings begin at the second level, because the title of the page is the first.
public final class PageText implements Content {

    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().escapeHtml(true).build();

    private static final List<String> HEADINGS = List.of("nhsuk-heading-m", "nhsuk-heading-s");

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(PageText::heading, "h1", "h2", "h3", "h4", "h5", "h6")
            .allowElements("p", "ul", "ol", "li", "blockquote", "em", "strong", "br", "hr")
            .allowElements("a")
            .allowUrlProtocols("https", "http", "mailto", "tel")
            .allowAttributes("href")
            .onElements("a")
            .toFactory();

    private final String html;

    private PageText(String html) {
        this.html = html;
    }

    /// @param words CommonMark
    public static PageText of(String words) {
        return new PageText(POLICY.sanitize(RENDERER.render(PARSER.parse(words))));
    }

    /// The first two levels of headings are the second of the page, all others the third.
    private static String heading(String name, List<String> attributes) {
        boolean large = name.equals("h1") || name.equals("h2");
        attributes.clear();
        attributes.add("class");
        attributes.add(HEADINGS.get(large ? 0 : 1));
        return large ? "h2" : "h3";
    }

    @Override
    public boolean isEmptyContent() {
        return html.isBlank();
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(html);
    }

    @Override
    public String toString() {
        return html;
    }
}
