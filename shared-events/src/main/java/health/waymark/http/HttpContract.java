package health.waymark.http;

import health.waymark.access.ActorResolver;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What an application needs to speak HTTP as both sides do; imported by whichever application runs. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HttpSettings.class)
@Import({ProblemHandler.class, ProblemErrors.class})
public class HttpContract {

    @Bean
    StrictJson strictJson() {
        return new StrictJson();
    }

    @Bean
    ProblemWriter problemWriter() {
        return new ProblemWriter();
    }

    @Bean
    FilterRegistrationBean<Correlation> correlation() {
        var registration = new FilterRegistrationBean<>(new Correlation());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    FilterRegistrationBean<FilterFailures> filterFailures(ProblemHandler problems) {
        var registration = new FilterRegistrationBean<>(new FilterFailures(problems));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    @Bean
    TomcatContract tomcatContract() {
        return new TomcatContract();
    }

    /** After security: a stranger is told that they are one, whatever they send. */
    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit(HttpSettings settings, ProblemWriter writer) {
        var registration = new FilterRegistrationBean<>(new BodyLimit(settings, writer));
        registration.setOrder(0);
        return registration;
    }

    @Bean
    WebMvcRegistrations handlersByPrefix() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new ByPrefix();
            }
        };
    }

    @Bean
    WebMvcConfigurer actorForControllers() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new ActorResolver());
            }

            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(new KnownParameters()).addPathPatterns("/api/**");
            }
        };
    }
}
