package health.waymark.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** Programs get problem details, people a page. */
final class Audience {

    private Audience() {}

    static boolean isBrowser(HttpServletRequest request) {
        Object forwarded = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = forwarded instanceof String original ? original : request.getRequestURI();
        for (String program : new String[] {"/api", "/fhir", "/oauth2", "/actuator", "/v3/"}) {
            if (path.startsWith(program)) {
                return false;
            }
        }
        String accept = request.getHeader("Accept");
        return accept != null && accept.contains("text/html");
    }
}
