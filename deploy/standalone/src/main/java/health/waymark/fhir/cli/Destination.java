package health.waymark.fhir.cli;

import health.waymark.access.registry.Credentials;
import health.waymark.database.StartupRefused;
import health.waymark.standalone.TemporaryWaymark;
import health.waymark.standalone.data.DataDirectory;
import org.jspecify.annotations.Nullable;

/** Where an import goes: a Waymark that is named, one that runs on the data directory, or one that we run ourselves. */
final class Destination implements AutoCloseable {
    private final Api api;
    private final @Nullable TemporaryWaymark ours;

    private Destination(Api api, @Nullable TemporaryWaymark ours) {
        this.api = api;
        this.ours = ours;
    }

    static Destination of(@Nullable String url, DataDirectory directory, String client) {
        if (url != null) {
            Api.mustBeWeb(url);
            return new Destination(new Api(url, client, secret(directory, client)), null);
        }
        if (TemporaryWaymark.isOn(directory.mustHoldWaymark())) {
            Credentials written = directory.read(Credentials.FILE, Credentials.class);
            if (written == null) {
                throw new StartupRefused("Waymark is starting on " + directory.path() + ": try again in a moment.");
            }
            return new Destination(new Api(written.issuer(), client, secret(directory, client)), null);
        }
        TemporaryWaymark started = TemporaryWaymark.start(directory);
        try {
            return new Destination(new Api(started.address(), client, secret(directory, client)), started);
        } catch (RuntimeException e) {
            started.close();
            throw e;
        }
    }

    Api api() {
        return api;
    }

    private static String secret(DataDirectory directory, String client) {
        String given = System.getenv("WAYMARK_CLIENT_SECRET");
        if (given != null) {
            return given;
        }
        Credentials written = directory.read(Credentials.FILE, Credentials.class);
        if (written != null) {
            for (Credentials.ClientSecret known : written.clients()) {
                if (known.id().equals(client)) {
                    return known.secret();
                }
            }
        }
        throw new StartupRefused("There is no secret for the client '" + client + "' in "
                + directory.file(Credentials.FILE) + ": set WAYMARK_CLIENT_SECRET.");
    }

    @Override
    public void close() {
        if (ours != null) {
            ours.close();
        }
    }
}
