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
import org.springframework.core.io.ClassPathResource;

/** XHTML as a PDF, with its style inside it and nothing fetched from anywhere. */
public final class Pdf {
    private static final String OPEN_SANS = "META-INF/resources/webjars/npm-font-open-sans/1.1.0/fonts/";
    private static final String DEJAVU = "net/sf/jasperreports/fonts/dejavu/";

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
                    .withHtmlContent(html, null)
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
