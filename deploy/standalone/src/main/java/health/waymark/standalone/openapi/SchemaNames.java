package health.waymark.standalone.openapi;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A name of its own for every type: parts carry their whole's name, namesakes their slice's. */
final class SchemaNames extends TypeNameResolver {
    private final Map<String, Class<?>> taken = new ConcurrentHashMap<>();

    @Override
    protected String getNameOfClass(Class<?> type) {
        Class<?> whole = type.getEnclosingClass();
        String name = whole == null ? type.getSimpleName() : whole.getSimpleName() + type.getSimpleName();
        return taken.putIfAbsent(name, type) == null || taken.get(name) == type ? name : slice(type) + name;
    }

    /** health.waymark.job: Job. */
    private static String slice(Class<?> type) {
        String[] packages = type.getPackageName().split("\\.");
        String slice = packages[Math.min(2, packages.length - 1)];
        return slice.substring(0, 1).toUpperCase(Locale.ROOT) + slice.substring(1);
    }
}
