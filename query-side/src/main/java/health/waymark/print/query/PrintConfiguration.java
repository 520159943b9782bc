package health.waymark.print.query;

import health.waymark.pages.query.Wording;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** What is printed. */
@Configuration(proxyBeanMethods = false)
@Import(PrintPages.class)
public class PrintConfiguration {

    @Bean
    PlainWords plainWords(Wording wording) {
        return new PlainWords(wording);
    }

    @Bean
    PdfViews pdfViews(ObjectProvider<ThymeleafViewResolver> views) throws IOException {
        return new PdfViews(views);
    }
}
