package org.tadmor.ingest;

import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads the text of an article from its page: the headline first, then the main content with a blank line between
 * blocks. Deeply nested pages are flattened, and pages of more elements than any article has are read as they stand.
 */
@Component
class HtmlReader {

    private static final int DEEPEST = 256;
    private static final int MOST_ELEMENTS = 20_000;
    private static final int SHORTEST_CONTENT = 140;

    /** The library resolves links against the page's address, which is not told here: the text has no use for it. */
    private static final String ADDRESS = "https://page.invalid/";

    String read(String page, @Nullable String title) {
        Document document = parse(page);
        String headline = title != null ? title : headline(document);
        String content = document.getAllElements().size() > MOST_ELEMENTS ? "" : content(page);
        if (content.length() < SHORTEST_CONTENT) {
            document.select("script, style, noscript, template, nav, form, button, select, svg, iframe")
                    .remove();
            String whole = blocks(document.body());
            content = whole.length() > content.length() ? whole : content;
        }
        return headline.isEmpty() || content.startsWith(headline) ? content : headline + "\n\n" + content;
    }

    private static String headline(Document document) {
        Element meta = document.selectFirst("meta[property=og:title]");
        if (meta != null && !meta.attr("content").isBlank()) {
            return meta.attr("content").strip();
        }
        Element heading = document.selectFirst("h1");
        return heading != null ? heading.text() : document.title().strip();
    }

    private static String content(String page) {
        Element content = new Readability4J(ADDRESS, parse(page)).parse().getArticleContent();
        return content == null ? "" : blocks(content);
    }

    private static Document parse(String page) {
        return Jsoup.parse(page, ADDRESS, Parser.htmlParser().setMaxDepth(DEEPEST));
    }

    private static String blocks(Element root) {
        StringBuilder text = new StringBuilder();
        root.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    append(text, words.text());
                } else if (node instanceof Element element) {
                    breakBefore(text, element);
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element && element.isBlock()) {
                    end(text, "\n\n");
                }
            }
        });
        return text.toString().strip();
    }

    private static void breakBefore(StringBuilder text, Element element) {
        if (element.normalName().equals("br")) {
            end(text, "\n");
        } else if (element.isBlock()) {
            end(text, "\n\n");
        }
    }

    private static void append(StringBuilder text, String words) {
        boolean fresh = text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
        text.append(fresh ? words.stripLeading() : words);
    }

    private static void end(StringBuilder text, String breaks) {
        int length = text.length();
        while (length > 0 && text.charAt(length - 1) == ' ') {
            length--;
        }
        text.setLength(length);
        if (length > 0 && text.indexOf(breaks, Math.max(0, length - breaks.length())) < 0) {
            text.append(length > 0 && text.charAt(length - 1) == '\n' ? breaks.substring(1) : breaks);
        }
    }
}
