package health.waymark.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.beans.factory.config.EmbeddedValueResolver;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Waymark's mapping of requests to handlers beside Spring's own, both asked the same: what differs is a mistake of ours. */
class ByPrefixTest {
    private static final List<String> UNKNOWN = List.of(
            "/", "/api", "/api/", "/api/nothing", "/apiplans", "/nothing/at/all", "/%61pi/nothing", "/api%2Fplans");

    private static RequestMappingHandlerMapping ours;
    private static RequestMappingHandlerMapping springs;

    @BeforeAll
    static void bothOnTheSameControllers() {
        ours = RunningWaymark.shared().beans(RequestMappingHandlerMapping.class).stream()
                .filter(mapping -> mapping.getClass().getSimpleName().equals("ByPrefix"))
                .findFirst()
                .orElseThrow();
        springs = new RequestMappingHandlerMapping();
        ApplicationContext context = Objects.requireNonNull(ours.getApplicationContext());
        springs.setApplicationContext(context);
        springs.setEmbeddedValueResolver(
                new EmbeddedValueResolver((ConfigurableBeanFactory) context.getAutowireCapableBeanFactory()));
        springs.afterPropertiesSet();
    }

    @Test
    void everyHandlerIsFoundWhereSpringFindsIt() {
        assertThat(ours.getHandlerMethods()).isEqualTo(springs.getHandlerMethods());
        assertThat(ours.getHandlerMethods()).hasSizeGreaterThan(80);
        Set<String> found = new TreeSet<>();
        ours.getHandlerMethods()
                .forEach((info, handler) -> info.getPatternValues().forEach(pattern -> {
                    for (RequestMethod method : methods(info)) {
                        Request request = new Request(method.name(), filled(pattern), info);
                        String answer = request.to(ours);
                        assertThat(answer).as(request.toString()).isEqualTo(request.to(springs));
                        found.add(answer.split(" ")[0]);
                    }
                }));
        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(ours.getHandlerMethods().values().stream()
                        .map(ByPrefixTest::name)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void anAddressWrittenOtherwiseGoesWhereSpringLetsItGo() {
        ours.getHandlerMethods().keySet().forEach(info -> info.getPatternValues()
                .forEach(pattern -> {
                    for (String address : otherwise(filled(pattern))) {
                        methods(info).forEach(method -> same(new Request(method.name(), address, info)));
                    }
                }));
        assertThat(new Request("GET", "/%61pi/%70lans", null).to(ours)).startsWith("PlanApi.");
    }

    @Test
    void whatNobodyTakesIsRefusedAsSpringDoesIt() {
        List<String> addresses = new ArrayList<>(UNKNOWN);
        ours.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream())
                .map(ByPrefixTest::filled)
                .distinct()
                .forEach(addresses::add);
        for (String address : addresses) {
            for (RequestMethod method : RequestMethod.values()) {
                same(new Request(method.name(), address, null));
            }
            MockHttpServletRequest preflight = new Request("OPTIONS", address, null).servletRequest();
            preflight.addHeader(HttpHeaders.ORIGIN, "https://elsewhere.example.org");
            preflight.addHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD, "POST");
            assertThat(Request.answer(ours, preflight)).as(address).isEqualTo(Request.answer(springs, preflight));
        }
        assertThat(new Request("DELETE", "/api/plans", null).to(ours)).contains("[GET]");
        assertThat(new Request("GET", "/api/nothing", null).to(ours)).isEqualTo("nobody");
    }

    private static void same(Request request) {
        assertThat(request.to(ours)).as(request.toString()).isEqualTo(request.to(springs));
    }

    private static Set<RequestMethod> methods(RequestMappingInfo info) {
        Set<RequestMethod> named = info.getMethodsCondition().getMethods();
        return named.isEmpty() ? Set.of(RequestMethod.GET) : named;
    }

    private static String name(HandlerMethod handler) {
        return handler.getBeanType().getSimpleName() + "." + handler.getMethod().getName();
    }

    private static String filled(String pattern) {
        return pattern.replaceAll("\\{\\*[^}]+}", "one/two")
                .replaceAll("\\{\\w+:(\\w+)\\|[^}]*}", "$1") // where there is a choice, the first
                .replaceAll("\\{(?:[^{}]|\\{[^{}]*})+}", "00000000-0000-7000-8000-000000000000")
                .replace("**", "one/two")
                .replace("*", "one");
    }

    private static List<String> otherwise(String address) {
        int last = address.lastIndexOf('/');
        return Stream.of(
                        address + "/",
                        address + "//",
                        "/" + address,
                        address + "x",
                        address + "/more",
                        address + ".json",
                        address.substring(0, Math.max(1, address.length() - 1)),
                        address.substring(0, Math.max(1, last)),
                        address.toUpperCase(),
                        address.replaceFirst("/(\\w)", "/;v=1$1"),
                        address.replaceFirst("(/\\w+)", "$1;v=1"),
                        address + ";v=1",
                        address.replaceFirst("/", "/./"),
                        address.substring(0, last + 1) + "%20" + address.substring(last + 1),
                        address.substring(0, last) + "%2F" + address.substring(last + 1),
                        encoded(address, 1),
                        encoded(address, last + 1),
                        encoded(address, address.length() - 1))
                .toList();
    }

    /** With one of its letters as a percent sign and its number. */
    private static String encoded(String address, int at) {
        return at >= address.length()
                ? address + "%2f"
                : address.substring(0, at) + "%%%02x".formatted((int) address.charAt(at)) + address.substring(at + 1);
    }

    /** What is asked of both; of a handler's content types where it has any. */
    private record Request(
            String method, String address, @Nullable RequestMappingInfo info) {

        String to(HandlerMapping mapping) {
            return answer(mapping, servletRequest());
        }

        static String answer(HandlerMapping mapping, MockHttpServletRequest request) {
            ServletRequestPathUtils.parseAndCache(request);
            try {
                HandlerExecutionChain chain = mapping.getHandler(request);
                if (chain == null) {
                    return "nobody";
                }
                String handler = chain.getHandler() instanceof HandlerMethod found
                        ? name(found)
                        : chain.getHandler().getClass().getSimpleName();
                return handler + " " + request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) + " "
                        + request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
            } catch (HttpRequestMethodNotSupportedException refused) {
                return refused.getMessage() + " " + refused.getSupportedHttpMethods();
            } catch (ServletException refused) {
                return refused.toString();
            } catch (Exception failed) {
                throw new AssertionError(failed);
            }
        }

        MockHttpServletRequest servletRequest() {
            MockHttpServletRequest request = new MockHttpServletRequest(method, address);
            if (info != null) {
                info.getConsumesCondition().getConsumableMediaTypes().stream()
                        .findFirst()
                        .ifPresent(type -> request.setContentType(type.toString()));
                info.getProducesCondition().getProducibleMediaTypes().stream()
                        .findFirst()
                        .map(MediaType::toString)
                        .ifPresent(type -> request.addHeader(HttpHeaders.ACCEPT, type));
            }
            return request;
        }

        @Override
        public String toString() {
            return method + " " + address;
        }
    }
}
