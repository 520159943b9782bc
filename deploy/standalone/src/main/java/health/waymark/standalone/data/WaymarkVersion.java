package health.waymark.standalone.data;

import java.io.IOException;
import java.util.Properties;

/** The version this was built as. */
public final class WaymarkVersion {

    private WaymarkVersion() {}

    public static String current() {
        var properties = new Properties();
        try (var file = WaymarkVersion.class.getResourceAsStream("/META-INF/build-info.properties")) {
            if (file != null) {
                properties.load(file);
            }
        } catch (IOException e) {
            return "unknown";
        }
        return properties.getProperty("build.version", "unknown");
    }
}
