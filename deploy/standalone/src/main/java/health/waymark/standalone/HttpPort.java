package health.waymark.standalone;

import health.waymark.database.StartupRefused;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** Tried before the database starts: a second Waymark by mistake should cost nothing. */
final class HttpPort {

    private HttpPort() {}

    static void mustBeFree(Environment environment) {
        int port = port(environment.getProperty("server.port", "8080"));
        String address = environment.getProperty("server.address");
        if (port <= 0) {
            return;
        }
        try (var socket = new ServerSocket(port, 1, address == null ? null : InetAddress.getByName(address))) {
            socket.getLocalPort();
        } catch (UnknownHostException e) {
            throw new StartupRefused("The address " + address + " (server.address) is unknown to this machine.", e);
        } catch (BindException e) {
            boolean inUse = String.valueOf(e.getMessage()).contains("in use");
            throw new StartupRefused(inUse ? inUse(String.valueOf(port)) : denied(port, address, e), e);
        } catch (IOException e) {
            throw new StartupRefused(denied(port, address, e), e);
        }
    }

    private static int port(String named) {
        if (!named.strip().matches("-?\\d{1,5}") || Integer.parseInt(named.strip()) > 65_535) {
            throw new StartupRefused("There is no port " + named + ": --server.port goes from 1 to 65535.");
        }
        return Integer.parseInt(named.strip());
    }

    static String inUse(String port) {
        return "The port " + port + " is in use: stop what listens there, or choose another with --server.port.";
    }

    private static String denied(int port, @Nullable String address, IOException e) {
        return "Waymark may not listen on port " + port + (address == null ? "" : " of " + address) + ": "
                + e.getMessage() + ".";
    }
}
