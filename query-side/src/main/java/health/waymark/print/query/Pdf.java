package health.waymark.print.query;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/** XHTML as a PDF, with its style inside it and nothing fetched from anywhere. */
public final class Pdf {
    private static final String OPEN_SANS = "META-INF/resources/webjars/npm-font-open-sans/1.1.0/fonts/";
    private static final String DEJAVU = "net/sf/jasperreports/fonts/dejavu/";

    /** All that isn't a {@code Char} of XML 1.0; a reference to one isn't well-formed either. */
    private static final Pattern UNPRINTABLE = Pattern.compile(
            "[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]"
                    + "|&#0*([0-8]|1[124-9]|2[0-9]|3[01]|6553[45]);|&#[xX]0*([0-8bBcCeEfF]|1[0-9a-fA-F]|[fF]{3}[eEfF]);");

    static {
        // It would quote what it prints.
        XRLog.setLoggingEnabled(false);
    }

    private Pdf() {}

    /** All of it in memory: whoever prints much prints it in parts. */
    public static byte[] of(String html) throws IOException {
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        try (BatikSVGDrawer drawings = new BatikSVGDrawer()) {
            PdfRendererBuilder builder = new PdfRendererBuilder()
                    .usePdfUaAccessibility(true)
                    .withHtmlContent(printable(html), null)
                    .withProducer("Waymark")
                    .toStream(document);
            builder.useSVGDrawer(drawings);
            for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
                builder.useExternalResourceAccessControl((uri, type) -> false, when);
            }
            font(builder, OPEN_SANS + "Regular/OpenSans-Regular.ttf", "Open Sans", 400, FontStyle.NORMAL);
            font(builder, OPEN_SANS + "Italic/OpenSans-Italic.ttf", "Open Sans", 400, FontStyle.ITALIC);
            font(builder, OPEN_SANS + "Bold/OpenSans-Bold.ttf", "Open Sans", 700, FontStyle.NORMAL);
            font(builder, DEJAVU + "DejaVuSans.ttf", "DejaVu Sans", 400, FontStyle.NORMAL);
            font(builder, DEJAVU + "DejaVuSans-Bold.ttf", "DejaVu Sans", 700, FontStyle.NORMAL);
            builder.run();
        }
        return document.toByteArray();
    }

    /** Texts of the record may hold characters that no XML can (such as a vertical tab): a sign stands for each. */
    private static String printable(String html) {
        return UNPRINTABLE.matcher(html).replaceAll("\uFFFD");
    }

    private static void font(PdfRendererBuilder builder, String file, String family, int weight, FontStyle style) {
        builder.useFont(() -> opened(file), family, weight, style, true);
    }

    private static InputStream opened(String file) {
        try {
            return new ClassPathResource(file).getInputStream();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
