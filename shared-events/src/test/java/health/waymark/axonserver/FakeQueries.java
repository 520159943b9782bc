package health.waymark.axonserver;

import io.axoniq.axonserver.grpc.InstructionAck;
import io.axoniq.axonserver.grpc.query.QueryProviderInbound;
import io.axoniq.axonserver.grpc.query.QueryProviderOutbound;
import io.axoniq.axonserver.grpc.query.QueryRequest;
import io.axoniq.axonserver.grpc.query.QueryResponse;
import io.axoniq.axonserver.grpc.query.QueryServiceGrpc.QueryServiceImplBase;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Hands each question to the first who said they answer it. */
final class FakeQueries extends QueryServiceImplBase {
    private final Map<String, List<StreamObserver<QueryProviderInbound>>> takers = new ConcurrentHashMap<>();
    private final Map<String, StreamObserver<QueryResponse>> underWay = new ConcurrentHashMap<>();

    void hangUp() {
        takers.clear();
        underWay.clear();
    }

    @Override
    public StreamObserver<QueryProviderOutbound> openStream(StreamObserver<QueryProviderInbound> out) {
        return new Quiet<>(said -> heard(said, out), () -> takers.values().forEach(all -> all.remove(out)), out);
    }

    private void heard(QueryProviderOutbound said, StreamObserver<QueryProviderInbound> from) {
        if (said.hasSubscribe()) {
            takers.computeIfAbsent(said.getSubscribe().getQuery(), name -> new CopyOnWriteArrayList<>())
                    .add(from);
            send(
                    from,
                    QueryProviderInbound.newBuilder()
                            .setAck(InstructionAck.newBuilder()
                                    .setInstructionId(said.getInstructionId())
                                    .setSuccess(true))
                            .build());
        } else if (said.hasQueryResponse()) {
            StreamObserver<QueryResponse> asker =
                    underWay.get(said.getQueryResponse().getRequestIdentifier());
            if (asker != null) {
                asker.onNext(said.getQueryResponse());
            }
        } else if (said.hasQueryComplete()) {
            StreamObserver<QueryResponse> asker =
                    underWay.remove(said.getQueryComplete().getRequestId());
            if (asker != null) {
                asker.onCompleted();
            }
        }
    }

    @Override
    public void query(QueryRequest question, StreamObserver<QueryResponse> answer) {
        List<StreamObserver<QueryProviderInbound>> able = takers.getOrDefault(question.getQuery(), List.of());
        if (able.isEmpty()) {
            answer.onNext(QueryResponse.newBuilder()
                    .setErrorCode("AXONIQ-5000")
                    .setRequestIdentifier(question.getMessageIdentifier())
                    .build());
            answer.onCompleted();
            return;
        }
        underWay.put(question.getMessageIdentifier(), answer);
        send(able.get(0), QueryProviderInbound.newBuilder().setQuery(question).build());
    }

    private static void send(StreamObserver<QueryProviderInbound> to, QueryProviderInbound message) {
        synchronized (to) {
            to.onNext(message);
        }
    }
}
