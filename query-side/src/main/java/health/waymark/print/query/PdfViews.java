package health.waymark.print.query;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
    private final ObjectProvider<ThymeleafViewResolver> views;
    private final String style;

    PdfViews(ObjectProvider<ThymeleafViewResolver> views) throws IOException {
        this.views = views;
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
            byte[] document = Pdf.of(new String(html.getContentAsByteArray(), StandardCharsets.UTF_8));
            response.resetBuffer();
            response.setContentType(MediaType.APPLICATION_PDF_VALUE);
            response.setCharacterEncoding((String) null);
            response.setContentLength(document.length);
            response.setHeader("Content-Disposition", "inline; filename=\"" + name + ".pdf\"");
            response.setHeader("Cache-Control", "no-store");
            response.getOutputStream().write(document);
        }
    }
}
