package health.waymark.query;

import health.waymark.projection.Projections;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What all queries over HTTP have in common. */
@Configuration(proxyBeanMethods = false)
class QueryWeb {

    @Bean
    JsonMapperBuilderCustomizer viewsInAnswers() {
        return ViewJson::writing;
    }

    @Bean
    WebMvcConfigurer readYourWrites(Projections projections) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new AtLeast(projections)).addPathPatterns("/api/**");
            }
        };
    }
}
