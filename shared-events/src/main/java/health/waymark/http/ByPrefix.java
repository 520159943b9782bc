package health.waymark.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.condition.PathPatternsRequestCondition;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Finds a request's handler without holding it against every address there is: only those whose fixed beginning it
 * shares are looked at more closely.
 */
final class ByPrefix extends RequestMappingHandlerMapping {
    private final Map<RequestMappingInfo, List<String>> beginnings = new ConcurrentHashMap<>();

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo info, HttpServletRequest request) {
        String path = ServletRequestPathUtils.getParsedRequestPath(request)
                .pathWithinApplication()
                .value();
        boolean plain = path.indexOf('%') < 0 && path.indexOf(';') < 0;
        for (String beginning : beginnings.computeIfAbsent(info, ByPrefix::beginnings)) {
            if (!plain || path.startsWith(beginning)) {
                return super.getMatchingMapping(info, request);
            }
        }
        return null;
    }

    private static List<String> beginnings(RequestMappingInfo info) {
        PathPatternsRequestCondition patterns = info.getPathPatternsCondition();
        return patterns == null
                ? List.of("")
                : patterns.getPatternValues().stream().map(ByPrefix::fixed).toList();
    }

    /** A pattern up to its first variable, and to the slash before it, which a pattern may leave out. */
    private static String fixed(String pattern) {
        String fixed = pattern.split("[{*?]", 2)[0];
        return fixed.equals(pattern) ? fixed : fixed.substring(0, Math.max(0, fixed.lastIndexOf('/')));
    }
}
