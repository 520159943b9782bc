package health.waymark.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** The form on a page, as a browser would send it. */
final class FilledForm {
    private static final Pattern FORM =
            Pattern.compile("<form[^>]*id=\"form\"[^>]*action=\"([^\"]*)\".*?</form>", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile(
            "<input\\b[^>]*>|<textarea\\b([^>]*)>([^<]*)</textarea>|<select\\b([^>]*)>(.*?)</select>", Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option\\b([^>]*)>");

    private final Visitor visitor;
    private final String address;
    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final Map<String, List<String>> options = new LinkedHashMap<>();

    private FilledForm(Visitor visitor, String html) {
        this.visitor = visitor;
        Matcher form = FORM.matcher(html);
        assertThat(form.find()).as("there is a form on %s", html).isTrue();
        this.address = HtmlUtils.htmlUnescape(form.group(1));
        Matcher field = FIELD.matcher(form.group());
        while (field.find()) {
            if (field.group().startsWith("<input")) {
                input(field.group());
            } else if (field.group(1) != null) {
                set(attribute(field.group(1), "name"), HtmlUtils.htmlUnescape(field.group(2)));
            } else {
                select(field.group(3), field.group(4));
            }
        }
    }

    static FilledForm at(Visitor visitor, String path) {
        return on(visitor, visitor.get(path));
    }

    static FilledForm on(Visitor visitor, HttpResponse<String> page) {
        return new FilledForm(visitor, page.body());
    }

    FilledForm set(@Nullable String name, String... texts) {
        values.put(Objects.requireNonNull(name), new ArrayList<>(List.of(texts)));
        return this;
    }

    List<String> names() {
        return List.copyOf(values.keySet());
    }

    String get(String name) {
        return String.join("; ", values.getOrDefault(name, List.of()));
    }

    /** What can be chosen, by field. */
    Map<String, List<String>> options() {
        return options;
    }

    HttpResponse<String> submit() {
        String body = values.entrySet().stream()
                .flatMap(
                        field -> field.getValue().stream().map(value -> encoded(field.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        return visitor.post(address, body);
    }

    /** Sends what must be taken, and gives the page that then shows. */
    String done() {
        HttpResponse<String> answer = submit();
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        String location = answer.headers().firstValue("location").orElseThrow();
        HttpResponse<String> page = visitor.get(location.replaceFirst("https?://[^/]*", ""));
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        return page.body();
    }

    private void input(String tag) {
        String name = attribute(tag, "name");
        if (name == null) {
            return;
        }
        boolean box = "checkbox".equals(attribute(tag, "type")) || "radio".equals(attribute(tag, "type"));
        String value = attribute(tag, "value");
        List<String> held = values.computeIfAbsent(name, unknown -> new ArrayList<>());
        if (!box || tag.contains(" checked")) {
            held.add(value == null ? "" : value);
        }
    }

    private void select(String attributes, String content) {
        String name = Objects.requireNonNull(attribute(attributes, "name"));
        Matcher option = OPTION.matcher(content);
        List<String> all = options.computeIfAbsent(name, unknown -> new ArrayList<>());
        String chosen = "";
        while (option.find()) {
            String value = Objects.requireNonNull(attribute(option.group(1), "value"));
            all.add(value);
            chosen = option.group(1).contains("selected") ? value : chosen;
        }
        set(name, chosen);
    }

    private static @Nullable String attribute(String tag, String name) {
        Matcher found = Pattern.compile("\\s" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? HtmlUtils.htmlUnescape(found.group(1)) : null;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
