package health.waymark.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** A parameter that is misspelt, doubled or empty would go unheard, and the answer would be to another question. */
final class KnownParameters implements HandlerInterceptor {

    private final Map<Method, Map<String, Class<?>>> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && request.getQueryString() != null) {
            Map<String, Class<?>> parameters = known.computeIfAbsent(method.getMethod(), unused -> of(method));
            request.getParameterMap().forEach((name, values) -> check(name, values, parameters));
        }
        return true;
    }

    private static void check(String name, String[] values, Map<String, Class<?>> known) {
        Class<?> type = known.get(name);
        if (type == null) {
            throw Problem.malformed(
                    known.isEmpty()
                            ? "This address takes no parameters in its query."
                            : "This address doesn't take the parameter '" + name + "'. It takes "
                                    + String.join(", ", known.keySet()) + ".");
        }
        if (values.length > 1 && !Collection.class.isAssignableFrom(type)) {
            throw Problem.malformed("Parameter '" + name + "' is there more than once.");
        }
        if (type != String.class && Arrays.stream(values).anyMatch(KnownParameters::saysNothing)) {
            throw Problem.malformed("Parameter '" + name + "' has no value.");
        }
    }

    /** As whatever converts it would find: a control character at an end counts as a space to it. */
    private static boolean saysNothing(String value) {
        return value.trim().isBlank();
    }

    private static Map<String, Class<?>> of(HandlerMethod method) {
        Map<String, Class<?>> parameters = new TreeMap<>();
        for (MethodParameter parameter : method.getMethodParameters()) {
            RequestParam named = parameter.getParameterAnnotation(RequestParam.class);
            if (named != null) {
                parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
                parameters.put(
                        named.name().isEmpty() ? String.valueOf(parameter.getParameterName()) : named.name(),
                        parameter.getParameterType());
            } else if (parameter.hasParameterAnnotation(ModelAttribute.class)) {
                for (RecordComponent each : parameter.getParameterType().getRecordComponents()) {
                    parameters.put(each.getName(), each.getType());
                }
            }
        }
        return parameters;
    }
}
