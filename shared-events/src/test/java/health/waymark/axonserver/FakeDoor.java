package health.waymark.axonserver;

import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;

/** Who comes in: those with the token, where one is wanted, and to a context that there is. */
public final class FakeDoor implements ServerInterceptor {
    private static final Metadata.Key<String> TOKEN = key("AxonIQ-Access-Token");
    private static final Metadata.Key<String> CONTEXT = key("AxonIQ-Context");
    private static final Metadata.Key<String> CODE = key("AxonIQ-ErrorCode");

    private volatile String token;
    private volatile String context = "default";

    /** From now on only with this token; with null without. */
    public void demand(String wanted) {
        token = wanted;
    }

    /** From now on there is only this context. */
    public void haveOnly(String name) {
        context = name;
    }

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        String wanted = token;
        String given = headers.get(TOKEN);
        if (wanted != null && given == null) {
            return refuse(call, Status.PERMISSION_DENIED, "AXONIQ-1000", "No token");
        }
        if (wanted != null && !wanted.equals(given)) {
            return refuse(call, Status.PERMISSION_DENIED, "AXONIQ-1001", "Invalid token");
        }
        if (!context.equals(headers.get(CONTEXT))) {
            return refuse(call, Status.NOT_FOUND, "AXONIQ-1302", headers.get(CONTEXT) + ": not found");
        }
        return next.startCall(call, headers);
    }

    private static <Q, A> ServerCall.Listener<Q> refuse(ServerCall<Q, A> call, Status status, String code, String why) {
        Metadata trailers = trailers(code);
        call.close(status.withDescription("[" + code + "] " + why), trailers);
        return new ServerCall.Listener<>() {};
    }

    static Metadata trailers(String code) {
        Metadata trailers = new Metadata();
        trailers.put(CODE, code);
        return trailers;
    }

    private static Metadata.Key<String> key(String name) {
        return Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER);
    }
}
