package health.waymark.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** How a problem looks to somebody with a browser. Declared by whoever has pages; without it everybody gets JSON. */
public interface ProblemPage {

    void show(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException;
}
