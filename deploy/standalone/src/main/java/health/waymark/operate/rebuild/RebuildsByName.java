package health.waymark.operate.rebuild;

import health.waymark.http.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** All that can be made anew from the log. */
record RebuildsByName(List<Rebuilds> all) {

    Rebuilds named(String projection) {
        return all.stream()
                .filter(each -> each.projection().equals(projection))
                .findFirst()
                .orElseThrow(() -> Problem.malformed(
                        "/projection",
                        "takes " + all.stream().map(Rebuilds::projection).collect(Collectors.joining(" or "))
                                + ": nothing else is made from the log alone"));
    }
}
