package health.waymark.handout.query;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * A witness over HTTP, written from the texts of C2SP tlog-witness, tlog-cosignature, tlog-checkpoint and signed-note and of
 * RFC 6962 alone: shares no line with what asks it.
 */
final class Witness implements AutoCloseable {
    private static final String NAME = "witness.example/w1";
    private static final byte[] SPKI = HexFormat.of().parseHex("302a300506032b6570032100");

    /** What it keeps of a log. */
    private record Seen(long size, byte[] root) {}

    private record Trees(byte[] older, byte[] newer) {}

    private final HttpServer server;
    private final KeyPair key;
    private final Map<String, List<String>> trusted = new HashMap<>();
    private final Map<String, Seen> seen = new HashMap<>();
    final List<String> requests = new ArrayList<>();

    /** Lets a test have it lie. */
    Witness.Liar liar = cosignature -> cosignature;

    /** How far its clock is from everybody's. */
    Duration ahead = Duration.ZERO;

    /** What it answers whatever it is asked; 0 where it looks first. */
    int always;

    String sizeType = "text/x.tlog.size";

    interface Liar {
        String answer(String cosignature);
    }

    Witness() throws Exception {
        key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/w/add-checkpoint", this::answer);
        server.start();
    }

    URI prefix() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/w/");
    }

    String vkey() throws GeneralSecurityException {
        return NAME + "+" + HexFormat.of().formatHex(id()) + "+" + base64(typed());
    }

    private byte[] typed() {
        byte[] encoded = key.getPublic().getEncoded();
        byte[] typed = new byte[33];
        typed[0] = 4;
        System.arraycopy(encoded, encoded.length - 32, typed, 1, 32);
        return typed;
    }

    private byte[] id() throws GeneralSecurityException {
        return Arrays.copyOf(sha256(NAME.getBytes(StandardCharsets.UTF_8), new byte[] {'\n'}, typed()), 4);
    }

    void trust(String origin, String... vkeys) {
        trusted.put(origin, List.of(vkeys));
    }

    long size(String origin) {
        return last(origin).size();
    }

    private Seen last(String origin) {
        return seen.getOrDefault(origin, new Seen(0, sha256()));
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        requests.add(body);
        try {
            answer(exchange, body);
        } catch (GeneralSecurityException | RuntimeException unreadable) {
            respond(exchange, 400, "text/plain", unreadable.toString());
        }
    }

    private void answer(HttpExchange exchange, String body) throws IOException, GeneralSecurityException {
        if (always != 0 || !exchange.getRequestMethod().equals("POST")) {
            respond(exchange, always != 0 ? always : 405, "text/plain", "");
            return;
        }
        int head = body.indexOf("\n\n");
        String[] lines = body.substring(0, head).split("\n");
        String note = body.substring(head + 2);
        int end = note.lastIndexOf("\n\n");
        String text = note.substring(0, end + 1);
        String[] parts = text.split("\n");
        String origin = parts[0];
        long size = Long.parseLong(parts[1]);
        byte[] root = Base64.getDecoder().decode(parts[2]);
        if (!lines[0].matches("old (0|[1-9][0-9]*)") || lines.length > 64) {
            respond(exchange, 400, "text/plain", "");
            return;
        }
        long old = Long.parseLong(lines[0].substring(4));
        if (!trusted.containsKey(origin)) {
            respond(exchange, 404, "text/plain", "");
        } else if (!isSigned(text, note.substring(end + 2), trusted.get(origin))) {
            respond(exchange, 403, "text/plain", "");
        } else if (old > size) {
            respond(exchange, 400, "text/plain", "");
        } else if (old != size(origin)) {
            respond(exchange, 409, sizeType, size(origin) + "\n");
        } else if (old == size && old > 0 && !Arrays.equals(last(origin).root(), root)) {
            respond(exchange, 409, "text/plain", "");
        } else if (!isConsistent(old, size, origin, root, Arrays.asList(lines).subList(1, lines.length))) {
            respond(exchange, 422, "text/plain", "");
        } else {
            seen.put(origin, new Seen(size, root));
            respond(exchange, 200, "text/plain", liar.answer(cosignature(text)));
        }
    }

    private static boolean isSigned(String text, String signatures, List<String> vkeys)
            throws GeneralSecurityException {
        for (String vkey : vkeys) {
            String[] parts = vkey.split("\\+", 3);
            byte[] typed = Base64.getDecoder().decode(parts[2]);
            PublicKey publicKey = KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(concat(SPKI, Arrays.copyOfRange(typed, 1, 33))));
            for (String line : signatures.split("\n")) {
                String[] words = line.split(" ");
                byte[] signed = Base64.getDecoder().decode(words[2]);
                if (words[1].equals(parts[0])
                        && HexFormat.of().formatHex(signed, 0, 4).equals(parts[1])) {
                    Signature ed25519 = Signature.getInstance("Ed25519");
                    ed25519.initVerify(publicKey);
                    ed25519.update(text.getBytes(StandardCharsets.UTF_8));
                    if (ed25519.verify(signed, 4, signed.length - 4)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean isConsistent(long old, long size, String origin, byte[] root, List<String> proof) {
        if (old == 0 || old == size) {
            return proof.isEmpty();
        }
        Iterator<byte[]> hashes =
                proof.stream().map(Base64.getDecoder()::decode).iterator();
        Trees trees = subproof(old, size, true, last(origin).root(), hashes);
        return !hashes.hasNext()
                && Arrays.equals(trees.older(), last(origin).root())
                && Arrays.equals(trees.newer(), root);
    }

    /** SUBPROOF of RFC 6962, section 2.1.2, read backwards: which two roots does it lead to? */
    private static Trees subproof(long m, long n, boolean complete, byte[] known, Iterator<byte[]> proof) {
        if (m == n) {
            byte[] hash = complete ? known : proof.next();
            return new Trees(hash, hash);
        }
        long k = 1;
        while (2 * k < n) {
            k *= 2;
        }
        if (m <= k) {
            Trees left = subproof(m, k, complete, known, proof);
            return new Trees(left.older(), node(left.newer(), proof.next()));
        }
        Trees right = subproof(m - k, n - k, false, known, proof);
        byte[] left = proof.next();
        return new Trees(node(left, right.older()), node(left, right.newer()));
    }

    private String cosignature(String text) throws GeneralSecurityException {
        long now = System.currentTimeMillis() / 1_000 + ahead.toSeconds();
        Signature ed25519 = Signature.getInstance("Ed25519");
        ed25519.initSign(key.getPrivate());
        ed25519.update(("cosignature/v1\ntime " + now + "\n" + text).getBytes(StandardCharsets.UTF_8));
        byte[] time = ByteBuffer.allocate(8).putLong(now).array();
        return "\u2014 " + NAME + " " + base64(concat(id(), concat(time, ed25519.sign()))) + "\n";
    }

    private static void respond(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static byte[] node(byte[] left, byte[] right) {
        return sha256(new byte[] {1}, left, right);
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static byte[] concat(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
