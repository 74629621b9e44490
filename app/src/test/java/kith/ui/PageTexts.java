package kith.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds every page and the texts that it can show, in the sources: in its template and the parts that the
/// template uses, and in the page record and the classes beside it that the record uses. Every branch is read,
/// whether some data make it appear or not.
public final class PageTexts {

    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Path SOURCES = Path.of("src/main/java");

    private static final Pattern RECORD = Pattern.compile("@import (kith\\.[\\w.]*web[\\w.]*\\.[A-Z]\\w*)");
    private static final Pattern PART = Pattern.compile("@template\\.([\\w.]+)\\(");
    private static final Pattern PANELS = Pattern.compile("List<(\\w+Panel)>");
    private static final Pattern PANEL = Pattern.compile("new Panel\\(\\s*ORDER,\\s*\"([\\w/]+)\"");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern JOINT = Pattern.compile("\"\\s*\\+\\s*\"");
    private static final Pattern VALUE = Pattern.compile("%[-+,.0-9]*[sdf]|%%|\\$\\{[^}]*}");

    /// The names of all templates that are a page.
    public static List<String> pages() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".jte"))
                    .filter(file -> isPage(read(file)))
                    .map(file -> TEMPLATES.relativize(file).toString().replace(".jte", ""))
                    .sorted()
                    .toList();
        }
    }

    /// A page stands in the frame of all pages, or in that of the pages about one person.
    private static boolean isPage(String template) {
        return template.contains("@template.ui.personPage(")
                || template.contains("@template.site.page(")
                || (template.contains("@template.ui.page(") && !template.contains("@param PersonFrame"));
    }

    /// Every text of a page.
    public static List<String> of(String page) {
        List<String> texts = new ArrayList<>();
        Set<String> templates = new LinkedHashSet<>();
        collect(page, templates);
        Set<Path> classes = new LinkedHashSet<>();
        for (String template : templates) {
            String source = read(TEMPLATES.resolve(template + ".jte"));
            texts.addAll(ofTemplate(source));
            Matcher record = RECORD.matcher(source);
            while (record.find()) {
                Path file = SOURCES.resolve(record.group(1).replace('.', '/') + ".java");
                collect(file, classes);
                if (source.contains("page.panels()")) {
                    panelsOf(file.resolveSibling("")).forEach(panel -> texts.addAll(of(panel)));
                }
            }
        }
        classes.forEach(file -> texts.addAll(ofClass(read(file))));
        return texts;
    }

    /// The templates of the panels that modules contribute to a page of this package.
    private static List<String> panelsOf(Path folder) {
        Set<String> kinds = new LinkedHashSet<>();
        javaIn(folder).forEach(file -> found(PANELS, read(file)).forEach(kinds::add));
        List<String> panels = new ArrayList<>();
        for (Path file : javaIn(SOURCES)) {
            String source = read(file);
            if (kinds.stream().anyMatch(kind -> source.contains("implements " + kind + " "))) {
                panels.addAll(found(PANEL, source));
            }
        }
        return panels;
    }

    private static List<Path> javaIn(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> found(Pattern pattern, String source) {
        return pattern.matcher(source).results().map(found -> found.group(1)).toList();
    }

    private static void collect(String template, Set<String> found) {
        if (found.add(template)) {
            Matcher part = PART.matcher(read(TEMPLATES.resolve(template + ".jte")));
            while (part.find()) {
                if (!part.group(1).startsWith("ui.")) {
                    collect(part.group(1).replace('.', '/'), found);
                }
            }
        }
    }

    /// The class, and those of the same package that it names.
    private static void collect(Path file, Set<Path> found) {
        if (!Files.exists(file) || file.toString().endsWith("Controller.java") || !found.add(file)) {
            return;
        }
        String source = read(file);
        try (Stream<Path> beside = Files.list(file.getParent())) {
            beside.filter(other -> other.toString().endsWith(".java"))
                    .filter(other -> Pattern.compile(
                                    "\\b" + other.getFileName().toString().replace(".java", "") + "\\b")
                            .matcher(source)
                            .find())
                    .forEach(other -> collect(other, found));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> ofTemplate(String source) {
        List<String> texts = new ArrayList<>();
        source.lines()
                .map(String::strip)
                .filter(line -> !line.startsWith("@import") && !line.startsWith("@param"))
                .forEach(line -> {
                    literals(line.replaceAll("<[^>]*>", " "), texts);
                    if (!line.startsWith("@") && !line.startsWith("!{")) {
                        texts.add(plain(line.replaceAll("@(if|elseif|for)\\(.*?\\)(?=[<A-Z ]|$)|@\\w+", " ")));
                    } else if (line.contains("`<")) {
                        texts.add(plain(line.replaceAll("^.*?`(?=<)|`[^`]*$", "")));
                    }
                });
        return texts;
    }

    static List<String> ofClass(String source) {
        List<String> texts = new ArrayList<>();
        String code = source.lines()
                .filter(line -> !line.strip().startsWith("///") && !line.startsWith("import"))
                .reduce("", (all, line) -> all + "\n" + line);
        literals(JOINT.matcher(code).replaceAll(""), texts);
        return texts;
    }

    private static void literals(String code, List<String> texts) {
        Matcher literal = LITERAL.matcher(code);
        while (literal.find()) {
            String text = literal.group(1).replace("\\\"", "'");
            if ((text.contains(" ") && !text.contains("nhsuk-") && !text.contains("; ")) || text.endsWith(".")) {
                texts.add(plain(text));
            }
        }
    }

    private static String plain(String text) {
        return VALUE.matcher(text)
                .replaceAll("")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PageTexts() {}
}
