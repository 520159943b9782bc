package health.waymark.benchmark;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One command a request over HTTP/1.1, a connection for each caller. A socket and no client library: on the same two
 * cores a client costs as much as the server, and only the server is of interest.
 */
final class SingleRequests implements Contender {
    private static final Pattern POSITION = Pattern.compile("\"position\":(\\d+)");

    private final InProcess within;
    private final LaunchedWaymark waymark;

    SingleRequests(InProcess within, LaunchedWaymark waymark) {
        this.within = within;
        this.waymark = waymark;
    }

    @Override
    public String name() {
        return "commands over HTTP";
    }

    @Override
    public void prepare() throws Exception {
        within.prepare();
    }

    @Override
    public Caller caller() throws IOException {
        return connect();
    }

    static String progress(PlanStock.Plan plan) {
        return "{\"planId\":\"" + plan.plan() + "\",\"goalId\":\"" + plan.goal()
                + "\",\"scale\":\"NUMERIC\",\"value\":12,\"session\":\"session-2041\"}";
    }

    Connection connect() throws IOException {
        return new Connection();
    }

    final class Connection implements Caller {
        private final Socket socket =
                new Socket(waymark.address().getHost(), waymark.address().getPort());
        private final OutputStream out = socket.getOutputStream();
        private final InputStream in = new BufferedInputStream(socket.getInputStream());

        Connection() throws IOException {
            socket.setTcpNoDelay(true);
        }

        @Override
        public int call() throws IOException {
            send();
            return 1;
        }

        /** Sends a command and waits for its answer; returns the event's position. */
        long send() throws IOException {
            String body = progress(within.stock().any());
            out.write(("POST /api/commands/RecordProgress HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                            + waymark.token() + "\r\nContent-Type: application/json\r\nIdempotency-Key: "
                            + UUID.randomUUID() + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
                    .getBytes(StandardCharsets.US_ASCII));
            String status = line();
            int length = -1;
            for (String header = line(); !header.isEmpty(); header = line()) {
                if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                    length = Integer.parseInt(header.substring(15).strip());
                }
            }
            String answer = length >= 0 ? text(length) : chunks();
            if (!status.contains(" 200")) {
                throw new IOException(status + " " + answer);
            }
            Matcher position = POSITION.matcher(answer);
            return position.find() ? Long.parseLong(position.group(1)) : 0;
        }

        private String chunks() throws IOException {
            StringBuilder all = new StringBuilder();
            for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
                all.append(text(size));
                line();
            }
            line();
            return all.toString();
        }

        private String text(int length) throws IOException {
            return new String(in.readNBytes(length), StandardCharsets.UTF_8);
        }

        private String line() throws IOException {
            StringBuilder line = new StringBuilder();
            for (int each = in.read(); each != '\n'; each = in.read()) {
                if (each < 0) {
                    throw new IOException("Waymark hung up.");
                }
                if (each != '\r') {
                    line.append((char) each);
                }
            }
            return line.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
