package health.waymark.http;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with a body, up to a number that helps. */
final class Complaints {

    private static final int ENOUGH = 20;

    private final List<Violation> violations = new ArrayList<>();

    void add(Place place, String message) {
        if (violations.size() < ENOUGH) {
            violations.add(new Violation(place.pointer(), message));
        }
    }

    void refuse() {
        if (!violations.isEmpty()) {
            throw Problem.malformed(violations);
        }
    }
}
