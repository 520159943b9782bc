package health.waymark.print.query;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.View;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** A template as a PDF: what the browser shows, with its style inside it and nothing fetched from anywhere. */
final class PdfViews {
    private static final String OPEN_SANS = "META-INF/resources/webjars/npm-font-open-sans/1.1.0/fonts/";
    private static final String DEJAVU = "net/sf/jasperreports/fonts/dejavu/";

    private final ObjectProvider<ThymeleafViewResolver> views;
    private final String style;

    PdfViews(ObjectProvider<ThymeleafViewResolver> views) throws IOException {
        this.views = views;
        // It would quote what it prints.
        XRLog.setLoggingEnabled(false);
        this.style = new ClassPathResource("static/assets/print.css").getContentAsString(StandardCharsets.UTF_8);
    }

    /** @param name the file's, without its ending */
    View of(String template, String name) {
        return new PdfView(template, name);
    }

    private final class PdfView implements View {
        private final String template;
        private final String name;

        PdfView(String template, String name) {
            this.template = template;
            this.name = name;
        }

        @Override
        public String getContentType() {
            return MediaType.APPLICATION_PDF_VALUE;
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws Exception {
            Map<String, Object> styled = new HashMap<>(model == null ? Map.of() : model);
            styled.put("style", style);
            View page = views.getObject().resolveViewName(template, Locale.ENGLISH);
            if (page == null) {
                throw new IllegalStateException("There is no template " + template + ".");
            }
            ContentCachingResponseWrapper html = new ContentCachingResponseWrapper(response);
            page.render(styled, request, html);
            byte[] document = pdf(new String(html.getContentAsByteArray(), StandardCharsets.UTF_8));
            response.resetBuffer();
            response.setContentType(MediaType.APPLICATION_PDF_VALUE);
            response.setCharacterEncoding((String) null);
            response.setContentLength(document.length);
            response.setHeader("Content-Disposition", "inline; filename=\"" + name + ".pdf\"");
            response.setHeader("Cache-Control", "no-store");
            response.getOutputStream().write(document);
        }
    }

    private static byte[] pdf(String html) throws IOException {
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
