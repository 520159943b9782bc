package health.waymark.http;

import org.jspecify.annotations.Nullable;

/** Where in a body we are; becomes a JSON pointer only when there is something to complain about. */
record Place(@Nullable Place parent, String name) {

    static final Place ROOT = new Place(null, "");

    Place at(String name) {
        return new Place(this, name);
    }

    Place at(int index) {
        return new Place(this, Integer.toString(index));
    }

    String pointer() {
        return parent == null
                ? ""
                : parent.pointer() + "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
