package health.waymark.axonserver;

import io.axoniq.axonserver.grpc.control.PlatformServiceGrpc;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.ForwardingClientCallListener.SimpleForwardingClientCallListener;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees how every call to Axon Server ends, those by which the connector tries again and again among them, and says it once
 * whenever that changes.
 */
final class Watch implements ClientInterceptor {
    private static final Logger log = LoggerFactory.getLogger(Watch.class);

    /** What every connection begins with: whoever fails it is no Axon Server, or none that works. */
    private static final String FIRST =
            PlatformServiceGrpc.getGetPlatformServerMethod().getFullMethodName();

    private final String address;
    private volatile Standing standing = Standing.UNTRIED;

    /** @param address where it is and which context, in words */
    Watch(String address) {
        this.address = address;
    }

    Standing standing() {
        return standing;
    }

    String address() {
        return address;
    }

    /** What this start finds until somebody mends it: no answer of the server makes it right. */
    void isAnother(boolean another) {
        if (another) {
            found(Standing.IS_ANOTHER);
        } else if (standing == Standing.IS_ANOTHER) {
            found(Standing.ANSWERS);
        }
    }

    private void ended(String method, Status status, Metadata trailers) {
        String code = ErrorCodes.of(status, trailers);
        boolean lost = code == null && !status.isOk() && method.equals(FIRST);
        Standing now = lost ? Standing.AWAY : judged(status.getCode(), code);
        if (now != null && !(now == Standing.ANSWERS && standing == Standing.IS_ANOTHER)) {
            found(now);
        }
    }

    /** Null where the end of a call tells nothing of the server. */
    private static @Nullable Standing judged(Status.Code status, @Nullable String code) {
        if (code != null) {
            return switch (code) {
                case ErrorCodes.TOKEN_MISSING -> Standing.LACKS_TOKEN;
                case ErrorCodes.TOKEN_INVALID -> Standing.REFUSES_TOKEN;
                case ErrorCodes.CONTEXT_UNKNOWN -> Standing.LACKS_CONTEXT;
                default -> Standing.ANSWERS;
            };
        }
        return switch (status) {
            case OK -> Standing.ANSWERS;
            case UNAVAILABLE, DEADLINE_EXCEEDED -> Standing.AWAY;
            case UNAUTHENTICATED, PERMISSION_DENIED -> Standing.REFUSES_TOKEN;
            default -> null;
        };
    }

    private synchronized void found(Standing now) {
        if (standing == now) {
            return;
        }
        standing = now;
        if (now == Standing.ANSWERS) {
            log.info("Axon Server at {} answers.", address);
        } else {
            log.warn(
                    "Axon Server at {} {}: nothing can be recorded until it does, commands get 503. What to do: {}."
                            + " It is tried again by itself.",
                    address,
                    now.words(),
                    now.remedy());
        }
    }

    @Override
    public <Q, A> ClientCall<Q, A> interceptCall(MethodDescriptor<Q, A> method, CallOptions options, Channel next) {
        return new SimpleForwardingClientCall<>(next.newCall(method, options)) {
            @Override
            public void start(Listener<A> listener, Metadata headers) {
                super.start(
                        new SimpleForwardingClientCallListener<>(listener) {
                            @Override
                            public void onClose(Status status, Metadata trailers) {
                                ended(method.getFullMethodName(), status, trailers);
                                super.onClose(status, trailers);
                            }
                        },
                        headers);
            }
        };
    }
}
