package health.waymark.standalone;

import health.waymark.standalone.data.DataDirectory;
import health.waymark.standalone.data.WaymarkVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

/** What the person at the terminal sees first: where it is, where its secrets are, a command to paste. */
final class StartMessage {

    private StartMessage() {}

    static String of(ApplicationContext context) {
        var environment = context.getEnvironment();
        String address = address(environment);
        Path data = context.getBean(DataDirectory.class).path();
        Path credentials = data.resolve("credentials.json");
        String ready = "\nWaymark " + WaymarkVersion.current() + " is ready at " + address + "\n";
        if (!Files.exists(credentials)) {
            return ready;
        }
        return ready
                + """

                  data         %s
                  credentials  %s

                Try it:

                %s
                """.formatted(data, credentials, example(address, credentials).indent(2));
    }

    /** For any POSIX shell with curl and nothing else. */
    static String example(String address, Path credentials) {
        return """
                secret=$(tr -d '\\n' < '%2$s' | sed 's/.*"clinic-system"[^}]*"secret" *: *"\\([^"]*\\)".*/\\1/')
                token=$(curl -s -u "clinic-system:$secret" -d grant_type=client_credentials %1$s/oauth2/token \\
                  | sed 's/.*"access_token" *: *"\\([^"]*\\)".*/\\1/')
                curl -s %1$s/api/commands/DraftPlan -H "Authorization: Bearer $token" \\
                  -H 'Content-Type: application/json' \\
                  -d '{"subject": {"type": "CLIENT", "id": "client-1", "display": "Ana"}, "startsOn": "%3$s"}'
                """.formatted(address, credentials, LocalDate.now(ZoneOffset.UTC));
    }

    static String address(Environment environment) {
        String host = environment.getProperty("server.address", "127.0.0.1");
        String name = host.matches("127\\..*|::1|0\\.0\\.0\\.0|::") ? "localhost" : host;
        String scheme = Boolean.parseBoolean(environment.getProperty("server.ssl.enabled")) ? "https" : "http";
        return scheme + "://" + name + ":" + environment.getProperty("local.server.port");
    }
}
