package health.waymark.query;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** A list as a file, written as it is read: however long one is, it is never held as a whole. */
public final class ListFile {
    private static final int AT_ONCE = 1_000;
    private static final int LONGEST_NAME = 120;

    private final ListFormat format;
    private final Writer out;

    private ListFile(ListFormat format, Writer out) {
        this.format = format;
        this.out = out;
    }

    /** A file's name without its ending: what is in it and what was asked for, as far as something was. */
    public static String named(String list, @Nullable Object... asked) {
        String name = list
                + Arrays.stream(asked)
                        .filter(Objects::nonNull)
                        .map(each -> "-" + each.toString().replaceAll("[^A-Za-z0-9._]+", "-"))
                        .collect(Collectors.joining());
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    /** @param lines puts every line there is into the file */
    public static void write(
            String name,
            ListFormat format,
            List<String> columns,
            HttpServletResponse response,
            Consumer<ListFile> lines)
            throws IOException {
        response.setContentType(format.type());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + format.ending() + "\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        Writer out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
        if (format == ListFormat.CSV) {
            out.write(Csv.row(columns));
        }
        try {
            lines.accept(new ListFile(format, out));
        } catch (UncheckedIOException hungUp) {
            throw hungUp.getCause();
        }
        out.flush();
    }

    /** @param values the item in columns */
    public void line(Object item, List<?> values) {
        try {
            out.write(format == ListFormat.CSV ? Csv.row(values) : ViewJson.MAPPER.writeValueAsString(item) + "\n");
        } catch (IOException hungUp) {
            throw new UncheckedIOException(hungUp);
        }
    }

    /** Every item of a list, leafed through to its end. */
    public <T> void leaf(Function<Page, Listing<T>> list, Function<T, List<?>> values) {
        List<T> part;
        int number = 0;
        do {
            part = list.apply(new Page(number++, AT_ONCE)).items();
            part.forEach(item -> line(item, values.apply(item)));
        } while (part.size() == AT_ONCE);
    }
}
